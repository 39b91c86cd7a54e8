import type { NameWord } from "./words.js";

/** Is it a heading with capitals throughout, where a capital tells no name? */
export function isTitleCase(words: readonly NameWord[]): boolean {
  const long = words.filter((word) => word.text.length > 3 && !/^\p{N}/u.test(word.text));
  return (
    long.length >= 4 &&
    words.length <= 30 &&
    long.filter((word) => word.capital).length / long.length >= 0.75
  );
}
