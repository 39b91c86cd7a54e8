import { balance } from "./diversity.js";
import type { Totals } from "./measure.js";

/** Both ends of an interval, or null where the value isn't one that an exact interval is known for. */
export type Ends = readonly [low: number, high: number] | null;

/** How an interval is told where all units say the same, so that resamples don't differ. */
export interface Exact {
  /** A unit is a trial where it has any of these counts. */
  readonly trials: readonly string[];
  readonly ends: (value: number, trials: number, totals: Totals) => Ends;
}

const TAIL = 0.025;

/**
 * How large a share of units that say otherwise may be, when none of `trials` does, at 95 % (Clopper
 * and Pearson 1934): `1 − .025^(1/n)`.
 *
 * @example
 * mostOtherwise(19); // 0.176
 */
export const mostOtherwise = (trials: number): number => 1 - TAIL ** (1 / trials);

/** Interval of a share of none or all: 0 of 19 is 0 to 18 %, 1 of 1 is 3 to 100 %. */
export const exactShare = (value: number, trials: number): Ends =>
  value === 0 ? [0, mostOtherwise(trials)] : value === 1 ? [1 - mostOtherwise(trials), 1] : null;

/** Interval of a lean that is wholly at one end. */
export const exactLean = (value: number, trials: number): Ends =>
  value === 1
    ? [1 - 2 * mostOtherwise(trials), 1]
    : value === -1
      ? [-1, 2 * mostOtherwise(trials) - 1]
      : null;

/** Interval of an evenness of 0 over so many kinds: what the rest could be, spread over the others. */
export const exactEvenness =
  (kinds: number) =>
  (value: number, trials: number): Ends => {
    if (value !== 0) return null;
    const others = Math.min(mostOtherwise(trials), 1 - 1 / kinds);
    const shares = Array.from({ length: kinds }, (_, at) =>
      at === 0 ? 1 - others : others / (kinds - 1),
    );
    return [0, balance(shares) ?? 1];
  };

/** Interval of a rate of 0 in so many units of length (Poisson: 3.69 found and none seen has a chance of 2.5 %). */
export const exactRate =
  (size: string, scale: number) =>
  (value: number, _trials: number, { total }: Totals): Ends =>
    value === 0 && total(size) > 0 ? [0, (scale * -Math.log(TAIL)) / total(size)] : null;
