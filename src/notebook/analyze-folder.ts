import { existsSync } from "node:fs";
import { join } from "node:path";
import { analyze } from "../analyze.js";
import type { AnalyzeOptions } from "../analyze.js";
import { readCorpus } from "../corpus/index.js";
import type { Analysis } from "../outlets/analysis.js";
import { readTopic } from "../topic/index.js";

/**
 * Reads the articles of a folder, with its `corpus.yaml` and `topic.yaml` where they are there, and
 * analyses them: `parallax analyze` for a notebook or a script, without the files.
 *
 * @param options as for `analyze`; a `topic` given here replaces the folder's own
 * @throws UserError where the folder holds no article, or a file in it is faulty
 * @example
 * const analysis = await analyzeFolder("seeds");
 * analysis.outlets.length; // 5
 */
export async function analyzeFolder(
  folder: string,
  options: AnalyzeOptions = {},
): Promise<Analysis> {
  const corpus = await readCorpus(folder);
  const file = join(folder, "topic.yaml");
  const own =
    options.topic === undefined && existsSync(file)
      ? await readTopic(file)
      : { topic: options.topic ?? null, warnings: [] };
  return analyze(
    { ...corpus, warnings: [...corpus.warnings, ...own.warnings] },
    { ...options, topic: own.topic },
  );
}
