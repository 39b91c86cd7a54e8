import { basename, join } from "node:path";
import type { WaitingNotebook } from "../notebook/run-order.js";
import type { Notebook } from "../notebook/notebook-file.js";
import { counted, type OnProgress } from "../progress.js";

/**
 * The kernel of a folder of notebooks, which may get ready before there is anything to show. One runs them all: it
 * keeps what it has read of the package's types, which takes a second one longer than it saves on two cores.
 */
export interface Kernel {
  /** Starts it and lets it read the package, once however often it is asked; what fails is told when the notebooks run. */
  prepare(): void;
  /** Runs what needs no result of this run, once too; what fails is told by `run`. */
  begin(): void;
  /**
   * Runs every other notebook of the folder. When the last has run, the outputs of all are kept and their pages put
   * in place together: where one fails or the run is interrupted, all stay as they were.
   */
  run(out: string, onProgress: OnProgress): Promise<void>;
  /** Ends it. */
  close(): void;
}

/** The kernel for the notebooks of a folder: it is not started until it is asked to prepare, to begin or to run. */
export async function kernelOf(folder: string): Promise<Kernel> {
  const { startRunner } = await import("../notebook/run-notebook.js");
  const { runOrder } = await import("../notebook/run-order.js");
  const runner = startRunner(folder);
  const ran = new Map<string, Notebook>();
  const runEach = async (
    notebooks: readonly WaitingNotebook[],
    onRan: () => void = () => undefined,
  ) => {
    for (const { name } of notebooks) {
      ran.set(name, await runner.run(join(folder, name)));
      onRan();
    }
  };
  let prepared: Promise<void> | null = null;
  let begun: Promise<void> | null = null;
  return {
    close: () => runner.close(),
    prepare: () => {
      prepared ??= runner.prepare().catch(() => undefined); // told by the first notebook
    },
    begin: () => {
      begun ??= runOrder(folder).then((all) => runEach(all.filter(({ alone }) => alone)));
      begun.catch(() => undefined); // told by `run`
    },
    run: async (out, onProgress) => {
      await begun;
      const all = await runOrder(folder);
      const told = () => onProgress(counted("notebooks", ran.size, all.length));
      told();
      await runEach(
        all.filter(({ name }) => !ran.has(name)),
        told,
      );
      await keep(folder, out, ran);
    },
  };
}

/** Writes what notebooks showed: their pages, and the notebooks themselves. */
async function keep(
  folder: string,
  out: string,
  ran: ReadonlyMap<string, Notebook>,
): Promise<void> {
  const { writeNotebook } = await import("../notebook/notebook-file.js");
  const { notebookPage } = await import("../notebook/page.js");
  const { replaceFiles } = await import("../report/index.js");
  const pages = [...ran].map(([name, notebook]) => {
    const title = basename(name, ".ipynb");
    return [`notebooks/${title}.html`, notebookPage(title, notebook)] as const;
  });
  await replaceFiles(out, new Map(pages));
  for (const [name, notebook] of ran) await writeNotebook(join(folder, name), notebook);
}
