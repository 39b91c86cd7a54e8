import type { Tree } from "../parse/index.js";
import { type NameRun, nameRuns } from "./names.js";
import { genderOfGivenName } from "./titles.js";
import type { NameWord } from "./words.js";

/** The words of a line, and the offsets at which its sentences and quotations begin. */
export interface Line {
  readonly words: readonly NameWord[];
  readonly starts: ReadonlySet<number>;
}

/** Parts of speech that can be a name's first word, or describe one: with these the rest of the text decides. */
const OPEN: ReadonlySet<string> = new Set(["ADJ", "NOUN", "VERB"]);
const NAMES: ReadonlySet<string> = new Set(["PROPN", "NUM", "X"]);

/**
 * Offsets of words that begin a sentence with a capital and are no part of the name behind them, by the
 * model's parts of speech: verbs, pronouns and the like never ("Make Kerr go"); other common words where
 * the text gives the name without them elsewhere ("Rival Halden" beside "Halden"), and a plural that no other
 * sentence has inside ("Posts on the board said"). A given name always is.
 */
export function openingWords(
  lines: readonly Line[],
  trees: readonly Tree[],
  common: ReadonlySet<string>,
): Set<number> {
  const found = new Set<number>();
  const partAt = partsOfSpeech(trees);
  if (partAt.size === 0) return found;
  const maybe: { readonly start: number; readonly whole: string; readonly rest: string }[] = [];
  const plurals: { readonly start: number; readonly name: string }[] = [];
  const inside = new Set<string>();
  for (const { words, starts } of lines)
    for (const run of nameRuns(words, starts, common)) {
      const first = words[run.first]!;
      const { part, plural } = partAt.get(first.start) ?? {};
      if (!starts.has(first.start)) {
        for (let from = 0; from < run.words.length; from += 1) inside.add(nameFrom(run, from));
        continue;
      }
      if (part === undefined || NAMES.has(part) || genderOfGivenName(first.text)) continue;
      if (!OPEN.has(part)) found.add(first.start);
      else if (run.words[0]?.start === first.start && run.words.length > 1)
        maybe.push({ start: first.start, whole: nameFrom(run, 0), rest: nameFrom(run, 1) });
      else if (plural && (run.type === "other" || run.type === "body"))
        plurals.push({ start: first.start, name: nameFrom(run, 0) });
    }
  for (const { start, whole, rest } of maybe)
    if (inside.has(rest) && !inside.has(whole)) found.add(start);
  for (const { start, name } of plurals) if (!inside.has(name)) found.add(start);
  return found;
}

const nameFrom = ({ words }: NameRun, from: number): string =>
  words
    .slice(from)
    .map(({ lower }) => lower)
    .join(" ");

/** What the model reads a word as. */
interface ReadWord {
  readonly part: string;
  /** A common noun in the plural. */
  readonly plural: boolean;
}

/** By offset what each word is that a model read. */
function partsOfSpeech(trees: readonly Tree[]): ReadonlyMap<number, ReadWord> {
  const parts = new Map<number, ReadWord>();
  for (const { shallow, words, partsOfSpeech: read } of trees)
    if (!shallow)
      words.forEach(({ start, normal }, at) => {
        const part = read[at]!;
        parts.set(start, { part, plural: part === "NOUN" && /[^s]s$/.test(normal) });
      });
  return parts;
}
