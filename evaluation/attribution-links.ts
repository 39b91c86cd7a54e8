import type { Span } from "../src/corpus/article.js";
import type { ReadAttribution } from "../src/reader/reader.js";
import { keyOf, whole } from "./attribution-score.js";
import type { GoldAttribution } from "./brat.js";

/** Of the annotated contents that were found to the letter: how many came with the right company. */
export interface LinkCounts {
  found: number;
  /** Cue and source overlap those annotated (both lack a source where none is annotated). */
  linked: number;
  /** Cue and source are those annotated to the letter. */
  exact: number;
}

/** Adds one article's links. */
export function addLinks(
  links: LinkCounts,
  text: string,
  gold: readonly GoldAttribution[],
  found: readonly ReadAttribution[],
): void {
  const byContent = new Map<string, ReadAttribution[]>();
  for (const attribution of found) {
    const span = whole(attribution.content);
    if (span === null) continue;
    const key = keyOf(text, span);
    byContent.set(key, [...(byContent.get(key) ?? []), attribution]);
  }
  for (const attribution of gold) {
    const span = whole(attribution.content);
    const candidates = span === null ? [] : (byContent.get(keyOf(text, span)) ?? []);
    if (candidates.length === 0) continue;
    links.found += 1;
    if (candidates.some((candidate) => fits(attribution, candidate, overlap))) links.linked += 1;
    const same = (a: Span, b: Span): boolean => keyOf(text, a) === keyOf(text, b);
    if (candidates.some((candidate) => fits(attribution, candidate, same))) links.exact += 1;
  }
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function fits(
  gold: GoldAttribution,
  found: ReadAttribution,
  agree: (a: Span, b: Span) => boolean,
): boolean {
  return [[whole(gold.cue), found.cue] as const, [whole(gold.source), found.source] as const].every(
    ([a, b]) => (a === null || b === null ? a === b : agree(a, b)),
  );
}
