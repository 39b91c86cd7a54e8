import { commonest } from "./many.js";
import { createRandom } from "./random.js";

/** Deals as great as the one seen after which no more are needed (Besag and Clifford 1991). */
const ENOUGH = 20;

/**
 * Chance that two samples dealt anew differ in their means, over the standard error of the difference, as
 * much as they do: what `permutationTest` tells of plain means. Values that are the commonest one are all
 * alike, so only where the others go is dealt: a measure that is 0 in nearly all of 100,000 articles costs
 * as much as its few other values.
 *
 * @param a at least two values, all finite
 * @param b the same; `dealtMeans(b, a)` is the same chance
 * @returns `(1 + as great) / (1 + permutations)`; once 20 deals were as great, 20 over the number dealt
 * @example
 * dealtMeans([1, 2, 3, 2], [0, 1, 0, 1], { seed: 1, permutations: 1999 }); // 0.06
 */
export function dealtMeans(
  a: readonly number[],
  b: readonly number[],
  { seed, permutations }: { readonly seed: number; readonly permutations: number },
): number {
  // The statistic is as far from 0 seen from either sample, so the smaller one is dealt.
  const [dealt, rest] = a.length <= b.length ? [a, b] : [b, a];
  const middle = commonest([...a, ...b]);
  const others = Float64Array.from(
    [...dealt, ...rest].filter((value) => value !== middle),
    (value) => value - middle,
  ).sort((one, other) => Math.abs(one) - Math.abs(other) || one - other);
  const [sum, squares] = [sumOf(others), sumOf(others.map((value) => value * value))];
  const all = dealt.length + rest.length;
  const statistic = (part: number, partSquares: number) =>
    Math.abs(
      studentised(
        { sum: part, squares: partSquares, count: dealt.length },
        { sum: sum - part, squares: squares - partSquares, count: rest.length },
      ),
    );
  const own = dealt.map((value) => value - middle);
  const bound = statistic(sumOf(own), sumOf(own.map((value) => value * value))) - 1e-9;

  const random = createRandom(seed);
  let asGreat = 0;
  for (let round = 1; round <= permutations; round++) {
    let [part, partSquares, places] = [0, 0, dealt.length];
    for (let at = 0; at < others.length; at++) {
      if (random.next() * (all - at) >= places) continue;
      const value = others[at]!;
      part += value;
      partSquares += value * value;
      places--;
    }
    if (statistic(part, partSquares) >= bound) asGreat++;
    if (asGreat === ENOUGH) return asGreat / round;
  }
  return (1 + asGreat) / (1 + permutations);
}

interface Sample {
  readonly sum: number;
  readonly squares: number;
  readonly count: number;
}

function studentised(one: Sample, other: Sample): number {
  const difference = one.sum / one.count - other.sum / other.count;
  if (Math.abs(difference) < 1e-12) return 0;
  const variance = varianceOfMean(one) + varianceOfMean(other);
  return variance > 0 ? difference / Math.sqrt(variance) : Infinity;
}

/** Where all values are alike, what is left of the squares is the error of rounding alone. */
function varianceOfMean({ sum, squares, count }: Sample): number {
  const left = squares - (sum * sum) / count;
  return left <= 1e-12 * squares ? 0 : left / (count - 1) / count;
}

const sumOf = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at]!;
  return sum;
};
