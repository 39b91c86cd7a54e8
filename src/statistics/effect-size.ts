import { normalQuantile } from "./normal.js";

/**
 * Cliff's delta (1993): the chance that a value of the first list is above one of the second, less the
 * chance that it is below: -1 to 1, 0 for no difference. Null where a list is empty.
 *
 * @example
 * cliffsDelta([3, 4, 5], [1, 2, 3]); // 0.89
 */
export function cliffsDelta(a: readonly number[], b: readonly number[]): number | null {
  if (a.length === 0 || b.length === 0) return null;
  const sorted = Float64Array.from(b).sort();
  let balance = 0;
  for (const value of a)
    balance += below(sorted, value) - (sorted.length - notAbove(sorted, value));
  return balance / (a.length * b.length);
}

const below = (sorted: Float64Array, value: number) => firstWhere(sorted, (at) => at >= value);
const notAbove = (sorted: Float64Array, value: number) => firstWhere(sorted, (at) => at > value);

function firstWhere(sorted: Float64Array, passes: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(sorted[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A share or ratio with both ends of its interval. */
export interface WithInterval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Interval of a share by Wilson (1927), which neither leaves [0, 1] nor shrinks to nothing at 0 of n.
 * For independent trials; findings of one article are not. Null where there were no trials.
 *
 * @throws RangeError where found is not between 0 and trials
 * @example
 * wilson(0, 10); // { value: 0, low: 0, high: 0.278 }
 */
export function wilson(found: number, trials: number, level = 0.95): WithInterval | null {
  if (!(found >= 0 && found <= trials))
    throw new RangeError(`invalid share: ${found} of ${trials}`);
  if (trials === 0) return null;
  const z = normalQuantile((1 + level) / 2);
  const value = found / trials;
  const scale = 1 + z ** 2 / trials;
  const middle = (value + z ** 2 / (2 * trials)) / scale;
  const reach =
    (z / scale) * Math.sqrt((value * (1 - value)) / trials + z ** 2 / (4 * trials ** 2));
  return {
    value,
    low: found === 0 ? 0 : Math.max(0, middle - reach),
    high: found === trials ? 1 : Math.min(1, middle + reach),
  };
}

/**
 * Risk ratio: how many times as often something happens in the first group as in the second, with
 * the interval of Katz et al. (1978) on the logarithm. Half a case is added to all four numbers where
 * a group has none, so that it stays finite. Null where a group is empty.
 *
 * @example
 * riskRatio([20, 100], [10, 100]); // { value: 2, low: 0.99, high: 4.05 }
 */
export function riskRatio(
  [foundA, ofA]: readonly [found: number, trials: number],
  [foundB, ofB]: readonly [found: number, trials: number],
  level = 0.95,
): WithInterval | null {
  for (const [found, trials] of [
    [foundA, ofA],
    [foundB, ofB],
  ] as const)
    if (!(found >= 0 && found <= trials))
      throw new RangeError(`invalid share: ${found} of ${trials}`);
  if (ofA === 0 || ofB === 0) return null;
  const add = foundA === 0 || foundB === 0 ? 0.5 : 0;
  const [a, n, b, m] = [foundA + add, ofA + 2 * add, foundB + add, ofB + 2 * add];
  const value = a / n / (b / m);
  const error = Math.sqrt(1 / a - 1 / n + 1 / b - 1 / m);
  const reach = Math.exp(normalQuantile((1 + level) / 2) * error);
  return { value, low: value / reach, high: value * reach };
}
