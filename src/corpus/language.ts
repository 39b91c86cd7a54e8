import { z } from "zod";
import { readData } from "../data.js";

const schema = z.record(z.string(), z.array(z.string()));
/** Fewer words than this say too little about their language. */
const ENOUGH_WORDS = 30;
const READ_AT_MOST = 6_000;
/** Share of a text's words that the list of its language holds, at least. */
const LEAST_SHARE = 0.2;
/** And so many times what the English list holds. */
const LEAST_LEAD = 1.5;

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ["ru", /\p{Script=Cyrillic}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["zh", /\p{Script=Han}/gu],
  ["hi", /\p{Script=Devanagari}/gu],
];

let read: ReadonlyMap<string, ReadonlySet<string>> | undefined;
const lists = (): ReadonlyMap<string, ReadonlySet<string>> =>
  (read ??= new Map(
    Object.entries(schema.parse(readData("corpus/languages.yaml"))).map(([code, words]) => [
      code,
      new Set(words),
    ]),
  ));

/**
 * The language of a text as a code of two letters, or null where it cannot be told: by its script, else
 * by the share of its words that hold sentences of the language together. A text of fewer than 30 words
 * is never told. Cyrillic is taken for Russian, whatever language it is.
 *
 * @example
 * languageOf("Der Rat stimmte am Montag über die neue Brücke ab, die seit neun Jahren …"); // "de"
 */
export function languageOf(text: string): string | null {
  const start = text.slice(0, READ_AT_MOST);
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 40) return null;
  for (const [code, script] of SCRIPTS) {
    if ((start.match(script)?.length ?? 0) * 2 > letters) return code;
  }
  const words = start.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < ENOUGH_WORDS) return null;
  const shares = [...lists()].map(([code, list]) => {
    const known = words.filter((word) => list.has(word)).length;
    return { code, share: known / words.length };
  });
  const english = shares.find(({ code }) => code === "en")!.share;
  const [first] = shares.sort((a, b) => b.share - a.share);
  if (!first || first.share < LEAST_SHARE) return null;
  return first.code === "en" || first.share >= english * LEAST_LEAD ? first.code : null;
}

/** A language's name in English: "French" of "fr"; what is no code stays as it is. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
