import type { Span } from "../../corpus/article.js";

/** Marks around the title of a work; a straight mark may open or close, and says nothing. */
const MARKS = [
  ["“", "”"],
  ["<", ">"],
  ["«", "»"],
] as const;
const LONGEST = 80;

/**
 * Does a name stand within the title of a song, a play or a show, which names the work and not whom it is called after?
 * A title stands within marks, is longer than the name, and has capitals on most of its words.
 *
 * @example isWithinTitle("They play “Jesus Is Just Alright” again.", { start: 11, end: 16 }) // true
 */
export function isWithinTitle(text: string, { start, end }: Span): boolean {
  return MARKS.some(([open, close]) => {
    const before = text.slice(Math.max(0, start - LONGEST), start);
    const after = text.slice(end, end + LONGEST);
    const [opens, closes] = [before.lastIndexOf(open), after.indexOf(close)];
    if (opens === -1 || closes === -1) return false;
    const [head, tail] = [before.slice(opens + 1), after.slice(0, closes)];
    if (/[\n“”<>«»]/u.test(head + tail) || (head + tail).trim() === "") return false;
    const words = `${head}${text.slice(start, end)}${tail}`.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
    const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length;
    return words.length > 1 && capital >= 0.6 * words.length;
  });
}

/** Is a name cut from a longer one that a sign ends, as "Nordia" from "Nordia+"? */
export const isCutAtSign = (text: string, { end }: Span): boolean => text[end] === "+";
