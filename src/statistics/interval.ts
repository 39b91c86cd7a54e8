import { normalCumulative, normalQuantile } from "./normal.js";
import { studentQuantile } from "./student.js";

/**
 * How an interval is read off the resamples.
 * - `percentile`: the middle 95 % of them (Efron 1979). Too narrow for few clusters.
 * - `bca`: bias-corrected and accelerated (Efron 1987), which moves both ends for skew. Too narrow
 *   for few clusters too.
 * - `expanded`: BCa that reaches as much further out as Student's t does beside the normal
 *   distribution (after Hesterberg 2015), with the degrees of freedom that the spread of the clusters
 *   leaves (`effectiveFreedom`): the default, as its coverage holds best (docs/statistics.md).
 */
export type IntervalMethod = "percentile" | "bca" | "expanded";

/** What the ends of an interval are read from. */
export interface IntervalInput {
  /** Values of the resamples, sorted. */
  readonly sorted: Float64Array;
  /** Bias: how many normal units the median of the resamples lies off the value. */
  readonly bias: number;
  /** Acceleration: how fast the spread changes with the value (see `acceleration`). */
  readonly acceleration: number;
  readonly clusters: number;
  /** Degrees of freedom for `expanded` (see `effectiveFreedom`). */
  readonly freedom: number;
  readonly level: number;
  readonly method: IntervalMethod;
}

/**
 * Both ends of an interval. They are values of resamples (no interpolation), picked so that mirrored
 * resamples give the mirrored interval.
 */
export function interval(input: IntervalInput): readonly [low: number, high: number] {
  const { sorted, level } = input;
  const tail = (1 - level) / 2;
  const low = rank(shifted(tail, input), sorted.length);
  const high = sorted.length + 1 - rank(1 - shifted(1 - tail, input), sorted.length);
  return [sorted[Math.min(low, high) - 1]!, sorted[Math.max(low, high) - 1]!];
}

/** Order statistic, from 1, that a share `tail` of `count` values lies below. */
function rank(tail: number, count: number): number {
  const place = Math.floor((count + 1) * tail + 1e-9);
  return Math.min(count, Math.max(1, place));
}

function shifted(
  probability: number,
  { bias, acceleration, clusters, freedom, method }: IntervalInput,
): number {
  if (method === "percentile") return probability;
  const z =
    method === "bca"
      ? normalQuantile(probability)
      : studentQuantile(probability, freedom) * Math.sqrt(clusters / (clusters - 1));
  const moved = bias + z;
  const slope = 1 - acceleration * moved;
  if (slope <= 0) return z > 0 ? 1 : 0;
  return normalCumulative(bias + moved / slope);
}

/**
 * Bias of BCa: the normal quantile of the share of resamples below the value, half of those equal to
 * it counted (so that figures with few possible values are treated alike from both sides).
 */
export function biasOf(resamples: ArrayLike<number>, value: number): number {
  let below = 0;
  let equal = 0;
  for (let i = 0; i < resamples.length; i++) {
    if (resamples[i]! < value) below++;
    else if (resamples[i] === value) equal++;
  }
  const half = 0.5 / (resamples.length + 1);
  const share = (below + equal / 2) / resamples.length;
  return normalQuantile(Math.min(1 - half, Math.max(half, share)));
}

/**
 * Acceleration of BCa, from the values with one cluster left out at a time:
 * `Σ d³ / (6 (Σ d²)^1.5)` with d the mean of these values less each (Efron 1987).
 */
export function acceleration(leftOut: readonly number[]): number {
  const mean = leftOut.reduce((sum, value) => sum + value, 0) / leftOut.length;
  let squares = 0;
  let cubes = 0;
  for (const value of leftOut) {
    const d = mean - value;
    squares += d * d;
    cubes += d * d * d;
  }
  return squares > 0 ? cubes / (6 * squares ** 1.5) : 0;
}

/**
 * Interval of a number above 0 from its values with one cluster left out at a time: the jackknife's
 * standard error on the logarithm (Efron and Tibshirani 1993, chapter 11), with Student's t. For a
 * number of kinds, as every resample loses the kinds that were seen once.
 */
export function leftOutInterval(
  value: number,
  leftOut: readonly number[],
  level: number,
): readonly [low: number, high: number] {
  const count = leftOut.length;
  if (count < 2 || !(value > 0)) return [value, value];
  const logs = leftOut.map(Math.log);
  const mean = logs.reduce((sum, one) => sum + one, 0) / count;
  const squares = logs.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const error = Math.sqrt(((count - 1) / count) * squares);
  const reach = Math.exp(studentQuantile((1 + level) / 2, effectiveFreedom(leftOut)) * error);
  return [value / reach, value * reach];
}

/**
 * How many degrees of freedom the variance of a figure rests on, after Satterthwaite (1946): with κ
 * the kurtosis of the values that leave one cluster out, `2G / (κ − 1 + 2 / (G − 1))`, between 2 and
 * G − 1. Alike clusters give G − 1; where a few hold most of what was counted, the spread is known
 * from these few only, and the interval must be wider. κ is the estimate for samples (Joanes and
 * Gill 1998, G₂ + 3), or the plain one where that is larger.
 */
export function effectiveFreedom(leftOut: readonly number[]): number {
  const count = leftOut.length;
  if (count < 2) return 1;
  const mean = leftOut.reduce((sum, value) => sum + value, 0) / count;
  let second = 0;
  let fourth = 0;
  for (const value of leftOut) {
    const square = (value - mean) ** 2;
    second += square / count;
    fourth += (square * square) / count;
  }
  if (second === 0) return count - 1;
  const plain = fourth / (second * second);
  const ofSample =
    count > 3
      ? ((count - 1) / ((count - 2) * (count - 3))) * ((count + 1) * (plain - 3) + 6) + 3
      : plain;
  const freedom = (2 * count) / (Math.max(plain, ofSample) - 1 + 2 / (count - 1));
  return Math.max(Math.min(2, count - 1), Math.min(count - 1, freedom));
}
