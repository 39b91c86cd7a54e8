import { compareRecords } from "../compare.js";
import { UserError } from "../errors.js";
import { readResults } from "./read-results.js";
import { loadSettings } from "./settings.js";
import { writeComparison, type ComparisonOptions } from "./write-comparison.js";

/**
 * `parallax merge`: results of `parallax stream`, in any number of files and any order, to everything
 * that `parallax analyze` writes for the same articles.
 */
export async function mergeCommand(
  paths: readonly string[],
  options: ComparisonOptions,
): Promise<void> {
  const { topic, warnings } = await loadSettings(options);
  const { records, reader, precision, skipped } = await readResults(paths, topic);
  if (records.length === 0)
    throw new UserError(
      `no results of parallax stream in ${paths.join(", ")}; name the files that it wrote, or their folder`,
    );
  const analysis = compareRecords(records, {
    ...options,
    topic,
    reader,
    precision,
    warnings: [...warnings, ...skipped],
  });
  process.stdout.write(await writeComparison(analysis, options, { skipped, warnings }));
}
