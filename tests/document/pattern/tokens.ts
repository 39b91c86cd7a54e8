import type { Token } from "../../../src/document/document.js";

/**
 * Tokens of a text written with spaces between them, as `They/PRON had/AUX/have liberated/ADJ it .`:
 * a tag (NOUN by default) and a lemma (the word itself by default) after slashes; `.` ends a sentence.
 */
export function tokensOf(text: string): Token[] {
  let sentence = 0;
  let start = 0;
  return text.split(" ").map((written) => {
    const [word = "", pos, lemma] = written.split("/");
    const token: Token = {
      start,
      end: start + word.length,
      text: word,
      normal: word.toLowerCase().replace(/’/g, "'"),
      lemma: lemma ?? word.toLowerCase(),
      pos: pos || (/[\p{L}\p{N}]/u.test(word) ? "NOUN" : "PUNCT"),
      word: /[\p{L}\p{N}]/u.test(word),
      sentence,
    };
    start = token.end + 1;
    if (word === ".") sentence += 1;
    return token;
  });
}

/** The words of each match, as the text writes them. */
export const wordsOf = (
  tokens: readonly Token[],
  matches: readonly { firstToken: number; endToken: number }[],
): string[] =>
  matches.map(({ firstToken, endToken }) =>
    tokens
      .slice(firstToken, endToken)
      .map((token) => token.text)
      .join(" "),
  );
