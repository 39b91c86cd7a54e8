import { compareRecords } from "../compare.js";
import { UserError } from "../errors.js";
import { readResults } from "./read-results.js";
import { loadSettings } from "./settings.js";
import { summary } from "./summary.js";

export interface MergeCommand {
  readonly topic?: string;
  readonly out: string;
  readonly seed: number;
  readonly resamples: number;
  readonly detectorError: boolean;
  readonly format?: readonly string[];
  readonly width?: number;
  readonly height?: number;
}

/**
 * `parallax merge`: results of `parallax stream`, in any number of files and any order, to everything
 * that `parallax analyze` writes for the same articles.
 */
export async function mergeCommand(paths: readonly string[], options: MergeCommand): Promise<void> {
  const { figures } = await import("../figures/index.js");
  const { writeOutputs } = await import("../report/index.js");
  const { topic, warnings } = await loadSettings(options);
  const { records, reader, skipped } = await readResults(paths, topic);
  if (records.length === 0)
    throw new UserError(
      `no results of parallax stream in ${paths.join(", ")}; name the files that it wrote, or their folder`,
    );
  const analysis = compareRecords(records, {
    ...options,
    topic,
    reader,
    warnings: [...warnings, ...skipped],
  });
  const written = await writeOutputs(analysis, figures(analysis), options.out, options);
  process.stdout.write(summary(analysis, { ...written, out: options.out, skipped, warnings }));
}
