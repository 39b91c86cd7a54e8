import type { Analysis, OutletRow } from "../../outlets/analysis.js";
import type { Estimate } from "../../statistics/estimate.js";
import type { Cell } from "../figure.js";
import type { RowLabel } from "./row-labels.js";
import { countOf } from "./text.js";

/** Outlets that a chart can show and still be read. */
export const MOST_OUTLETS = 24;

/** The outlets a chart shows: all, or the ones with the most words, in the order of the analysis. */
export function shownOutlets(analysis: Analysis): readonly OutletRow[] {
  if (analysis.outlets.length <= MOST_OUTLETS) return analysis.outlets;
  const largest = new Set(
    [...analysis.outlets]
      .sort((a, b) => b.words - a.words || (a.outlet < b.outlet ? -1 : 1))
      .slice(0, MOST_OUTLETS)
      .map(({ outlet }) => outlet),
  );
  return analysis.outlets.filter(({ outlet }) => largest.has(outlet));
}

/** Outlets side by side in a matrix with a column each. */
const MOST_COLUMNS = 6;

/** The outlets that a matrix has a column for, by name. */
export const columnOutlets = (analysis: Analysis): string[] =>
  shownOutlets(analysis)
    .slice(0, MOST_COLUMNS)
    .map(({ outlet }) => outlet);

/** What the subtitle adds where outlets are left out of the drawing. */
export function leftOut(analysis: Analysis): string {
  const shown = shownOutlets(analysis).length;
  return shown === analysis.outlets.length
    ? ""
    : ` The ${String(shown)} outlets with the most words are drawn; the CSV has all ${String(analysis.outlets.length)}.`;
}

/** `5 outlets, 12 articles, 8,214 words`. */
export function corpusSize(analysis: Analysis): string {
  const words = analysis.outlets.reduce((total, row) => total + row.words, 0);
  const articles = analysis.outlets.reduce((total, row) => total + row.articles, 0);
  return `${countOf(analysis.outlets.length, "outlet")}, ${countOf(articles, "article")}, ${countOf(words, "word")}`;
}

/** Row labels: the outlet's name, and below it in small type how much text it has. */
export function outletLabels(outlets: readonly OutletRow[]): RowLabel[] {
  return outlets.map(({ outlet, articles, words }) => ({
    name: outlet,
    details: [`${countOf(articles, "article")}, ${countOf(words, "word")}`],
  }));
}

/** An estimate's cells in a chart's table. */
export function estimateCells(estimate: Estimate): Record<string, Cell> {
  const { value, low, high, n, sufficient, resampled, reason } = estimate;
  return { value, low, high, n, resampled, sufficient, reason: sufficient ? null : reason };
}

export const ESTIMATE_COLUMNS = [
  "value",
  "low",
  "high",
  "n",
  "resampled",
  "sufficient",
  "reason",
] as const;

/** Every id once, in order. */
export function unique(ids: Iterable<string>): string[] {
  return [...new Set(ids)];
}
