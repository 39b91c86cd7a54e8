import { PatternError } from "./syntax.js";

/** A piece of a pattern's text. */
export type Lexeme =
  | { readonly type: "open" | "close" | "or" | "maybe" }
  | { readonly type: "quoted"; readonly text: string }
  | { readonly type: "bare"; readonly text: string };

const SIGNS: Readonly<Record<string, "open" | "close" | "or" | "maybe">> = {
  "(": "open",
  ")": "close",
  "|": "or",
  "?": "maybe",
};

/**
 * Cuts a pattern's text into brackets, bars, question marks, quoted words and bare words.
 *
 * @throws PatternError where a quotation mark is left open
 */
export function lexemes(pattern: string): Lexeme[] {
  const found: Lexeme[] = [];
  let at = 0;
  while (at < pattern.length) {
    const sign = pattern[at]!;
    if (/\s/.test(sign)) {
      at += 1;
    } else if (SIGNS[sign]) {
      found.push({ type: SIGNS[sign] });
      at += 1;
    } else if (sign === '"') {
      const close = pattern.indexOf('"', at + 1);
      if (close < 0)
        throw new PatternError(`quotation mark left open in ${pattern}; close it with "`);
      found.push({ type: "quoted", text: pattern.slice(at + 1, close) });
      at = close + 1;
    } else {
      let end = at;
      while (end < pattern.length && !/[\s()|?"]/.test(pattern[end]!)) end += 1;
      found.push({ type: "bare", text: pattern.slice(at, end) });
      at = end;
    }
  }
  return found;
}
