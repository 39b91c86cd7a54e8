import { createRandom } from "./random.js";

/** Deals as great as the one seen after which no more are needed. */
const ENOUGH = 100;

/** An article for a permutation test: its group, its stratum and a figure as one count over another. */
export interface PermutedUnit {
  /** `true` for the first group (an outlet), `false` for the second. */
  readonly first: boolean;
  /** Articles change places within a stratum only, as within an event; one stratum if absent. */
  readonly stratum?: string;
  /** The figure of a group is `Σ part / Σ whole`; for a plain mean `whole` is 1. */
  readonly part: number;
  readonly whole: number;
}

/** What a permutation test found. */
export interface PermutationResult {
  /** Figure of the first group less that of the second; null where one is undefined. */
  readonly difference: number | null;
  /** Share of permutations with a difference as great, in its standard error; 1 where nothing can be tested. */
  readonly p: number;
}

/**
 * Tests whether two outlets differ in a figure: outlets are dealt out anew among the articles of each
 * event, and the difference is compared with those of the deals. Articles are dealt, not words, as
 * words of one article go together.
 *
 * What is compared is the difference over its standard error (Janssen 1997; Chung and Romano 2013):
 * the plain difference rejects far too often where groups are unequal in size and spread, this one
 * 4 to 6 % at the 5 % level (docs/statistics.md). p counts the observed deal as one of them:
 * `(1 + as great) / (1 + permutations)`, so that it is never 0. Two-sided. Once 100 deals were as great,
 * no more are dealt and p is 100 over the number dealt (Besag and Clifford 1991): with 2,000
 * deals any p under .05 rests on all of them.
 *
 * With fewer than two articles in a group, or only one group in every stratum, p is 1: nothing can be
 * shown. Wire copy that both print is best left out before.
 *
 * @throws RangeError where a part or whole is not finite
 * @example
 * const units = [0, 0, 1, 9, 8, 9].map((part, i) => ({ first: i > 2, part, whole: 10 }));
 * permutationTest(units, { seed: 1 }); // { difference: 0.83, p: 0.1 }
 */
export function permutationTest(
  units: readonly PermutedUnit[],
  options: { readonly seed: number; readonly permutations?: number },
): PermutationResult {
  const { seed, permutations = 2000 } = options;
  for (const { part, whole } of units)
    if (!Number.isFinite(part) || !Number.isFinite(whole))
      throw new RangeError(`invalid unit; part and whole must be finite: ${part}, ${whole}`);
  const sorted = [...units].sort(compareUnits);
  return permutationTests(
    sorted,
    [sorted.flatMap(({ part }, unit): [number, number][] => (part === 0 ? [] : [[unit, part]]))],
    { seed, permutations },
  )[0]!;
}

/** A unit whose figures are told apart: `parts` of `permutationTests`. */
export type DealtUnit = Omit<PermutedUnit, "part">;

/**
 * `permutationTest` for several figures of the same units, as of many words in the same articles: units are
 * dealt once for all of them, and of each figure only the units that have a part in it are looked at.
 *
 * @param units of one stratum beside each other
 * @param figures for each the units, by index, whose part is not 0, and the part
 * @example
 * const units = [0, 1, 2, 3, 4, 5].map((i) => ({ first: i > 2, whole: 10 }));
 * const one = [[2, 1], [3, 9], [4, 8], [5, 9]] as const;
 * permutationTests(units, [one], { seed: 1, permutations: 2000 }); // [{ difference: 0.83, p: 0.1 }]
 */
export function permutationTests(
  units: readonly DealtUnit[],
  figures: readonly (readonly (readonly [unit: number, part: number])[])[],
  { seed, permutations }: { readonly seed: number; readonly permutations: number },
): PermutationResult[] {
  const wholes = Float64Array.from(units, ({ whole }) => whole);
  const labels = Uint8Array.from(units, ({ first }) => Number(first));
  const everything = sizesIn(wholes, null);
  const tests = figures.map((parts): Test => {
    const figure = sparseFigure(parts, wholes);
    const all = new Float64Array(3);
    addShares(figure, null, all);
    return { figure, all, observed: null, bound: 0, asGreat: 0, p: null };
  });
  const own = new Float64Array(3);
  /** The difference of a figure as the labels are now, in its standard error. */
  const statisticOf = (sizes: Sizes, { figure, all }: Test): number | null => {
    addShares(figure, labels, own);
    return studentised(sizes, own, everything, all);
  };
  const seen = sizesIn(wholes, labels);
  for (const test of tests) {
    const statistic = statisticOf(seen, test);
    if (statistic === null) test.p = 1;
    else {
      test.observed = own[PART]! / seen.whole - restOf(test.all, own) / restWhole(everything, seen);
      test.bound = Math.abs(statistic) - 1e-9;
    }
  }
  const strata = strataOf(units);
  const random = createRandom(seed);
  let open = tests.filter(({ p }) => p === null);
  for (let round = 1; round <= permutations && open.length > 0; round++) {
    for (const [from, end] of strata)
      for (let i = end - 1; i > from; i--) {
        const j = from + random.integer(i - from + 1);
        const label = labels[i]!;
        labels[i] = labels[j]!;
        labels[j] = label;
      }
    const dealt = sizesIn(wholes, labels);
    let ended = false;
    for (const test of open) {
      const statistic = statisticOf(dealt, test);
      if (statistic !== null && Math.abs(statistic) < test.bound) continue;
      test.asGreat++;
      if (test.asGreat < ENOUGH) continue;
      test.p = ENOUGH / round;
      ended = true;
    }
    if (ended) open = open.filter(({ p }) => p === null);
  }
  return tests.map(({ observed, asGreat, p }) => ({
    difference: observed,
    p: p ?? (1 + asGreat) / (1 + permutations),
  }));
}

/** An order that depends on the units alone and on their stratum first. */
function compareUnits(a: PermutedUnit, b: PermutedUnit): number {
  const [one, other] = [a.stratum ?? "", b.stratum ?? ""];
  if (one !== other) return one < other ? -1 : 1;
  return a.whole - b.whole || a.part - b.part || Number(a.first) - Number(b.first);
}

/** Ranges of indices of the strata. */
function strataOf(sorted: readonly DealtUnit[]): [from: number, end: number][] {
  const strata: [number, number][] = [];
  sorted.forEach((unit, index) => {
    const last = strata.at(-1);
    if (last && (sorted[last[0]]!.stratum ?? "") === (unit.stratum ?? "")) last[1] = index + 1;
    else strata.push([index, index + 1]);
  });
  return strata;
}

// What follows runs thousands of times over all articles and all words, so it keeps to plain loops over
// numbers and makes no objects.

/** Sizes of a group of units. */
interface Sizes {
  readonly count: number;
  readonly whole: number;
  readonly wholeSquares: number;
}

/** Sums over the units of the first group, or over all. */
function sizesIn(wholes: Float64Array, labels: Uint8Array | null): Sizes {
  let [count, whole, wholeSquares] = [0, 0, 0];
  for (let i = 0; i < wholes.length; i++)
    if (labels === null || labels[i] === 1) {
      const size = wholes[i]!;
      count++;
      whole += size;
      wholeSquares += size * size;
    }
  return { count, whole, wholeSquares };
}

/** The units that have a part in a figure, their parts, and the product of each part with its whole. */
interface SparseFigure {
  readonly units: Int32Array;
  readonly parts: Float64Array;
  readonly products: Float64Array;
}

const sparseFigure = (
  parts: readonly (readonly [unit: number, part: number])[],
  wholes: Float64Array,
): SparseFigure => ({
  units: Int32Array.from(parts, ([unit]) => unit),
  parts: Float64Array.from(parts, ([, part]) => part),
  products: Float64Array.from(parts, ([unit, part]) => part * wholes[unit]!),
});

/** Where a group's sums of a figure stand: Σ part, Σ part², Σ part · whole. */
const [PART, SQUARES, PRODUCTS] = [0, 1, 2];

/** Sums of a figure over the units of the first group, or over all. */
function addShares(
  { units, parts, products }: SparseFigure,
  labels: Uint8Array | null,
  sums: Float64Array,
): void {
  let [part, squares, product] = [0, 0, 0];
  for (let at = 0; at < units.length; at++) {
    if (labels !== null && labels[units[at]!] !== 1) continue;
    const own = parts[at]!;
    part += own;
    squares += own * own;
    product += products[at]!;
  }
  sums[PART] = part;
  sums[SQUARES] = squares;
  sums[PRODUCTS] = product;
}

/** One figure that is tested. */
interface Test {
  readonly figure: SparseFigure;
  /** Its sums over all units. */
  readonly all: Float64Array;
  /** The difference seen; null where one group has none. */
  observed: number | null;
  /** A deal's statistic that is not below this is as great as the one seen. */
  bound: number;
  asGreat: number;
  /** Null while it is dealt. */
  p: number | null;
}

const restOf = (all: Float64Array, own: Float64Array): number => all[PART]! - own[PART]!;
const restWhole = (all: Sizes, first: Sizes): number => all.whole - first.whole;

/**
 * Difference of two ratios, of the first group and the rest, over its standard error (delta method); null where
 * one of them cannot be told.
 */
function studentised(
  first: Sizes,
  own: Float64Array,
  everything: Sizes,
  all: Float64Array,
): number | null {
  const [count, whole] = [everything.count - first.count, everything.whole - first.whole];
  if (Math.min(first.count, count) < 2 || first.whole === 0 || whole === 0) return null;
  const part = restOf(all, own);
  const difference = own[PART]! / first.whole - part / whole;
  if (Math.abs(difference) < 1e-12) return 0;
  const variance =
    varianceOf(
      count,
      whole,
      everything.wholeSquares - first.wholeSquares,
      part,
      all[SQUARES]! - own[SQUARES]!,
      all[PRODUCTS]! - own[PRODUCTS]!,
    ) +
    varianceOf(
      first.count,
      first.whole,
      first.wholeSquares,
      own[PART]!,
      own[SQUARES]!,
      own[PRODUCTS]!,
    );
  return variance > 0 ? difference / Math.sqrt(variance) : Infinity;
}

/** Σ (part − ratio · whole)² over whole², from sums; what rounding alone leaves is none. */
function varianceOf(
  count: number,
  whole: number,
  wholeSquares: number,
  part: number,
  partSquares: number,
  products: number,
): number {
  const ratio = part / whole;
  const scale = partSquares + ratio * ratio * wholeSquares;
  const squares = scale - 2 * ratio * products;
  return squares <= 1e-12 * scale ? 0 : (squares / (whole * whole)) * (count / (count - 1));
}
