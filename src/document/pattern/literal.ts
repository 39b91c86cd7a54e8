import { splitWord } from "./atoms.js";

/**
 * The pattern that fits a name or phrase as it is written, whatever signs it holds: for text that
 * is not meant as a pattern, as the aliases of an actor.
 *
 * @param cased letter for letter, so that `US` is not "us"; else in any case
 * @returns null where the text has no letter or digit
 * @example literalPattern("al-Qaeda (core)", true) // "=al =Qaeda =core"
 */
export function literalPattern(text: string, cased: boolean): string | null {
  const words = splitWord(text.replace(/[()|?"“”=,;:!]/g, " ")).filter((word) =>
    /[\p{L}\p{N}]/u.test(word),
  );
  if (words.length === 0) return null;
  return cased ? words.map((word) => `=${word}`).join(" ") : `"${words.join(" ")}"`;
}
