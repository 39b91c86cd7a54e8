/**
 * Hill number (Hill 1973): how many equally frequent kinds would be as diverse as these. Order 0 is
 * the number of kinds, order 1 the exponential of entropy ("effective number"), order 2 the inverse
 * chance that two draws are of one kind. 0 for nothing counted. It grows with the size of the sample:
 * compare outlets of unequal size by `hillEstimate`.
 *
 * @throws RangeError where a count is negative or not finite, or the order negative
 * @example
 * hill([10, 10, 10, 10], 1); // 4
 */
export function hill(counts: readonly number[], order = 1): number {
  const present = checked(counts);
  if (!(order >= 0)) throw new RangeError(`invalid order; not 0 or more: ${order}`);
  const all = sum(present);
  if (all === 0) return 0;
  if (order === 1) return Math.exp(entropy(present));
  return sum(present.map((count) => (count / all) ** order)) ** (1 / (1 - order));
}

/**
 * Estimate of the Hill number of what the sample was drawn from, kinds not seen in it included:
 * order 0 by Chao1 (Chao 1984), order 1 by the estimator of entropy of Chao, Wang and Jost (2013),
 * order 2 by the unbiased inverse Simpson (Chao et al. 2014). Counts must be whole numbers of
 * independent draws: with quotations that come several from one article it still reads too low.
 * 0 for nothing counted.
 *
 * @throws RangeError where a count is negative or no whole number
 * @example
 * hillEstimate([5, 3, 1, 1], 0); // 4.9
 */
export function hillEstimate(counts: readonly number[], order: 0 | 1 | 2): number {
  const present = checked(counts);
  for (const count of present)
    if (!Number.isInteger(count))
      throw new RangeError(`invalid count; not a whole number: ${count}. Use hill for weights.`);
  const n = sum(present);
  if (n === 0) return 0;
  const once = present.filter((count) => count === 1).length;
  const twice = present.filter((count) => count === 2).length;
  if (order === 0) {
    const unseen = twice > 0 ? once ** 2 / (2 * twice) : (once * (once - 1)) / 2;
    return present.length + ((n - 1) / n) * unseen;
  }
  if (order === 2) {
    const pairs = sum(present.map((count) => count * (count - 1)));
    return pairs > 0 ? (n * (n - 1)) / pairs : hillEstimate(counts, 0);
  }
  return Math.exp(entropyEstimate(present, n, once, twice));
}

function entropyEstimate(
  counts: readonly number[],
  n: number,
  once: number,
  twice: number,
): number {
  let total = 0;
  const harmonic = [0];
  for (let k = 1; k < n; k++) harmonic.push(harmonic[k - 1]! + 1 / k);
  for (const count of counts)
    if (count < n) total += (count / n) * (harmonic[n - 1]! - harmonic[count - 1]!);
  if (once === 0 || n < 2) return total;
  const a =
    twice > 0
      ? (2 * twice) / ((n - 1) * once + 2 * twice)
      : once > 1
        ? 2 / ((n - 1) * (once - 1) + 2)
        : 1;
  if (a === 1) return total;
  let rest = -Math.log(a);
  for (let r = 1; r < n; r++) rest -= (1 - a) ** r / r;
  return total + (once / n) * (1 - a) ** (1 - n) * rest;
}

/** Shannon entropy of counts in natural units; 0 for nothing counted. */
export function entropy(counts: readonly number[]): number {
  const present = checked(counts);
  const all = sum(present);
  return -sum(present.map((count) => (count / all) * Math.log(count / all))) + 0;
}

/**
 * How evenly counts are spread over the kinds that there could be: entropy over the logarithm of
 * their number, 0 (all in one) to 1 (all alike); zeros are kinds too. Null for fewer than two kinds
 * or nothing counted.
 *
 * @example
 * balance([10, 10, 0]); // 0.63
 */
export function balance(counts: readonly number[]): number | null {
  if (counts.length < 2 || sum(checked(counts)) === 0) return null;
  return Math.min(1, entropy(counts) / Math.log(counts.length));
}

function checked(counts: readonly number[]): number[] {
  for (const count of counts)
    if (!(count >= 0 && count < Infinity))
      throw new RangeError(`invalid count; not a finite number from 0: ${count}`);
  return counts.filter((count) => count > 0);
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
