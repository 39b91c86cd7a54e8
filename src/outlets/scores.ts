import type { Measure } from "../measures/index.js";
import type { Contribution } from "../statistics/contribution.js";
import type { Totals } from "../statistics/measure.js";

/** Values of measures for one article; a measure without a value there is absent. */
export type Scores = Readonly<Record<string, number>>;

/**
 * What every measure says of one article alone. One article's lean is no outlet's: it is what
 * contrasts within events and a researcher's own models start from.
 *
 * @example
 * scoresOf(contributions, measures)["lean:tone:armenia:azerbaijan"]; // -0.12
 */
export function scoresOf(
  contributions: readonly Contribution[],
  measures: readonly Measure[],
): Scores {
  const sums = new Map<string, number>();
  for (const { name, amount } of contributions) sums.set(name, (sums.get(name) ?? 0) + amount);
  const totals: Totals = {
    total: (name) => sums.get(name) ?? 0,
    startingWith: (prefix) => [...sums].filter(([name]) => name.startsWith(prefix)),
  };
  const scores: Record<string, number> = {};
  for (const { id, ofArticle, rank, range, value } of measures) {
    if (!ofArticle || rank === "table") continue;
    const found = value(totals);
    if (found !== null && Number.isFinite(found))
      scores[id] = Math.min(range[1], Math.max(range[0], found));
  }
  return scores;
}
