import type { Exact } from "./exact.js";

/**
 * A figure that is a function of sums. Each unit of text (a paragraph, an article) contributes
 * named counts; the figure is computed from their totals, so that a resample only adds counts up
 * and never reads the text again.
 */
export interface Quantity {
  readonly id: string;
  /** Least and greatest possible value; `Infinity` where unbounded. */
  readonly range: readonly [number, number];
  /**
   * Value from totals; `total("name")` is 0 for a count that no unit has. Null where the figure
   * is undefined (nothing was counted).
   */
  readonly value: (totals: Totals) => number | null;
  /** How much must have been counted before the value may be shown as sufficient. */
  readonly minimum: readonly Minimum[];
  /** How an interval is told where all units say the same; absent where it can't be. */
  readonly exact?: Exact;
  /**
   * What the interval is read from: resamples, or, for a number of kinds that every resample loses
   * some of, values with one cluster left out at a time. `resamples` if absent.
   */
  readonly spread?: "resamples" | "left-out";
}

/** The least of a count, and what it is a count of, in words. */
export interface Minimum {
  /** A count's name, or several that are added up. */
  readonly count: string | readonly string[];
  readonly atLeast: number;
  readonly of: string;
}

/** Totals by name, with the names that start with a prefix (`speaker:`). */
export interface Totals {
  readonly total: (name: string) => number;
  readonly startingWith: (prefix: string) => readonly (readonly [name: string, total: number])[];
}

/** Counts of one unit of text, by name. */
export type Counts = Readonly<Record<string, number>>;
