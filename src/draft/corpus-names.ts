import { DAYS_AND_MONTHS } from "../document/index.js";
import { placeOf } from "../entities/index.js";
import type { Found } from "../find.js";
import { wordList } from "../language/index.js";

/** A name without its article, its genitive and its line breaks. */
export const plain = (name: string): string =>
  name
    .replace(/\s+/gu, " ")
    .replace(/^(?:the|The) /u, "")
    .replace(/['’]s?$/u, "")
    .trim();

export const isAcronym = (name: string) => /^\p{Lu}{2,6}$/u.test(name);

const WITHIN = wordList("names", "within-names");

/** Names alone, without what is said of them: "Rosa Lind", not "Rosa Lind, who lives here". */
export const isBare = (name: string): boolean => {
  const words = name.split(" ");
  return (
    words.length <= 6 &&
    words.every((word) => /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word) || WITHIN.has(word))
  );
};

/** Neither a day, nor an initial or a shortened word ("R", "Calif."). */
export const isName = (name: string): boolean =>
  /^\p{Lu}/u.test(name) &&
  name.replace(/[^\p{L}]/gu, "").length > 1 &&
  !/(?:^|\s)\p{L}+\.$/u.test(name) &&
  !name
    .toLowerCase()
    .split(" ")
    .every((word) => DAYS_AND_MONTHS.has(word) || DAYS_AND_MONTHS.has(`${word}.`));

/** Words that the corpus also writes in small letters. */
export function wordsWrittenSmall(found: readonly Found[]): ReadonlySet<string> {
  return new Set(
    found.flatMap(({ document }) =>
      document.tokens.filter(({ text }) => /^\p{Ll}/u.test(text)).map(({ text }) => text),
    ),
  );
}

/** "Ministry of Defense", "Armed Forces": whose, the next article answers otherwise. */
export const isGeneric = (name: string, small: ReadonlySet<string>): boolean =>
  name.split(" ").every((word) => small.has(word.toLowerCase()));

/** A state's own names and its people's; no seat of power, and not "Us". */
export const isPlaceName = (name: string, country: string, small: ReadonlySet<string>): boolean => {
  const place = placeOf(name);
  return place?.country === country && place.is !== "seat" && !small.has(name.toLowerCase());
};
