import { wordList } from "../language/index.js";
import type { Span } from "../corpus/article.js";

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

const DOTTED = /^(?:\p{Lu}|(?:\p{L}\.)+\p{L})$/u;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
const UPPER = /\p{Lu}/u;
/** "al-Assad", "d'Estaing": the capital stands after a small part. */
const LATE_CAPITAL = /^\p{Ll}{1,3}[-'’]\p{Lu}/u;

/** Abbreviations whose full stop belongs to them, as they stand before or after names. */
const ABBREVIATIONS = wordList("names", "abbreviations");

/** Is there a letter, a digit, or a mark on one, at an offset? */
export const isLetter = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if (code < 128)
    return (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58);
  return code >= 128 && LETTER.test(text.charAt(at));
};

/** Marks that stand within a word between letters: "U.S", "O’Neill", "AT&T", "28-year", "A/B". */
const isInner = (code: number): boolean =>
  code === 46 ||
  code === 39 ||
  code === 0x2019 ||
  code === 38 ||
  code === 45 ||
  code === 47 ||
  code === 0xad;

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;

const isCapital = (word: string): boolean => {
  const code = word.charCodeAt(0);
  if (code > 64 && code < 91) return true;
  if (code >= 128 && UPPER.test(word.charAt(0))) return true;
  if (code < 97) return false;
  for (let at = 1; at < 4; at++) {
    const inner = word.charCodeAt(at);
    if (inner === 45 || isApostrophe(inner)) return LATE_CAPITAL.test(word);
  }
  return false;
};

/**
 * Words of a stretch of text with their places. "U.S.", "J.", "Sen.", "28-year-old" and "al-Assad"
 * are one word each; the ending of "Clinton's" is left out of its word and marked.
 */
export function nameWords(text: string, from = 0, to = text.length): NameWord[] {
  const words: { -readonly [Key in keyof NameWord]: NameWord[Key] }[] = [];
  let after = from;
  for (let at = from; at < to;) {
    if (!isLetter(text, at)) {
      at++;
      continue;
    }
    const start = at;
    let curly = false;
    for (; at < to; at++) {
      const code = text.charCodeAt(at);
      if (code > 96 && code < 123) continue;
      if (isLetter(text, at)) continue;
      const inner =
        isInner(code) || (code === 0x2c && isDigit(text, at - 1) && isDigit(text, at + 1));
      if (!inner || at + 1 >= to || !isLetter(text, at + 1)) break;
      curly ||= code === 0x2019;
    }
    let end = at;
    let possessive = false;
    const last = text.charCodeAt(end - 1);
    if (
      (last === 115 || last === 83) &&
      end - start > 2 &&
      isApostrophe(text.charCodeAt(end - 2))
    ) {
      end -= 2;
      possessive = true;
    } else if (
      (last === 115 || last === 83) &&
      isApostrophe(text.charCodeAt(at)) &&
      text.charCodeAt(at + 1) === 32 &&
      isLetter(text, at + 2)
    ) {
      possessive = true;
      at++;
    } else if (text.charCodeAt(at) === 46 && at < to) {
      const word = text.slice(start, end);
      if (DOTTED.test(word) || (end - start < 6 && ABBREVIATIONS.has(word.toLowerCase()))) {
        at = ++end;
        if (
          isApostrophe(text.charCodeAt(at)) &&
          text.charCodeAt(at + 1) === 115 &&
          !isLetter(text, at + 2)
        ) {
          possessive = true;
          at += 2;
        }
      }
    }
    const previous = words.at(-1);
    if (previous)
      previous.gap =
        start - after === 1 && text.charCodeAt(after) === 32 ? " " : text.slice(after, start);
    const word = text.slice(start, end).replaceAll("\u00AD", "");
    const lower = word.toLowerCase();
    words.push({
      text: word,
      lower: curly ? lower.replaceAll("’", "'") : lower,
      start,
      end,
      capital: isCapital(word),
      possessive,
      gap: "",
    });
    after = at;
  }
  const final = words.at(-1);
  if (final) final.gap = text.slice(after, to);
  return words;
}

/** Words of a text in lower case, for looking up. */
export const lowerWords = (words: readonly NameWord[]): string[] => words.map((word) => word.lower);

/** "16,000" is one word. */
const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code > 47 && code < 58;
};
