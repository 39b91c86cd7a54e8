import { acceleration, biasOf, effectiveFreedom, interval } from "./interval.js";
import { chanceOf, commonest, isMany } from "./many.js";
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

  const middle = commonest(sorted);
  const others = sorted.filter((value) => value !== middle);
  const drawn =
    others.length * COST_OF_A_SKIP < count
      ? drawnFew({ middle, others, count }, resamples, random)
      : drawnAll(sorted, resamples, random);
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

/** To skip to the next draw that meets another value takes as long as so many draws: its logarithm does. */
const COST_OF_A_SKIP = 4;

/** Means of as many values as there are, drawn with replacement. */
function drawnAll(values: Float64Array, resamples: number, random: Random): Float64Array {
  const count = values.length;
  return new Float64Array(resamples).map(() => {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += values[random.integer(count)]!;
    return sum / count;
  });
}

/**
 * The same where nearly all values are one: only the draws that meet another are drawn, each so many draws
 * after the last as chance has it (geometric).
 */
function drawnFew(
  {
    middle,
    others,
    count,
  }: { readonly middle: number; readonly others: Float64Array; readonly count: number },
  resamples: number,
  random: Random,
): Float64Array {
  const missed = Math.log1p(-others.length / count);
  const skipped = () => Math.floor(Math.log(1 - random.next()) / missed);
  return new Float64Array(resamples).map(() => {
    let sum = 0;
    for (let at = skipped(); at < count; at += 1 + skipped())
      sum += others[random.integer(others.length)]! - middle;
    return middle + sum / count;
  });
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
  let sums: Float64Array[] | null = null;
  for (let deal = 1; deal <= most; deal++) {
    if (deal === DEALT_ONE_BY_ONE) sums = sumsOfParts(sizes);
    const sum = sums === null ? dealtSum(sizes, random) : dealtSumOfParts(sums, random);
    if (Math.abs(sum) >= bound) asGreat++;
    if (asGreat === ENOUGH) return asGreat / deal;
  }
  return (asGreat + 1) / (most + 1);
}

/** Signs that one draw deals. */
const SIGNS = 30;
/** Signs of a part whose sums are worked out for every deal of them. */
const PART = 10;
/** Deals before the sums of parts are worth working out: where many are as great no more are dealt. */
const DEALT_ONE_BY_ONE = 200;

function dealtSum(sizes: Float64Array, random: Random): number {
  let sum = 0;
  let bits = 0;
  for (let i = 0; i < sizes.length; i++) {
    if (i % SIGNS === 0) bits = random.integer(2 ** SIGNS);
    sum += bits & 1 ? sizes[i]! : -sizes[i]!;
    bits >>= 1;
  }
  return sum;
}

/** For every ten sizes their sum under each of the 1,024 ways to deal ten signs. */
function sumsOfParts(sizes: Float64Array): Float64Array[] {
  const parts: Float64Array[] = [];
  for (let from = 0; from < sizes.length; from += PART) {
    const part = sizes.subarray(from, from + PART);
    const sums = new Float64Array(2 ** PART).fill(-total(part));
    for (let deal = 1; deal < sums.length; deal++) {
      // The deal without its last sign that is turned, and that sign.
      const turned = 31 - Math.clz32(deal & -deal);
      sums[deal] = sums[deal & (deal - 1)]! + 2 * (part[turned] ?? 0);
    }
    parts.push(sums);
  }
  return parts;
}

/** `dealtSum` with the same signs. */
function dealtSumOfParts(parts: readonly Float64Array[], random: Random): number {
  let sum = 0;
  let bits = 0;
  for (let at = 0; at < parts.length; at++) {
    if (at % (SIGNS / PART) === 0) bits = random.integer(2 ** SIGNS);
    sum += parts[at]![bits & (2 ** PART - 1)]!;
    bits >>= PART;
  }
  return sum;
}
