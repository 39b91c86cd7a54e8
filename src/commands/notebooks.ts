import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import pMap from "p-map";
import type { Notebook } from "../notebook/notebook-file.js";
import { counted, type OnProgress } from "../progress.js";

/**
 * Runs every notebook of a folder, two at a time. When the last has run, their outputs are kept and their
 * pages put in place together: where one fails or the run is interrupted, all stay as they were.
 */
export async function runNotebooks(
  folder: string,
  out: string,
  onProgress: OnProgress,
): Promise<void> {
  const { runNotebook } = await import("../notebook/run-notebook.js");
  const { writeNotebook } = await import("../notebook/notebook-file.js");
  const { notebookPage } = await import("../notebook/page.js");
  const { replaceFiles } = await import("../report/index.js");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".ipynb")).sort();
  const ran = new Map<string, Notebook>();
  onProgress(counted("notebooks", 0, names.length));
  const run = async (name: string) => {
    ran.set(name, await runNotebook(join(folder, name)));
    onProgress(counted("notebooks", ran.size, names.length));
  };
  await pMap(names, run, { concurrency: 2 });
  const pages = [...ran].map(([name, notebook]) => {
    const title = basename(name, ".ipynb");
    return [`notebooks/${title}.html`, notebookPage(title, notebook)] as const;
  });
  await replaceFiles(out, new Map(pages));
  for (const [name, notebook] of ran) await writeNotebook(join(folder, name), notebook);
}
