import type { Pieces } from "./word-piece.js";

/**
 * Surface features: what the tokenizer forgets and a reader of news needs. The vocabulary is lower
 * case and has no spaces, yet capitals show names, and a space before a straight quotation mark
 * tells an opening one from a closing one.
 */

/** Feature of [CLS] and [SEP]; units have 0 to 11. */
export const SPECIAL_FEATURE = 12;

const OPENING = "“„«‟";
const CLOSING = "”»";
const SPACE = /\s/;

/**
 * For each character of `text[start, end)`: does it stand inside quotation marks (marks included)?
 * Curly marks say themselves which way they point; a straight mark opens where a space, bracket or
 * dash stands before it and no space after. A mark that is left open ends with the paragraph.
 */
export function insideQuotes(text: string, start: number, end: number): Uint8Array {
  const out = new Uint8Array(end - start);
  let inside = false;
  for (let i = start; i < end; i += 1) {
    const character = text[i]!;
    if (OPENING.includes(character)) inside = true;
    else if (character === '"' && !inside) {
      const before = i > start ? text[i - 1]! : " ";
      const after = i + 1 < end ? text[i + 1]! : " ";
      inside = (SPACE.test(before) || "([-–—".includes(before)) && !SPACE.test(after);
      out[i - start] = 1;
      continue;
    }
    const closing = CLOSING.includes(character);
    out[i - start] = inside || closing ? 1 : 0;
    if (closing || (character === '"' && inside)) inside = false;
  }
  return out;
}

const capital = (character: string): boolean => character !== character.toLowerCase();

/** 0 lower case or no letters, 1 first letter a capital, 2 all capitals (two letters or more). */
function caseOf(word: string): number {
  if (!capital(word[0] ?? "")) return 0;
  return word.length > 1 && capital(word[1]!) ? 2 : 1;
}

/** The feature of every piece of `text[start, end)`: case × 4 + space before × 2 + inside quotes. */
export function surfaceFeatures(
  text: string,
  start: number,
  end: number,
  pieces: Pieces,
): readonly number[] {
  const quoted = insideQuotes(text, start, end);
  const ofUnit = pieces.unitStarts.map((from, u) => {
    const space = from === start || SPACE.test(text[from - 1]!) ? 1 : 0;
    return caseOf(text.slice(from, pieces.unitEnds[u])) * 4 + space * 2 + quoted[from - start]!;
  });
  return pieces.unit.map((u) => ofUnit[u]!);
}
