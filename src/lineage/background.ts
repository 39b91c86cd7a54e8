import { z } from "zod";
import { readData } from "../data.js";

const listed = z.record(z.string(), z.string());
const schema = z.strictObject({ documents: z.number(), words: listed, names: listed });

/** In how many articles of a background of news a word stands. */
export interface Background {
  readonly documents: number;
  /** Articles with the word, as `eventWords` writes it; 0 for one that stands in hardly any. */
  readonly articlesWith: (word: string) => number;
}

let known: Background | null = null;

/** Background frequencies, with which a word's rarity can be told in a corpus of ten articles. */
export function background(): Background {
  if (known) return known;
  const { documents, words, names } = schema.parse(
    readData("language/en/document-frequencies.yaml"),
  );
  const counts = new Map<string, number>();
  const add = (lists: Readonly<Record<string, string>>, prefix: string) => {
    for (const [count, list] of Object.entries(lists))
      for (const word of list.split(/\s+/)) counts.set(prefix + word, Number(count));
  };
  add(words, "");
  add(names, NAME);
  return (known = { documents, articlesWith: (word) => counts.get(word) ?? 0 });
}

/** Marks a word that is a name: "Rice" the person is no grain. */
export const NAME = "name ";
