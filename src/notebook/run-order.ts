import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { readNotebook } from "./notebook-file.js";

/** What a notebook calls that reads articles itself: it takes longer than one that opens a result. */
const READS = /\b(?:analyze|analyzeFolder|readCorpus)\(/u;

/** What a notebook calls that opens a result. */
const OPENS = /\b(?:openAnalysis|readAnalysis)\(/u;

/** A notebook of a folder, before it is run. */
export interface WaitingNotebook {
  /** Its file's name in the folder. */
  readonly name: string;
  /** It reads articles itself and opens no result, so that it may run before there is any. */
  readonly alone: boolean;
}

/**
 * A folder's notebooks in the order in which they are run: those that read
 * articles themselves come first, as they may begin before there is a result; else by name.
 *
 * @throws UserError where a notebook cannot be read
 * @example (await runOrder("notebooks"))[0]; // { name: "05-your-own-articles.ipynb", alone: true }
 */
export async function runOrder(folder: string): Promise<WaitingNotebook[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".ipynb")).sort();
  const read = await Promise.all(
    names.map(async (name) => {
      const { cells } = await readNotebook(join(folder, name));
      const calls = (what: RegExp) =>
        cells.some(({ cell_type, source }) => cell_type === "code" && what.test(source));
      return { name, reads: calls(READS), opens: calls(OPENS) };
    }),
  );
  return [...read.filter(({ reads }) => reads), ...read.filter(({ reads }) => !reads)].map(
    ({ name, reads, opens }) => ({ name, alone: reads && !opens }),
  );
}
