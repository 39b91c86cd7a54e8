import type { NameWord } from "./words.js";

/** Is it a heading with capitals throughout, where a capital tells no name? */
export function isTitleCase(words: readonly NameWord[]): boolean {
  if (words.length > 30) return false;
  const long = words.filter((word) => word.text.length > 3 && !/^\p{N}/u.test(word.text));
  return long.length >= 4 && long.filter((word) => word.capital).length / long.length >= 0.75;
}
