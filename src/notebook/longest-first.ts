import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { readNotebook } from "./notebook-file.js";

/** What a notebook calls that reads articles itself: it takes longer than one that opens a result. */
const READS = /\b(?:analyze|analyzeFolder|readCorpus)\(/u;

/**
 * Names of a folder's notebooks in the order in which several kernels are soonest done with all: those that read
 * articles themselves come first, for one of them begun last keeps all waiting; else by name.
 *
 * @throws UserError where a notebook cannot be read
 * @example await longestFirst("notebooks"); // ["05-your-own-articles.ipynb", "01-corpus.ipynb", …]
 */
export async function longestFirst(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".ipynb")).sort();
  const long = await Promise.all(
    names.map(async (name) => {
      const { cells } = await readNotebook(join(folder, name));
      return cells.some(({ cell_type, source }) => cell_type === "code" && READS.test(source));
    }),
  );
  return [...names.filter((_, at) => long[at]), ...names.filter((_, at) => !long[at])];
}
