import type { Span } from "./article.js";

/** A non-blank line; `start` and `end` leave out its indent, trailing space and line end. */
export interface Line extends Span {
  readonly text: string;
  /** Number in the file, from 1, blank lines counted. */
  readonly number: number;
  /** White space before the first character. */
  readonly indent: number;
  /** Words, counted up to the 2,000th character: beyond that a line is a paragraph anyway. */
  readonly words: number;
  /** True where a blank line (or the text's edge) stands above. */
  readonly blankAbove: boolean;
}

const LINE_END = /\r\n|[\n\r\u2028\u2029]/g;
const COUNTED = 2_000;

/** The non-blank lines of a text, in order. Line ends may be LF, CRLF or CR, also mixed. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let blankAbove = true;
  let number = 0;
  const add = (from: number, to: number): void => {
    number += 1;
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed === "") {
      blankAbove = true;
      return;
    }
    const indent = raw.length - raw.trimStart().length;
    const start = from + indent;
    lines.push({
      start,
      end: start + trimmed.length,
      text: trimmed,
      number,
      indent,
      words: countWords(trimmed),
      blankAbove,
    });
    blankAbove = false;
  };
  let from = 0;
  for (const end of text.matchAll(LINE_END)) {
    add(from, end.index);
    from = end.index + end[0].length;
  }
  add(from, text.length);
  return lines;
}

/** Runs of letters and digits (with inner apostrophes, points and hyphens) in the line. */
export function countWords(text: string): number {
  const counted = text.length > COUNTED ? text.slice(0, COUNTED) : text;
  let words = 0;
  for (const piece of counted.split(/\s+/u)) if (/[\p{L}\p{N}]/u.test(piece)) words += 1;
  return words;
}
