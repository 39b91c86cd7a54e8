/**
 * A figure that is a function of sums. Each unit of text (a paragraph, an article) contributes
 * named counts; the figure is computed from their totals, so that a resample only adds counts up
 * and never reads the text again.
 */
export interface Measure {
  readonly id: string;
  /** `loaded`, `attribution` or `sidedness`: the chapter of the tables it stands in. */
  readonly group: string;
  readonly label: string;
  /** For a lean: the side that +1 stands for and the one that -1 stands for; else null. */
  readonly sides: readonly [string, string] | null;
  /** Names of the counts whose findings are the evidence; a name that ends in `:` is a prefix. */
  readonly evidence: readonly string[];
  /** Unit of the value, as shown on axes: "per 1,000 words", "share", "lean". */
  readonly unit: string;
  /** Least and greatest possible value; `Infinity` where unbounded. */
  readonly range: readonly [number, number];
  /** The formula in words, as the tables and docs show it. */
  readonly formula: string;
  /**
   * Value from totals; `total("name")` is 0 for a count that no unit has. Null where the figure
   * is undefined (nothing was counted).
   */
  readonly value: (totals: Totals) => number | null;
  /** How much must have been counted before the value may be shown as sufficient. */
  readonly minimum: readonly {
    readonly count: string;
    readonly atLeast: number;
    readonly of: string;
  }[];
}

/** Totals by name, with the names that start with a prefix (`speaker:`). */
export interface Totals {
  readonly total: (name: string) => number;
  readonly startingWith: (prefix: string) => readonly (readonly [name: string, total: number])[];
}

/** Counts of one unit of text, by name. */
export type Counts = Readonly<Record<string, number>>;
