import { normalCumulative } from "./normal.js";

/**
 * Values from which a mean is tested by its standard error alone: resampling them would say the same, for
 * a mean of so many is normal (central limit theorem), and would take minutes on a corpus of 100,000.
 */
export const MANY = 1000;

/**
 * Are there `MANY` values other than the commonest in the middle? A measure that is 0 in nearly every article
 * is decided by the few where it isn't.
 */
export function isMany(values: ArrayLike<number>): boolean {
  if (values.length < MANY) return false;
  const middle = commonest(values);
  let others = 0;
  for (let at = 0; at < values.length; at++) if (values[at] !== middle) others++;
  return others >= MANY;
}

/** The value in the middle: where most are one and the same, that one. */
export function commonest(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[sorted.length >> 1]!;
}

/** Chance of a mean as far from 0 in its standard errors, two-sided, where there are many values. */
export const chanceOf = (mean: number, error: number): number =>
  2 * normalCumulative(-Math.abs(mean) / error);
