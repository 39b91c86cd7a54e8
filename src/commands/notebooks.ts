import { basename, join } from "node:path";
import type { Notebook } from "../notebook/notebook-file.js";
import type { NotebookRunner } from "../notebook/run-notebook.js";
import { counted, type OnProgress } from "../progress.js";

/** Kernels that run side by side. */
const KERNELS = 2;

/** The kernels of a folder of notebooks, which may get ready before there is anything to show. */
export interface Kernels {
  /** Starts them and lets them read the package; what fails is told when the notebooks run. */
  prepare(): void;
  /**
   * Runs every notebook of the folder; each kernel takes the next one. When the last has run, their outputs are
   * kept and their pages put in place together: where one fails or the run is interrupted, all stay as they were.
   */
  run(out: string, onProgress: OnProgress): Promise<void>;
  /** Ends them. */
  close(): void;
}

/** Kernels for the notebooks of a folder: none is started until they are prepared or run. */
export async function kernelsOf(folder: string): Promise<Kernels> {
  const { startRunner } = await import("../notebook/run-notebook.js");
  const runners = Array.from({ length: KERNELS }, () => startRunner(folder));
  const close = () => runners.forEach((runner) => runner.close());
  return {
    close,
    prepare: () => runners.forEach((runner) => void runner.prepare().catch(() => undefined)),
    run: async (out, onProgress) => {
      try {
        await runAll(folder, runners, out, onProgress);
      } finally {
        close();
      }
    },
  };
}

async function runAll(
  folder: string,
  runners: readonly NotebookRunner[],
  out: string,
  onProgress: OnProgress,
): Promise<void> {
  const { longestFirst } = await import("../notebook/longest-first.js");
  const { writeNotebook } = await import("../notebook/notebook-file.js");
  const { notebookPage } = await import("../notebook/page.js");
  const { replaceFiles } = await import("../report/index.js");
  const names = await longestFirst(folder);
  const ran = new Map<string, Notebook>();
  onProgress(counted("notebooks", 0, names.length));
  const waiting = [...names];
  const runNext = async (runner: NotebookRunner) => {
    try {
      for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
        ran.set(name, await runner.run(join(folder, name)));
        onProgress(counted("notebooks", ran.size, names.length));
      }
    } finally {
      waiting.length = 0; // where one has failed, the other kernel takes no more
      runner.close();
    }
  };
  await Promise.all(runners.map(runNext));
  const pages = [...ran].map(([name, notebook]) => {
    const title = basename(name, ".ipynb");
    return [`notebooks/${title}.html`, notebookPage(title, notebook)] as const;
  });
  await replaceFiles(out, new Map(pages));
  for (const [name, notebook] of ran) await writeNotebook(join(folder, name), notebook);
}
