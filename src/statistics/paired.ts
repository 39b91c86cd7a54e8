import { acceleration, biasOf, effectiveFreedom, interval } from "./interval.js";
import { chanceOf, isMany } from "./many.js";
import { createRandom } from "./random.js";
import type { Random } from "./random.js";
import { studentQuantile } from "./student.js";

/** A mean of differences with its interval and the chance of one as great where there is none. */
export interface MeanDifference {
  readonly difference: number;
  /** Both null where the spread can't be told. */
  readonly low: number | null;
  readonly high: number | null;
  /** Two-sided. */
  readonly p: number;
}

/** How a mean of differences is tested. */
export interface PairedOptions {
  readonly seed: number;
  /** Resamples of the interval; 999 by default. */
  readonly resamples?: number;
  /** Most signs dealt where there are too many to try all; 19,999 by default. */
  readonly most?: number;
  /** Greatest possible difference, for an interval where all are alike; Infinity by default. */
  readonly bound?: number;
}

const LEVEL = 0.95;
/** Up to this many differences all ways to deal the signs are tried: 4,096. */
const TRIED_WHOLE = 12;
/** Deals as great as the one seen after which no more are needed (Besag and Clifford 1991). */
const ENOUGH = 20;

/**
 * Mean of paired differences, as of two outlets within each event that both tell of.
 *
 * The interval is read off means of differences drawn anew with replacement (bootstrap, `expanded`,
 * see `IntervalMethod`). Where all differences are alike their spread can't be told from them: then
 * at most a share `1 − .025^(1/n)` of further events differ, each by the whole `bound`.
 *
 * The test deals signs (Fisher 1935): were there no difference, each could as well be turned. Up to
 * 12 differences all deals are tried, so that p is exact; beyond, deals are drawn until 20 are as
 * great as the one seen, or `most`. With a thousand differences and more both are read off the standard
 * error of the mean.
 *
 * @param differences one for each pair, at least two, all finite
 * @throws RangeError where there are fewer, or one is not finite
 * @example
 * pairedMean([0.2, 0.1, 0.3, 0.2, 0.1, 0.3], { seed: 1 }); // { difference: 0.2, p: 0.031, … }
 */
export function pairedMean(
  differences: readonly number[],
  { seed, resamples = 999, most = 19_999, bound = Infinity }: PairedOptions,
): MeanDifference {
  if (differences.length < 2)
    throw new RangeError(`invalid differences; fewer than two: ${String(differences.length)}`);
  for (const one of differences)
    if (!Number.isFinite(one)) throw new RangeError(`invalid difference; not finite: ${one}`);
  // In an order of their own, so that the order given doesn't matter.
  const sorted = Float64Array.from(differences).sort((a, b) => Math.abs(a) - Math.abs(b) || a - b);
  const count = sorted.length;
  const sum = total(sorted);
  const difference = sum / count;
  if (isMany(sorted)) return ofMany(sorted, difference, bound);
  const random = createRandom(seed);
  const p = signFlip(sorted, Math.abs(sum), random, most);
  if (sorted.every((one) => one === sorted[0]))
    return { difference, ...alike(difference, count, bound), p };

  const drawn = new Float64Array(resamples);
  for (let b = 0; b < resamples; b++) {
    let drawnSum = 0;
    for (let i = 0; i < count; i++) drawnSum += sorted[random.integer(count)]!;
    drawn[b] = drawnSum / count;
  }
  const leftOut = Array.from(sorted, (one) => (sum - one) / (count - 1));
  const bias = biasOf(drawn, difference);
  const [low, high] = interval({
    sorted: drawn.sort(),
    bias,
    acceleration: acceleration(leftOut),
    clusters: count,
    freedom: effectiveFreedom(leftOut),
    level: LEVEL,
    method: "expanded",
  });
  return {
    difference,
    low: Math.max(-bound, Math.min(low, difference)),
    high: Math.min(bound, Math.max(high, difference)),
    p,
  };
}

function ofMany(values: Float64Array, difference: number, bound: number): MeanDifference {
  const count = values.length;
  const squares = values.reduce((sum, value) => sum + (value - difference) ** 2, 0);
  const error = Math.sqrt(squares / (count - 1) / count);
  const reach = studentQuantile((1 + LEVEL) / 2, count - 1) * error;
  return {
    difference,
    low: Math.max(-bound, difference - reach),
    high: Math.min(bound, difference + reach),
    p: chanceOf(difference, error),
  };
}

const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);

function alike(difference: number, count: number, bound: number) {
  if (bound === Infinity) return { low: null, high: null };
  const otherwise = 1 - ((1 - LEVEL) / 2) ** (1 / count);
  const kept = difference * (1 - otherwise);
  return { low: kept - otherwise * bound, high: kept + otherwise * bound };
}

/** Chance that dealt signs give a sum as far from 0. */
function signFlip(sorted: Float64Array, seen: number, random: Random, most: number): number {
  const sizes = sorted.filter((value) => value !== 0).map(Math.abs);
  const bound = seen - 1e-9 * Math.max(1, seen);
  if (sizes.length <= TRIED_WHOLE) {
    const deals = 2 ** sizes.length;
    let asGreat = 0;
    for (let deal = 0; deal < deals; deal++) {
      let sum = 0;
      for (let i = 0; i < sizes.length; i++) sum += (deal >> i) & 1 ? sizes[i]! : -sizes[i]!;
      if (Math.abs(sum) >= bound) asGreat++;
    }
    return asGreat / deals;
  }
  let asGreat = 0;
  for (let deal = 1; deal <= most; deal++) {
    let sum = 0;
    let bits = 0;
    for (let i = 0; i < sizes.length; i++) {
      if (i % 30 === 0) bits = random.integer(2 ** 30);
      sum += bits & 1 ? sizes[i]! : -sizes[i]!;
      bits >>= 1;
    }
    if (Math.abs(sum) >= bound) asGreat++;
    if (asGreat === ENOUGH) return asGreat / deal;
  }
  return (asGreat + 1) / (most + 1);
}
