import { counted, type OnProgress } from "../progress.js";
import type { Warning } from "../corpus/index.js";
import type { Analysis } from "../outlets/index.js";
import { summary } from "./summary.js";

/** How charts are drawn: which files, and how large the pictures are. */
export interface DrawingOptions {
  readonly format?: readonly string[];
  readonly width?: number;
  readonly height?: number;
}

/** What every command that compares articles and writes results is asked with. */
export interface ComparisonOptions extends DrawingOptions {
  readonly topic?: string;
  readonly out: string;
  readonly seed: number;
  readonly resamples: number;
  readonly detectorError: boolean;
  /** Also write findings as Parquet. */
  readonly parquet?: boolean;
}

/** Writes charts, tables and report of an analysis; gives back what the terminal then says. */
export async function writeComparison(
  analysis: Analysis,
  options: ComparisonOptions,
  read: { readonly skipped: readonly Warning[]; readonly warnings: readonly Warning[] },
  onProgress?: OnProgress,
): Promise<string> {
  const { figures } = await import("../figures/index.js");
  const { writeOutputs } = await import("../report/index.js");
  const charts = figures(analysis);
  onProgress?.(counted("charts", 0, charts.length));
  const written = await writeOutputs(analysis, charts, options.out, {
    ...options,
    onDrawn: (drawn, all) => onProgress?.(counted("charts", drawn, all)),
  });
  return summary(analysis, { ...written, out: options.out, ...read });
}
