import { factorDraws } from "./detector-error.js";
import type { DetectorError } from "./detector-error.js";
import type { Estimate } from "./estimate.js";
import { acceleration, biasOf, effectiveFreedom, interval } from "./interval.js";
import type { IntervalMethod } from "./interval.js";
import type { Quantity, Totals } from "./measure.js";
import { createRandom } from "./random.js";
import { insufficiency } from "./sufficiency.js";
import { addCluster, clusterSums, totalsView } from "./sums.js";
import type { ClusterSums, Unit } from "./sums.js";

/** How figures are estimated. */
export interface EstimateOptions {
  /** The same seed gives the same intervals. */
  readonly seed: number;
  /** How many resamples are drawn; 2,000 by default. */
  readonly resamples?: number;
  /** Share of such intervals that hold the true value; 0.95 by default. */
  readonly level?: number;
  /** What the units are; it is passed on to the estimates. */
  readonly resampled: "articles" | "paragraphs";
  /** How the ends are found; `expanded` by default. */
  readonly method?: IntervalMethod;
  /**
   * Error rates of what counted, by name of the count (or prefix that ends in `:`). They widen the
   * intervals; values stay what was counted. None by default.
   */
  readonly detectors?: Readonly<Record<string, DetectorError>>;
}

/**
 * Values of measures with their bootstrap intervals. Whole clusters are drawn with replacement, as
 * many as there are, and each measure is worked out again from the totals of each draw (Efron 1979;
 * Davison and Hinkley 1997, chapter 3.8, for clusters). An interval says how much the figure would
 * differ had other articles of the same kind been collected; it knows nothing of how the articles
 * were chosen.
 *
 * The value always lies within [low, high] and both within the measure's range; no figure is ever
 * NaN. With fewer than two clusters there is no interval. `sufficient` follows the rule told at
 * `insufficiency`.
 *
 * @param units articles or paragraphs with their cluster and counts, in any order
 * @returns for each measure's id its estimate
 * @throws RangeError where a count is not finite, or resamples or level make no sense
 * @example
 * const units = [3, 0, 4].map((found, i) => ({ cluster: `a${i}`, counts: { found, words: 500 } }));
 * estimateMeasures(units, [perThousandWords], { seed: 1, resampled: "articles" }).get("found");
 * // { value: 4.67, low: 0, high: 8, n: 3, sufficient: false, reason: "3 independent articles, needs 10", … }
 */
export function estimateMeasures(
  units: readonly Unit[],
  measures: readonly Quantity[],
  options: EstimateOptions,
): Map<string, Estimate> {
  const { resamples = 2000, level = 0.95 } = options;
  if (!(Number.isInteger(resamples) && resamples >= 1))
    throw new RangeError(`invalid resamples; not a whole number from 1: ${resamples}`);
  if (!(level > 0 && level < 1)) throw new RangeError(`invalid level; not in (0, 1): ${level}`);
  const sums = clusterSums(units);
  const all = new Float64Array(sums.names.length);
  for (let g = 0; g < sums.clusters; g++) addCluster(sums, all, g, 1);
  const allView = totalsView(sums.names, all);
  const values = measures.map((measure) => valueOf(measure, allView));
  if (sums.clusters < 2)
    return new Map(
      measures.map((measure, m) => [
        measure.id,
        withoutInterval(measure, values[m]!, allView, units.length, sums.clusters, options),
      ]),
    );

  const drawn = drawValues(sums, measures, resamples, options);
  const leftOut =
    options.method === "percentile"
      ? measures.map(() => [])
      : leaveOneOut(
          sums,
          all,
          measures.map((measure, m) => (values[m] === null ? null : measure)),
        );
  return new Map(
    measures.map((measure, m): [string, Estimate] => {
      const value = values[m]!;
      const { plain, carried } = drawn[m]!;
      const basis = {
        measure,
        totals: allView,
        value,
        clusters: sums.clusters,
        resampled: options.resampled,
        undefinedShare: 1 - plain.length / resamples,
        constant: plain.length > 0 && plain[0] === plain[plain.length - 1],
      };
      const reason = insufficiency(basis);
      const common = {
        value,
        raw: value,
        alike: false,
        n: units.length,
        sufficient: reason === null,
        resampled: options.resampled,
        reason,
      };
      if (value === null || plain.length === 0)
        return [measure.id, { ...common, low: null, high: null }];
      const [low, high] = interval({
        sorted: carried,
        bias: biasOf(plain, value),
        acceleration: acceleration(leftOut[m]!),
        clusters: sums.clusters,
        freedom: effectiveFreedom(leftOut[m]!),
        level,
        method: options.method ?? "expanded",
      });
      const [least, greatest] = measure.range;
      return [
        measure.id,
        {
          ...common,
          low: Math.max(least, Math.min(low, value)),
          high: Math.min(greatest, Math.max(high, value)),
        },
      ];
    }),
  );
}

/** A measure's value, within its range; null where it is undefined or no finite number. */
function valueOf({ value, range }: Quantity, totals: Totals): number | null {
  const found = value(totals);
  if (found === null || !Number.isFinite(found)) return null;
  return Math.min(range[1], Math.max(range[0], found)) + 0;
}

/** Values of every measure in every resample, sorted: as counted, and with detector error carried in. */
function drawValues(
  sums: ClusterSums,
  measures: readonly Quantity[],
  resamples: number,
  { seed, detectors }: EstimateOptions,
): { plain: Float64Array; carried: Float64Array }[] {
  const random = createRandom(seed);
  const factorRandom = createRandom(seed + 1);
  const totals = new Float64Array(sums.names.length);
  const corrected = new Float64Array(sums.names.length);
  const views = [totalsView(sums.names, totals), totalsView(sums.names, corrected)] as const;
  const factors = new Float64Array(sums.names.length);
  const drawFactors = detectors ? factorDraws(sums.names, detectors) : null;
  const times = new Int32Array(sums.clusters);
  const plain = measures.map(() => [] as number[]);
  const carried = measures.map(() => [] as number[]);
  for (let b = 0; b < resamples; b++) {
    totals.fill(0);
    times.fill(0);
    for (let i = 0; i < sums.clusters; i++) times[random.integer(sums.clusters)]!++;
    for (let g = 0; g < sums.clusters; g++)
      if (times[g]! > 0) addCluster(sums, totals, g, times[g]!);
    if (drawFactors) {
      drawFactors(factors, factorRandom);
      for (let k = 0; k < totals.length; k++) corrected[k] = totals[k]! * factors[k]!;
    }
    measures.forEach((measure, m) => {
      const value = valueOf(measure, views[0]);
      if (value !== null) plain[m]!.push(value);
      const other = detectors ? valueOf(measure, views[1]) : null;
      if (other !== null) carried[m]!.push(other);
    });
  }
  return measures.map((_, m) => {
    const sorted = Float64Array.from(plain[m]!).sort();
    const others = detectors ? Float64Array.from(carried[m]!).sort() : sorted;
    return { plain: sorted, carried: others.length > 0 ? others : sorted };
  });
}

/** Values with each cluster left out in turn, where they are defined. */
function leaveOneOut(
  sums: ClusterSums,
  all: Float64Array,
  measures: readonly (Quantity | null)[],
): number[][] {
  const totals = Float64Array.from(all);
  const view = totalsView(sums.names, totals);
  const values = measures.map(() => [] as number[]);
  for (let g = 0; g < sums.clusters; g++) {
    addCluster(sums, totals, g, -1);
    measures.forEach((measure, m) => {
      const value = measure && valueOf(measure, view);
      if (value !== null) values[m]!.push(value);
    });
    for (let place = sums.starts[g]!; place < sums.starts[g + 1]!; place++)
      totals[sums.nameIndex[place]!] = all[sums.nameIndex[place]!]!;
  }
  return values;
}

function withoutInterval(
  measure: Quantity,
  value: number | null,
  totals: Totals,
  n: number,
  clusters: number,
  { resampled }: EstimateOptions,
): Estimate {
  const reason = insufficiency({
    measure,
    totals,
    value,
    clusters,
    resampled,
    undefinedShare: 0,
    constant: true,
  });
  return {
    ...{ value, raw: value, alike: false, low: null, high: null },
    ...{ n, sufficient: false, resampled: "none", reason },
  };
}
