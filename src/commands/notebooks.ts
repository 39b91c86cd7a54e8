import { basename, join } from "node:path";
import type { WaitingNotebook } from "../notebook/longest-first.js";
import type { Notebook } from "../notebook/notebook-file.js";
import { counted, type OnProgress } from "../progress.js";

/** Kernels that run side by side. */
const KERNELS = 2;

/** The kernels of a folder of notebooks, which may get ready before there is anything to show. */
export interface Kernels {
  /** Starts them and lets them read the package; what fails is told when the notebooks run. */
  prepare(): void;
  /** Runs what needs no result of this run, in one kernel; what fails is told by `run`. */
  begin(): void;
  /**
   * Runs every other notebook of the folder; each kernel takes the next one. When the last has run, the outputs of
   * all are kept and their pages put in place together: where one fails or the run is interrupted, all stay as they
   * were.
   */
  run(out: string, onProgress: OnProgress): Promise<void>;
  /** Ends them. */
  close(): void;
}

/** Kernels for the notebooks of a folder: none is started until they are prepared, begun or run. */
export async function kernelsOf(folder: string): Promise<Kernels> {
  const { startRunner } = await import("../notebook/run-notebook.js");
  const { longestFirst } = await import("../notebook/longest-first.js");
  const runners = Array.from({ length: KERNELS }, () => startRunner(folder));
  const close = () => runners.forEach((runner) => runner.close());
  const ran = new Map<string, Notebook>();
  let onRan: () => void = () => undefined;
  const take = async (runner: (typeof runners)[number], waiting: WaitingNotebook[]) => {
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        ran.set(next.name, await runner.run(join(folder, next.name)));
        onRan();
      }
    } finally {
      waiting.length = 0; // where one has failed, the other kernel takes no more
    }
  };
  let begun: Promise<void> | null = null;
  return {
    close,
    prepare: () => runners.forEach((runner) => void runner.prepare().catch(() => undefined)),
    begin: () => {
      begun ??= longestFirst(folder).then((all) =>
        take(
          runners[0]!,
          all.filter(({ alone }) => alone),
        ),
      );
      begun.catch(() => undefined); // told by `run`
    },
    run: async (out, onProgress) => {
      try {
        const all = await longestFirst(folder);
        const waiting = begun === null ? [...all] : all.filter(({ alone }) => !alone);
        onRan = () => onProgress(counted("notebooks", ran.size, all.length));
        onRan();
        await Promise.all(
          runners.map(async (runner, at) => {
            if (at === 0) await begun;
            await take(runner, waiting);
            runner.close();
          }),
        );
        await keep(folder, out, ran);
      } finally {
        close();
      }
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
