import type { Span } from "../../corpus/article.js";

/** A word as names are made of: its possessive ending is told apart. */
export interface NameWord extends Span {
  readonly text: string;
  /** Lower case, straight apostrophes. */
  readonly lower: string;
  readonly capital: boolean;
  /** "'s" or "s'" follows. */
  readonly possessive: boolean;
  /** What stands between this word (with its possessive ending) and the next. */
  readonly gap: string;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.'’&/-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const POSSESSIVE = /['’]s$/u;
const DOTTED = /^(?:\p{Lu}|(?:\p{L}\.)+\p{L})$/u;

/** Abbreviations whose full stop belongs to them, as they stand before or after names. */
const ABBREVIATIONS = new Set(
  (
    "mr mrs ms dr prof sen sens rep reps gov govs lt gen col maj brig capt cmdr adm sgt cpl pvt spc " +
    "pfc atty supt det insp amb sec rev fr hon st jr sr pres inc corp co ltd no"
  ).split(" "),
);

/**
 * Words of a stretch of text with their places. "U.S.", "J.", "Sen.", "28-year-old" and "al-Assad"
 * are one word each; the ending of "Clinton's" is left out of its word and marked.
 */
export function nameWords(text: string, from = 0, to = text.length): NameWord[] {
  const found: { start: number; end: number; next: number; possessive: boolean }[] = [];
  const part = text.slice(from, to);
  for (const match of part.matchAll(WORD)) {
    let word = match[0];
    const start = match.index;
    let possessive = false;
    let next = start + word.length;
    if (POSSESSIVE.test(word) && word.length > 2) {
      word = word.slice(0, -2);
      possessive = true;
    } else if (
      /['’]/.test(part.charAt(next)) &&
      /s$/i.test(word) &&
      /^\s\p{L}/u.test(part.slice(next + 1, next + 3))
    ) {
      possessive = true;
      next++;
    } else if (
      part.charAt(next) === "." &&
      (DOTTED.test(word) || ABBREVIATIONS.has(word.toLowerCase()))
    ) {
      word += ".";
      next++;
      if (/^['’]s\b/u.test(part.slice(next, next + 3))) {
        possessive = true;
        next += 2;
      }
    }
    found.push({ start, end: start + word.length, next, possessive });
  }
  return found.map(({ start, end, next, possessive }, i) => {
    const word = part.slice(start, end);
    return {
      text: word,
      lower: word.toLowerCase().replaceAll("’", "'"),
      start: from + start,
      end: from + end,
      capital: /\p{Lu}/u.test(word.slice(0, 1)) || /^\p{Ll}{1,3}[-'’]\p{Lu}/u.test(word),
      possessive,
      gap: part.slice(next, found[i + 1]?.start ?? part.length),
    };
  });
}

/** Words of a text in lower case, for looking up. */
export const lowerWords = (words: readonly NameWord[]): string[] => words.map((word) => word.lower);
