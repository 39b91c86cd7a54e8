import { z } from "zod";
import { readData } from "../data.js";

const schema = z.record(
  z.string(),
  z.strictObject({
    reason: z.string(),
    source: z.string(),
    /** Words between blanks, or a list where some are of several words. */
    words: z.union([z.string(), z.array(z.string())]),
  }),
);

const files = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();

/**
 * A list of words of a language, in the order in which the data gives them: closed classes and short lists
 * that reading needs, each with its reason and its source.
 *
 * @param file file in `language/en/words/`, without its ending
 * @param name name of the list in it
 * @throws Error where there is no such list
 * @example
 * wordList("grammar", "possessives").has("their") // true
 */
export function wordList(file: string, name: string): ReadonlySet<string> {
  let lists = files.get(file);
  if (lists === undefined) files.set(file, (lists = readLists(file)));
  const list = lists.get(name);
  if (list === undefined)
    throw new Error(
      `no list of words "${name}" in language/en/words/${file}.yaml; it has ${[...lists.keys()].join(", ")}`,
    );
  return list;
}

function readLists(file: string): ReadonlyMap<string, ReadonlySet<string>> {
  const read = schema.parse(readData(`language/en/words/${file}.yaml`));
  return new Map(
    Object.entries(read).map(([name, { words }]) => [
      name,
      new Set(Array.isArray(words) ? words : words.trim().split(/\s+/u)),
    ]),
  );
}
