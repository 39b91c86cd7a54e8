import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Notebook } from "../notebook/notebook-file.js";
import { counted, type OnProgress } from "../progress.js";

/** Kernels that run side by side. */
const KERNELS = 2;

/**
 * Runs every notebook of a folder, on two kernels of which each takes the next one. When the last has run, their
 * outputs are kept and their pages put in place together: where one fails or the run is interrupted, all stay as
 * they were.
 */
export async function runNotebooks(
  folder: string,
  out: string,
  onProgress: OnProgress,
): Promise<void> {
  const { startRunner } = await import("../notebook/run-notebook.js");
  const { writeNotebook } = await import("../notebook/notebook-file.js");
  const { notebookPage } = await import("../notebook/page.js");
  const { replaceFiles } = await import("../report/index.js");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".ipynb")).sort();
  const ran = new Map<string, Notebook>();
  onProgress(counted("notebooks", 0, names.length));
  const waiting = [...names];
  const kernel = async () => {
    const runner = startRunner(folder);
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
  await Promise.all(Array.from({ length: Math.min(KERNELS, names.length) }, kernel));
  const pages = [...ran].map(([name, notebook]) => {
    const title = basename(name, ".ipynb");
    return [`notebooks/${title}.html`, notebookPage(title, notebook)] as const;
  });
  await replaceFiles(out, new Map(pages));
  for (const [name, notebook] of ran) await writeNotebook(join(folder, name), notebook);
}
