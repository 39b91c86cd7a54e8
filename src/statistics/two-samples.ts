import type { MeanDifference } from "./paired.js";
import { dealtMeans } from "./dealt-means.js";
import { chanceOf, isMany } from "./many.js";
import { studentQuantile } from "./student.js";

/**
 * Difference of the means of two samples that nothing pairs, as of two outlets that share no event:
 * the interval by Welch (1947), the test by dealing the values anew (`dealtMeans`); with a thousand
 * values and more on both sides by Welch too. So many deals are allowed because p can't fall below one over
 * their number: with 2,000 no difference, however clear, would stand among some hundred that are
 * corrected together.
 *
 * Weaker than pairs: what sets the samples apart may be what they are about.
 *
 * @param a at least two values, all finite
 * @param b the same
 * @throws RangeError where there are fewer
 * @example
 * meanDifference([1, 2, 3, 2], [0, 1, 0, 1], { seed: 1 }); // { difference: 1.5, low: 0.29, high: 2.71, p: 0.06 }
 */
export function meanDifference(
  a: readonly number[],
  b: readonly number[],
  {
    seed,
    permutations = 39_999,
    bound = Infinity,
  }: {
    readonly seed: number;
    readonly permutations?: number;
    readonly bound?: number;
  },
): MeanDifference {
  for (const one of [a, b])
    if (one.length < 2)
      throw new RangeError(`invalid sample; fewer than two values: ${String(one.length)}`);
  const [first, second] = [spread(a), spread(b)];
  const difference = first.mean - second.mean;
  const variance = first.variance + second.variance;
  if (variance === 0) return { difference, low: null, high: null, p: 1 };
  const freedom =
    variance ** 2 / (first.variance ** 2 / (a.length - 1) + second.variance ** 2 / (b.length - 1));
  const reach = studentQuantile(0.975, Math.max(1, freedom)) * Math.sqrt(variance);
  return {
    difference,
    low: Math.max(-bound, difference - reach),
    high: Math.min(bound, difference + reach),
    p:
      isMany(a) && isMany(b)
        ? chanceOf(difference, Math.sqrt(variance))
        : dealtMeans(a, b, { seed, permutations }),
  };
}

/** Mean, and the variance of the mean. */
function spread(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, variance: squares / (values.length - 1) / values.length };
}
