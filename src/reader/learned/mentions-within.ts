import type { SentenceRange } from "./trees.js";
import type { WordRows } from "./word-rows.js";

/** A word with a logit below this is no mention of anybody. */
const MENTION = -1;

/** A sentence's words that stand in a window, and which of them are mentions. */
export interface MentionsWithin {
  readonly first: number;
  readonly end: number;
  readonly mentions: readonly number[];
}

/** The mentions of a window's words, sentence by sentence; sentences without one are left out. */
export function mentionsWithin(
  rows: WordRows,
  sentences: readonly SentenceRange[],
): readonly MentionsWithin[] {
  const column = rows.columnOf("mention");
  const found: MentionsWithin[] = [];
  for (const { firstToken, endToken } of sentences) {
    const [first, end] = [Math.max(firstToken, rows.first), Math.min(endToken, rows.end)];
    const mentions: number[] = [];
    for (let word = first; word < end; word += 1)
      if (rows.values[(word - rows.first) * rows.width + column]! >= MENTION) mentions.push(word);
    if (mentions.length > 0) found.push({ first, end, mentions });
  }
  return found;
}

/** The product of two words' vectors of one size, over the root of that size. */
export function product(
  { values, first, width }: WordRows,
  [from, end]: readonly [number, number],
  word: number,
  key: number,
  other: number,
): number {
  const [own, its] = [(word - first) * width + from, (other - first) * width + key];
  let sum = 0;
  for (let k = 0; k < end - from; k += 1) sum += values[own + k]! * values[its + k]!;
  return sum / Math.sqrt(end - from);
}
