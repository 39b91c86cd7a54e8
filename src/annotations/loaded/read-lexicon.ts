import { dataFiles, readData } from "../../data.js";
import type { FamilyFile } from "./entry-schema.js";
import type { Family, Lexicon, LexiconEntry } from "./lexicon.js";

let own: Lexicon | null = null;

/**
 * The project's lexicon: all entries of `src/language/en/lexicon/`, in order of file and place. Read
 * once. That every entry is complete and finds its own examples is tested, not checked here.
 */
export function readLexicon(): Lexicon {
  own ??= readOwn();
  return own;
}

function readOwn(): Lexicon {
  const families = Object.entries(
    readData("language/en/families.yaml") as Record<string, Omit<Family, "id">>,
  ).map(([id, family]) => ({ id, ...family }));
  const sources = readData("language/en/sources.yaml") as Record<string, string>;
  const entries = dataFiles("language/en/lexicon").flatMap((file) => {
    const { family: id, entries } = readData(`language/en/lexicon/${file}`) as FamilyFile;
    const family = families.find((known) => known.id === id);
    if (!family) throw new Error(`${file}: family ${id} is not in families.yaml`);
    return entries.map((entry): LexiconEntry => ({
      ...entry,
      family: id,
      source: sources[entry.source] ?? entry.source,
      unless: entry.unless ?? [],
      nested: entry.nested ?? false,
      name: entry.name ?? false,
      flag: entry.flag ?? family.flag,
      confirm: entry.confirm ?? family.confirm,
      confidence: family.confidence,
      lexicon: id,
    }));
  });
  return { families, entries };
}
