import type { Span } from "../src/corpus/article.js";
import type { ReadAttribution } from "../src/reader/reader.js";
import type { GoldAttribution } from "./brat.js";

/** Counts of one role: spans found, spans in the gold, both; and the same for words. */
export interface RoleCounts {
  gold: number;
  found: number;
  both: number;
  goldWords: number;
  foundWords: number;
  bothWords: number;
}

export type Role = "source" | "cue" | "content";
export const ROLES: readonly Role[] = ["source", "cue", "content"];
export type Scores = Record<Role, RoleCounts>;

export const noScores = (): Scores => ({ source: counts(), cue: counts(), content: counts() });
const counts = (): RoleCounts => ({
  gold: 0,
  found: 0,
  both: 0,
  goldWords: 0,
  foundWords: 0,
  bothWords: 0,
});

/** Precision, recall and F1 in per cent. */
export function precisionRecallF1(both: number, found: number, gold: number) {
  const share = (part: number, whole: number): number => (whole > 0 ? (100 * part) / whole : 0);
  return {
    precision: share(both, found),
    recall: share(both, gold),
    f1: share(2 * both, found + gold),
  };
}

const TRIMMED = new Set(" \t\r\n\"'“”‘’`,.;:!?");

/** The span without spaces, quotation marks and final marks at either end, as the measure has it. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && TRIMMED.has(text[start] ?? "")) start += 1;
  while (end > start && TRIMMED.has(text[end - 1] ?? "")) end -= 1;
  return { start, end };
}

/** From the start of the first piece to the end of the last; null where there is none. */
export function whole(pieces: readonly Span[]): Span | null {
  const [first] = pieces;
  const last = pieces.at(-1);
  return first && last ? { start: first.start, end: last.end } : null;
}

/** A span as a key, trimmed. */
export const keyOf = (text: string, span: Span): string => {
  const { start, end } = trimSpan(text, span);
  return `${String(start)}-${String(end)}`;
};

/** The pieces of a role in what a reader found. */
export function foundPieces(attribution: ReadAttribution, role: Role): readonly Span[] {
  if (role === "content") return attribution.content;
  const span = attribution[role];
  return span === null ? [] : [span];
}

/** Adds one article's spans and words to the counts. */
export function addScores(
  scores: Scores,
  text: string,
  gold: readonly GoldAttribution[],
  found: readonly ReadAttribution[],
): void {
  for (const role of ROLES) {
    const goldPieces = gold
      .map((attribution) => attribution[role])
      .filter(({ length }) => length > 0);
    const foundSpans = found.flatMap((attribution) => whole(foundPieces(attribution, role)) ?? []);
    const goldSpans = goldPieces.flatMap((pieces) => whole(pieces) ?? []);
    const keys = [goldSpans, foundSpans].map(
      (spans) => new Set(spans.map((span) => keyOf(text, span))),
    );
    const words = [goldPieces.flat(), foundSpans].map((spans) => wordsOf(text, spans));
    add(scores[role], keys, words);
  }
}

function add(
  role: RoleCounts,
  [goldKeys, foundKeys]: readonly Set<string>[],
  [goldWords, foundWords]: readonly Set<number>[],
): void {
  if (!goldKeys || !foundKeys || !goldWords || !foundWords) return;
  role.gold += goldKeys.size;
  role.found += foundKeys.size;
  role.both += [...goldKeys].filter((key) => foundKeys.has(key)).length;
  role.goldWords += goldWords.size;
  role.foundWords += foundWords.size;
  role.bothWords += [...goldWords].filter((word) => foundWords.has(word)).length;
}

function wordsOf(text: string, spans: readonly Span[]): Set<number> {
  const words = new Set<number>();
  for (const { start, end } of spans)
    for (const { index } of text.slice(start, end).matchAll(/[\p{L}\p{N}_]+/gu))
      words.add(start + index);
  return words;
}
