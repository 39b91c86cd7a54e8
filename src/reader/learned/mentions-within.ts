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

/** Mentions of the sentences that share words with a window; sentences without one are left out. */
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
