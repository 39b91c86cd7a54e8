import { wordList } from "../language/index.js";
import { pluralOf } from "./roles.js";

/** Behind these a name is that of a place far more often than not. */
const AT: ReadonlySet<string> = wordList("places", "before-a-place");

/** Nouns that a place's name stands beside: "the town of X", "X province". */
const SETTLEMENTS: readonly string[] = [...wordList("places", "settlements")];
const ONE: ReadonlySet<string> = new Set(SETTLEMENTS);
/** In the plural they head a list. */
const MANY: ReadonlySet<string> = new Set(SETTLEMENTS.map(pluralOf));

/** Last words of names that are places': "the Araz River". */
const LANDSCAPE: ReadonlySet<string> = wordList("places", "landscape");

/** A name in a list of words: index of its first word and of the word after it. */
export interface NamePlace {
  readonly first: number;
  readonly stop: number;
}

/**
 * Does a name stand where the names of places stand: behind "in" or "near", or beside "town", "region"
 * and their like; or is it named as a piece of landscape is ("the Araz River")?
 *
 * @param words of the text, in lower case
 * @param name index of its first word and of the word after it
 */
export function standsAsPlace(words: readonly string[], name: NamePlace): boolean {
  const { first, stop } = name;
  const landscape = stop - first > 1 && LANDSCAPE.has(words[stop - 1]!);
  return landscape || AT.has(words[first - 1] ?? "") || isBeside(words, name, ONE);
}

/**
 * Which names stand in a list of places: "the villages of X, Y and Z", "X, Y and Z provinces". A noun in
 * the plural speaks for each name that only a comma or "and" parts from the next.
 *
 * @param words of the text, in lower case
 * @param names in order of text
 * @param written the same words with what stands in the text behind each
 * @returns for each name, in the same order
 */
export function listedAsPlaces(
  words: readonly string[],
  names: readonly NamePlace[],
  written: readonly { readonly gap: string }[],
): boolean[] {
  const listed = names.map((name) => isBeside(words, name, MANY));
  const joins = (from: NamePlace | undefined, to: NamePlace | undefined) => {
    if (!from || !to) return false;
    const gap = written[from.stop - 1]!.gap.trim();
    if (to.first === from.stop) return gap === ",";
    const and = to.first === from.stop + 1 && /^(?:and|or)$/.test(words[from.stop]!);
    return and && (gap === "" || gap === ",");
  };
  for (let i = 1; i < names.length; i++)
    if (listed[i - 1] && joins(names[i - 1], names[i])) listed[i] = true;
  for (let i = names.length - 2; i >= 0; i--)
    if (listed[i + 1] && joins(names[i], names[i + 1])) listed[i] = true;
  return listed;
}

const isBeside = (
  words: readonly string[],
  { first, stop }: NamePlace,
  nouns: ReadonlySet<string>,
): boolean =>
  (words[first - 1] === "of" && nouns.has(words[first - 2] ?? "")) || nouns.has(words[stop] ?? "");
