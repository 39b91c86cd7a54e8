import { access, mkdir, readdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import cliProgress from "cli-progress";
import pMap from "p-map";
import { analyze } from "../analyze.js";
import { allWarnings, readCorpus } from "../corpus/index.js";
import { cacheFolder, type CacheChoice } from "./cache-folder.js";
import { loadSettings } from "./settings.js";
import { writeComparison, type ComparisonOptions } from "./write-comparison.js";

export interface AnalyzeCommand extends ComparisonOptions, CacheChoice {
  readonly reader: "learned" | "rules";
  readonly lexicon?: string;
  readonly lenient?: boolean;
  readonly notebooks?: string;
  readonly jobs?: number;
}

/** `parallax analyze`: from a folder of articles to everything in the outputs folder. */
export async function analyzeCommand(folder: string, options: AnalyzeCommand): Promise<void> {
  const corpus = await readCorpus(folder);
  const topic = options.topic ?? (await own(join(folder, "topic.yaml")));
  const settings = await loadSettings({ ...options, topic });
  const bar = progress("articles");
  const analysis = await analyze(
    { ...corpus, warnings: [...corpus.warnings, ...settings.warnings] },
    {
      ...options,
      ...settings,
      jobs: options.jobs ?? "all",
      cache: await cacheFolder(folder, options),
      onProgress: bar.update,
      onNote: (note) => process.stderr.write(`parallax: ${note}\n`),
    },
  );
  bar.stop();
  const account = await writeComparison(analysis, options, {
    skipped: corpus.skipped,
    warnings: [...allWarnings(corpus), ...settings.warnings],
  });
  if (options.notebooks !== undefined) await runNotebooks(options.notebooks, options.out);
  process.stdout.write(account);
}

/** Runs every notebook of a folder, two at a time, keeps its outputs and writes it as a page. */
async function runNotebooks(folder: string, out: string): Promise<void> {
  const { runNotebook } = await import("../notebook/run-notebook.js");
  const { writeNotebook } = await import("../notebook/notebook-file.js");
  const { notebookPage } = await import("../notebook/page.js");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".ipynb")).sort();
  const pages = join(out, "notebooks");
  await mkdir(pages, { recursive: true });
  const bar = progress("notebooks");
  let done = 0;
  const run = async (name: string) => {
    const path = join(folder, name);
    const notebook = await runNotebook(path);
    await writeNotebook(path, notebook);
    const title = basename(name, ".ipynb");
    await writeFile(join(pages, `${title}.html`), notebookPage(title, notebook));
    bar.update(++done, names.length);
  };
  try {
    await pMap(names, run, { concurrency: 2 });
  } finally {
    bar.stop();
  }
}

const own = (path: string) =>
  access(path).then(
    () => path,
    () => undefined,
  );

/** A bar on a terminal; silence where the output goes to a file. */
function progress(what: string) {
  if (!process.stderr.isTTY) return { update: () => undefined, stop: () => undefined };
  const bar = new cliProgress.SingleBar(
    { format: `${what} {bar} {value} of {total}`, hideCursor: true, clearOnComplete: true },
    cliProgress.Presets.shades_classic,
  );
  let started = false;
  return {
    update: (done: number, all: number) => {
      if (!started) bar.start(all, 0);
      started = true;
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}
