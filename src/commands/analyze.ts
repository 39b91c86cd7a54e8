import { access } from "node:fs/promises";
import { join } from "node:path";
import { analyze } from "../analyze.js";
import { counted, STAGES, type OnProgress, type Progress } from "../progress.js";
import type { Precision } from "../reader/index.js";
import { allWarnings, readCorpus } from "../corpus/index.js";
import { cacheFolder, type CacheChoice } from "./cache-folder.js";
import { kernelOf } from "./notebooks.js";
import { showProgress } from "./progress.js";
import { loadSettings } from "./settings.js";
import { writeComparison, type ComparisonOptions } from "./write-comparison.js";

export interface AnalyzeCommand extends ComparisonOptions, CacheChoice {
  readonly reader: "learned" | "rules";
  readonly precision: Precision;
  readonly lexicon?: string;
  readonly lenient?: boolean;
  readonly notebooks?: string;
  readonly jobs?: number;
}

/** `parallax analyze`: from a folder of articles to everything in the outputs folder. */
export async function analyzeCommand(folder: string, options: AnalyzeCommand): Promise<void> {
  const stages = STAGES.filter((one) => one !== "notebooks" || options.notebooks !== undefined);
  const { onProgress, stop } = showProgress(stages);
  const kernel = options.notebooks === undefined ? null : await kernelOf(options.notebooks);
  let few = false;
  try {
    const account = await analyzed(folder, options, (progress) => {
      onProgress(progress);
      if (progress.stage === "articles") few = progress.all <= FEW;
      if (mayPrepare(progress)) kernel?.prepare();
      // What was read is kept by now, so that a notebook which reads the same articles finds it.
      if (few && progress.stage === "comparison") kernel?.begin();
    });
    await kernel?.run(options.out, onProgress);
    stop();
    process.stdout.write(account);
  } finally {
    kernel?.close();
    stop();
  }
}

/** Articles up to which reading is over before the kernel is ready. */
const FEW = 50;

/**
 * May the notebooks' kernel get ready? With few articles at once, as what follows reading leaves a core free;
 * with many after reading, as the kernel would hold memory for all that time.
 */
const mayPrepare = ({ stage, all }: Progress): boolean =>
  stage === "articles" ? all <= FEW : stage === "comparison";

/** Reads, compares and writes; gives back what the terminal then says. */
async function analyzed(
  folder: string,
  options: AnalyzeCommand,
  onProgress: OnProgress,
): Promise<string> {
  const corpus = await readCorpus(folder, {
    aside: options.out,
    onProgress: (read, files) => onProgress(counted("files", read, files)),
  });
  const topic = options.topic ?? (await own(join(folder, "topic.yaml")));
  const settings = await loadSettings({ ...options, topic });
  const notes: string[] = [];
  const analysis = await analyze(
    { ...corpus, warnings: [...corpus.warnings, ...settings.warnings] },
    {
      ...options,
      ...settings,
      jobs: options.jobs ?? "all",
      cache: await cacheFolder(folder, options),
      onProgress,
      onNote: (note) => notes.push(note),
    },
  );
  const account = await writeComparison(
    analysis,
    options,
    { skipped: corpus.skipped, warnings: [...allWarnings(corpus), ...settings.warnings] },
    onProgress,
  );
  return [...notes.map((note) => `${note}\n`), account].join("");
}

const own = (path: string) =>
  access(path).then(
    () => path,
    () => undefined,
  );
