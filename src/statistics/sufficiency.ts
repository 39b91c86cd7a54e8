import type { Quantity, Totals } from "./measure.js";

/**
 * Units that vary on their own (articles; a family of wire copy is one) below which an interval is
 * not shown as sufficient: from there on 95 % intervals cover 92 to 96 % in the simulations of
 * docs/statistics.md, and 93 % or more from 30.
 */
export const LEAST_CLUSTERS = 10;

/** Share of resamples that may leave a figure undefined before it is too thin to tell. */
export const MOST_UNDEFINED = 0.05;

/** What the rule looks at. */
export interface Basis {
  readonly measure: Quantity;
  readonly totals: Totals;
  readonly value: number | null;
  readonly clusters: number;
  readonly resampled: "articles" | "paragraphs";
  /** Share of resamples without a value. */
  readonly undefinedShare: number;
  /** All resamples have one value. */
  readonly constant: boolean;
}

/**
 * Why a figure is too thin to be told, or null where it may be shown. In order: nothing was counted;
 * too little was counted for this measure (`measure.minimum`); fewer than `LEAST_CLUSTERS`
 * independent articles or paragraphs; the counted things stand in so few of them that resamples miss
 * them; all resamples agree and no exact interval is known.
 */
export function insufficiency(basis: Basis): string | null {
  const { measure, totals, value, clusters, resampled } = basis;
  if (value === null) return "nothing was counted";
  for (const { count, atLeast, of } of measure.minimum) {
    const found = (typeof count === "string" ? [count] : count).reduce(
      (sum, name) => sum + totals.total(name),
      0,
    );
    if (found < atLeast) return `${round(found)} ${of}, ${atLeast} needed`;
  }
  if (clusters < LEAST_CLUSTERS)
    return `${clusters} independent ${clusters === 1 ? resampled.slice(0, -1) : resampled}, ${LEAST_CLUSTERS} needed for an interval`;
  if (basis.undefinedShare > MOST_UNDEFINED) return `counted in too few ${resampled}`;
  if (basis.constant) return `the same in all ${resampled}, so its spread cannot be told`;
  return null;
}

const round = (count: number) => Math.round(count * 10) / 10;
