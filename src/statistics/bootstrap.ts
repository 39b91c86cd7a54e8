import { detectorFactors } from "./detector-error.js";
import type { DetectorError, Factors } from "./detector-error.js";
import type { Estimate } from "./estimate.js";
import { acceleration, biasOf, effectiveFreedom, interval, leftOutInterval } from "./interval.js";
import type { IntervalMethod } from "./interval.js";
import type { Quantity, Totals } from "./measure.js";
import { createRandom } from "./random.js";
import { insufficiency, LEAST_CLUSTERS } from "./sufficiency.js";
import { addCluster, asksForCounted, clusterSums, totalsView } from "./sums.js";
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
   * Error rates of what counted, by name of the detector. Values are corrected for them (`raw` is what
   * was counted) and intervals carry how well they are known. None by default.
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
 * NaN. Below `LEAST_CLUSTERS` clusters there is no interval. Where all clusters say the same, the
 * interval is an exact one (`Quantity.exact`) and the estimate `alike`. `sufficient` follows the rule
 * told at `insufficiency`. How far the figure moves with one cluster left out, which shapes the ends, is
 * told from a thousand groups of clusters where there are more.
 *
 * @param units articles or paragraphs with their cluster and counts, in any order
 * @returns for each measure's id its estimate
 * @throws RangeError where a count is not finite, or resamples or level make no sense
 * @example
 * const units = [3, 0, 4].map((found, i) => ({ cluster: `a${i}`, counts: { found, words: 500 } }));
 * estimateMeasures(units, [perThousandWords], { seed: 1, resampled: "articles" }).get("found");
 * // { value: 4.67, low: null, high: null, n: 3, sufficient: false, reason: "3 independent articles, 10 needed for an interval", … }
 */
export function estimateMeasures(
  units: Iterable<Unit>,
  measures: readonly Quantity[],
  options: EstimateOptions,
): Map<string, Estimate> {
  const { resamples = 2000, level = 0.95, resampled } = options;
  if (!(Number.isInteger(resamples) && resamples >= 1))
    throw new RangeError(`invalid resamples; not a whole number from 1: ${resamples}`);
  if (!(level > 0 && level < 1)) throw new RangeError(`invalid level; not in (0, 1): ${level}`);
  const sums = clusterSums(units);
  const all = new Float64Array(sums.names.length);
  for (let g = 0; g < sums.clusters; g++) addCluster(sums, all, g, 1);
  const allView = totalsView(sums.names, all);
  const raw = measures.map((measure) => valueOf(measure, allView));
  const factors = options.detectors ? detectorFactors(sums.names, options.detectors) : null;
  const best = factors
    ? measures.map((measure) =>
        valueOf(
          measure,
          totalsView(
            sums.names,
            all.map((sum, k) => sum * factors.expected[k]!),
          ),
        ),
      )
    : raw;
  const common = (m: number) => ({ value: best[m]!, raw: raw[m]!, n: sums.units });
  if (sums.clusters < LEAST_CLUSTERS)
    return new Map(
      measures.map((measure, m): [string, Estimate] => {
        const basis = { ...{ measure, totals: allView, value: raw[m]! }, ...constant };
        const reason = insufficiency({ ...basis, clusters: sums.clusters, resampled });
        const known = sums.clusters < 2 ? ("none" as const) : resampled;
        return [
          measure.id,
          { ...common(m), ...NO_INTERVAL, sufficient: false, resampled: known, reason },
        ];
      }),
    );

  const groups = leftOutGroups(sums.clusters, options.seed);
  const drawn = drawValues(sums, measures, resamples, factors, options.seed);
  const leftOut =
    options.method === "percentile"
      ? measures.map(() => [])
      : leaveOut(
          sums,
          all,
          measures.map((measure, m) => (raw[m] === null ? null : measure)),
          groups,
        );
  return new Map(
    measures.map((measure, m): [string, Estimate] => {
      const { plain, carried } = drawn[m]!;
      const value = raw[m]!;
      const values = measure.spread === "left-out" ? Float64Array.from(leftOut[m]!).sort() : plain;
      const tried = measure.spread === "left-out" ? groups.length : resamples;
      const same = values.length > 0 && values[0] === values[values.length - 1];
      const exact = same && value !== null ? exactEnds(measure, value, sums, allView) : null;
      const reason = insufficiency({
        ...{ measure, totals: allView, value, clusters: sums.clusters, resampled },
        undefinedShare: 1 - values.length / tried,
        constant: same && exact === null,
      });
      const told = { ...common(m), sufficient: reason === null, resampled, reason };
      if (value === null || values.length === 0)
        return [measure.id, { ...told, low: null, high: null, alike: false }];
      const [low, high] =
        exact ??
        (measure.spread === "left-out"
          ? leftOutInterval(value, leftOut[m]!, level)
          : interval({
              sorted: carried,
              bias: biasOf(plain, value),
              acceleration: acceleration(leftOut[m]!),
              clusters: sums.clusters,
              freedom: effectiveFreedom(leftOut[m]!),
              level,
              method: options.method ?? "expanded",
            }));
      const [least, greatest] = measure.range;
      const estimate = best[m] ?? value;
      return [
        measure.id,
        {
          ...told,
          low: Math.max(least, Math.min(low, estimate)),
          high: Math.min(greatest, Math.max(high, estimate)),
          alike: exact !== null,
        },
      ];
    }),
  );
}

const NO_INTERVAL = { low: null, high: null, alike: false } as const;
const constant = { undefinedShare: 0, constant: false } as const;

/** The interval where all clusters say the same: those that have any of the counts are the trials. */
function exactEnds(
  { exact }: Quantity,
  value: number,
  sums: ClusterSums,
  totals: Totals,
): readonly [number, number] | null {
  if (exact === undefined) return null;
  const counted = new Uint8Array(sums.names.length);
  sums.names.forEach((name, k) => {
    if (
      exact.trials.some((trial) => (trial.endsWith(":") ? name.startsWith(trial) : name === trial))
    )
      counted[k] = 1;
  });
  let trials = 0;
  for (let g = 0; g < sums.clusters; g++)
    for (let place = sums.starts[g]!; place < sums.starts[g + 1]!; place++)
      if (counted[sums.nameIndex[place]!] === 1) {
        trials++;
        break;
      }
  return exact.ends(value, trials, totals);
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
  detector: Factors | null,
  seed: number,
): { plain: Float64Array; carried: Float64Array }[] {
  const random = createRandom(seed);
  const factorRandom = createRandom(seed + 1);
  const totals = new Float64Array(sums.names.length);
  const corrected = new Float64Array(sums.names.length);
  const views = [totalsView(sums.names, totals), totalsView(sums.names, corrected)] as const;
  const factors = new Float64Array(sums.names.length);
  const times = new Int32Array(sums.clusters);
  const plain = measures.map(() => [] as number[]);
  const carried = measures.map(() => [] as number[]);
  // Many figures of a corpus have nothing counted: they are undefined in every resample, at no cost.
  const drawn = measures.flatMap((measure, m) =>
    measure.spread !== "left-out" &&
    (asksForCounted(sums.names, measure.value) || valueOf(measure, views[0]) !== null)
      ? [m]
      : [],
  );
  for (let b = 0; b < resamples; b++) {
    totals.fill(0);
    times.fill(0);
    for (let i = 0; i < sums.clusters; i++) times[random.integer(sums.clusters)]!++;
    for (let g = 0; g < sums.clusters; g++)
      if (times[g]! > 0) addCluster(sums, totals, g, times[g]!);
    if (detector) {
      detector.draw(factors, factorRandom);
      for (let k = 0; k < totals.length; k++) corrected[k] = totals[k]! * factors[k]!;
    }
    for (const m of drawn) {
      const value = valueOf(measures[m]!, views[0]);
      if (value !== null) plain[m]!.push(value);
      const other = detector ? valueOf(measures[m]!, views[1]) : null;
      if (other !== null) carried[m]!.push(other);
    }
  }
  return measures.map((_, m) => {
    const sorted = Float64Array.from(plain[m]!).sort();
    const others = detector ? Float64Array.from(carried[m]!).sort() : sorted;
    return { plain: sorted, carried: others.length > 0 ? others : sorted };
  });
}

/**
 * Clusters up to which each is left out in turn; of more, so many groups of them are: the spread of groups
 * drawn by chance is that of clusters (Kott 2001), in a time that grows with the clusters alone.
 */
const MOST_LEFT_OUT = 1000;

/** Clusters that are left out together, drawn by chance. */
function leftOutGroups(clusters: number, seed: number): number[][] {
  const order = Array.from({ length: clusters }, (_, g) => g);
  if (clusters <= MOST_LEFT_OUT) return order.map((g) => [g]);
  const random = createRandom(seed);
  for (let i = clusters - 1; i > 0; i--) {
    const j = random.integer(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  const groups = Array.from({ length: MOST_LEFT_OUT }, (): number[] => []);
  order.forEach((g, place) => groups[place % MOST_LEFT_OUT]!.push(g));
  return groups;
}

/** Values with each group of clusters left out in turn, where they are defined. */
function leaveOut(
  sums: ClusterSums,
  all: Float64Array,
  measures: readonly (Quantity | null)[],
  groups: readonly (readonly number[])[],
): number[][] {
  const totals = Float64Array.from(all);
  const view = totalsView(sums.names, totals);
  const values = measures.map(() => [] as number[]);
  for (const group of groups) {
    for (const g of group) addCluster(sums, totals, g, -1);
    measures.forEach((measure, m) => {
      const value = measure && valueOf(measure, view);
      if (value !== null) values[m]!.push(value);
    });
    totals.set(all);
  }
  return values;
}
