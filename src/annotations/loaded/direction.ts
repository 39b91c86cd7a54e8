import { lastAtOrBefore } from "../../document/index.js";
import type { LoadedFinding, MentionFinding } from "../../finding.js";
import type { Document } from "../../document/document.js";
import type { Topic } from "../../topic/topic.js";

/** A tone at least this probable tells a direction; below it nothing is told. */
const SURE = 0.6;

/** A mention further from the word than so many tokens is not what the word qualifies. */
const NEAR = 8;

/** Tokens that a name may have. */
const LONGEST_NAME = 12;

/**
 * Whom a loaded word serves, where the topic does not say: the tone of the outlet towards the actor
 * that the word qualifies, taken as the nearest mention in its clause (the same sentence, no comma,
 * semicolon or colon between, at most eight words away). A positive tone serves the actor's side; a
 * negative one serves the other side where the topic has two, and nobody that can be named where it
 * has more.
 *
 * Contested wordings keep the side that the topic gives them. Without a tone (the rules reader) or
 * with none that is sure (0.6), `favours` stays null. The nearest actor is not always the one meant:
 * trust totals, not single findings.
 *
 * @param findings loaded findings of the document
 * @param mentions the document's mentions with their tones
 */
export function withDirection(
  document: Document,
  findings: readonly LoadedFinding[],
  mentions: readonly MentionFinding[],
  topic: Topic | null,
): LoadedFinding[] {
  if (topic === null || mentions.every(({ tone }) => tone === null)) return [...findings];
  const sides = topic.sides.map(({ id }) => id);
  const indexOf = (place: number) => lastAtOrBefore(document.tokens, place);
  const sided = mentions.filter(({ side, tone }) => side !== null && sides.includes(side) && tone);
  const byPlace = [...sided].sort((a, b) => a.start - b.start);
  const starts = byPlace.map(({ start }) => indexOf(start));
  return findings.map((finding) => {
    if (finding.concept !== null || finding.favours !== null) return finding;
    const mention = nearest(document, finding, byPlace, starts, indexOf);
    const favours = mention && served(mention, sides);
    return favours ? { ...finding, favours } : finding;
  });
}

function served({ side, tone }: MentionFinding, sides: readonly string[]): string | null {
  if (tone!.positive >= SURE) return side;
  if (tone!.negative < SURE || sides.length !== 2) return null;
  return sides.find((other) => other !== side) ?? null;
}

function nearest(
  { tokens }: Document,
  finding: LoadedFinding,
  mentions: readonly MentionFinding[],
  starts: readonly number[],
  indexOf: (place: number) => number,
): MentionFinding | null {
  const first = indexOf(finding.start);
  const last = indexOf(finding.end - 1);
  let best: { mention: MentionFinding; distance: number } | null = null;
  for (
    let at = firstAtOrAfter(starts, first - NEAR - LONGEST_NAME);
    at < mentions.length && starts[at]! <= last + NEAR;
    at++
  ) {
    const mention = mentions[at]!;
    const from = starts[at]!;
    const to = indexOf(mention.end - 1);
    const [left, right] = to < first ? [to, first] : [last, from];
    const distance = Math.max(0, right - left);
    if (distance > NEAR || tokens[from]?.sentence !== tokens[first]?.sentence) continue;
    if (tokens.slice(left + 1, right).some(({ text }) => /^[,;:]$/.test(text))) continue;
    if (!best || distance < best.distance) best = { mention, distance };
  }
  return best?.mention ?? null;
}

/** Index of the first of some sorted numbers that is not below a value. */
function firstAtOrAfter(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
