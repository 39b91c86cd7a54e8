import { anyOf, capitalised, wordList } from "../../language/index.js";
import type { Span } from "../../corpus/article.js";
import type { ReadAttribution } from "../../reader/reader.js";
import type { Document } from "../../document/document.js";
import { firstEndingAfter, sentenceAt } from "../../document/index.js";
import type { Tree } from "../../parse/index.js";
import { ownSubject } from "./by-tree.js";
import { tokensIn } from "./cue-reading.js";
import { isBit, isNoSpeech } from "./no-speech.js";

const HEADINGS = new Set(["headline", "standfirst", "subheading", "byline", "dateline"]);

/**
 * Mends what no text does: a content that runs from a heading into the text below it, two contents
 * of one cue of which one stands in another paragraph, what is no speech at all, a source with the
 * day behind it, a source of another sentence where the cue's own has a subject, a
 * heading's speech without who stands before the colon, what nobody is made to say.
 *
 * @param paragraphAt index of the paragraph at an offset
 */
export function mended(
  document: Document,
  read: readonly ReadAttribution[],
  trees: readonly Tree[],
  paragraphAt: (offset: number) => number,
): ReadAttribution[] {
  const whole = read
    .map((one) => ({ ...one, content: withinHeading(document, one, paragraphAt) }))
    .filter((one) => !isNoSpeech(document, one));
  const near = (one: ReadAttribution): boolean =>
    one.cue !== null &&
    one.content.some(({ start }) => paragraphAt(start) === paragraphAt(one.cue!.start));
  const owned = new Set(whole.filter(near).map(({ cue }) => keyOf(cue!)));
  return whole
    .map((one) => {
      const astray = one.cue !== null && !near(one) && owned.has(keyOf(one.cue));
      const kept = astray ? { ...one, cue: null, source: null } : one;
      const source = sourceOf(document, kept, paragraphAt);
      const own =
        openingSubject(document, kept.cue, source) ?? ownSubject(document, trees, kept.cue, source);
      return { ...kept, source: own ?? source };
    })
    .filter((one) => !isNobodys(document, one, paragraphAt));
}

/**
 * Nobody is made to say it: a heading that nothing in it gives to anybody is the outlet's own, and so are
 * plain words with neither cue nor source. Marks are read elsewhere, and what a rule found has its reason.
 */
function isNobodys(
  { paragraphs, quotations }: Document,
  { cue, source, content, rule }: ReadAttribution,
  paragraphAt: (offset: number) => number,
): boolean {
  if (cue !== null || source !== null) return false;
  const zone = content[0] && paragraphs[paragraphAt(content[0].start)]?.zone;
  if (zone !== undefined && HEADINGS.has(zone)) return true;
  const isMarked = content.some(({ start, end }) => {
    const quotation = quotations[firstEndingAfter(quotations, start)];
    return quotation !== undefined && quotation.start < end;
  });
  return rule === null && zone !== "embed" && !isMarked;
}

const BEFORE_COLON = /^\s*([^:“”"‘\n]{2,60}):\s*["“‘']?$/u;
const DAY = new RegExp(
  `,?\\s+(?:${anyOf(wordList("grammar", "before-days"))}\\s+)?${anyOf(capitalised(wordList("calendar", "weekdays")))}(?:\\s${anyOf(wordList("calendar", "parts-of-a-day"))})?$`,
  "u",
);

/** The source without the day that follows it; for a heading's speech, who stands before the colon. */
function sourceOf(
  document: Document,
  { source, content }: ReadAttribution,
  paragraphAt: (offset: number) => number,
): Span | null {
  const { text, paragraphs } = document;
  if (source !== null && !isBit(document, source)) {
    const day = DAY.exec(text.slice(source.start, source.end));
    return day && day.index > 0 ? { start: source.start, end: source.start + day.index } : source;
  }
  const first = content[0];
  const paragraph = first && paragraphs[paragraphAt(first.start)];
  if (!first || !paragraph || !HEADINGS.has(paragraph.zone)) return null;
  const before = text.slice(paragraph.start, first.start);
  const name = before.length < 80 ? BEFORE_COLON.exec(before)?.[1] : undefined;
  if (name === undefined) return null;
  const start = paragraph.start + before.indexOf(name);
  return { start, end: start + name.length };
}

/**
 * The name that opens the cue's sentence and has nothing between it and the cue but adverbs and
 * commas, where the reader tied the cue to somebody of an earlier sentence: `Many powers have urged
 * an end. Turkey, meanwhile, has supported …`.
 */
function openingSubject(document: Document, cue: Span | null, source: Span | null): Span | null {
  if (cue === null || source === null) return null;
  const sentence = document.sentences[sentenceAt(document, cue.start)];
  if (!sentence || source.end > sentence.start || cue.start < sentence.start) return null;
  const before = tokensIn(document, { start: sentence.start, end: cue.start });
  const after = before.findIndex(({ pos }) => pos !== "PROPN");
  const name = after < 0 ? before : before.slice(0, after);
  const between = after < 0 ? [] : before.slice(after);
  const plain = between.every(({ pos, text }) => pos === "ADV" || pos === "AUX" || text === ",");
  const [first] = name;
  return first && plain ? { start: first.start, end: name.at(-1)!.end } : null;
}

const keyOf = ({ start, end }: Span): string => `${start}-${end}`;

/** The parts that stand in the cue's paragraph, where a content mixes a heading with other text. */
function withinHeading(
  { paragraphs }: Document,
  { content, cue }: ReadAttribution,
  paragraphAt: (offset: number) => number,
): readonly Span[] {
  const pieces = content.flatMap((part) => byParagraph(paragraphs, part, paragraphAt));
  const zones = new Set(pieces.map(({ paragraph }) => paragraphs[paragraph]?.zone ?? "body"));
  if (zones.size < 2 || ![...zones].some((zone) => HEADINGS.has(zone))) return content;
  const home = cue === null ? null : paragraphAt(cue.start);
  const kept = pieces.filter(({ paragraph }) => paragraph === home);
  const first = pieces[0]!.paragraph;
  return kept.length > 0 ? kept : pieces.filter(({ paragraph }) => paragraph === first);
}

function byParagraph(
  paragraphs: Document["paragraphs"],
  part: Span,
  paragraphAt: (offset: number) => number,
): (Span & { readonly paragraph: number })[] {
  const pieces: (Span & { readonly paragraph: number })[] = [];
  const last = paragraphAt(Math.max(part.start, part.end - 1));
  for (let paragraph = paragraphAt(part.start); paragraph <= last; paragraph++) {
    const { start, end } = paragraphs[paragraph] ?? part;
    const piece = { start: Math.max(start, part.start), end: Math.min(end, part.end), paragraph };
    if (piece.start < piece.end) pieces.push(piece);
  }
  return pieces.length > 0 ? pieces : [{ ...part, paragraph: last }];
}
