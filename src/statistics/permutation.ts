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
  const tests = figures.map((parts) => {
    const shares = {
      units: Int32Array.from(parts, ([unit]) => unit),
      parts: Float64Array.from(parts, ([, part]) => part),
    };
    const all = sharesIn(shares, wholes, null);
    return {
      shares,
      all,
      observed: null as Difference | null,
      asGreat: 0,
      p: null as number | null,
    };
  });
  const everything = sizesIn(wholes, null);
  const differences = () => {
    const sizes = sizesIn(wholes, labels);
    const rest = withoutSizes(everything, sizes);
    return ({ shares, all }: (typeof tests)[number]) => {
      const own = sharesIn(shares, wholes, labels);
      return studentised({ ...sizes, ...own }, { ...rest, ...withoutShares(all, own) });
    };
  };
  const seen = differences();
  for (const test of tests) {
    test.observed = seen(test);
    if (test.observed === null) test.p = 1;
  }
  const strata = strataOf(units);
  const random = createRandom(seed);
  for (let round = 1; round <= permutations && tests.some(({ p }) => p === null); round++) {
    for (const [from, end] of strata)
      for (let i = end - 1; i > from; i--) {
        const j = from + random.integer(i - from + 1);
        const label = labels[i]!;
        labels[i] = labels[j]!;
        labels[j] = label;
      }
    const found = differences();
    for (const test of tests) {
      if (test.p !== null) continue;
      const dealt = found(test);
      const bound = Math.abs(test.observed!.statistic) - 1e-9;
      if (dealt === null || Math.abs(dealt.statistic) >= bound) test.asGreat++;
      if (test.asGreat === ENOUGH) test.p = ENOUGH / round;
    }
  }
  return tests.map(({ observed, asGreat, p }) => ({
    difference: observed?.difference ?? null,
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

/** Sizes of a group of units. */
interface Sizes {
  readonly count: number;
  readonly whole: number;
  readonly wholeSquares: number;
}

/** Its parts of one figure. */
interface Shares {
  readonly part: number;
  readonly partSquares: number;
  readonly products: number;
}

// These run thousands of times over all articles, so they keep to plain loops over numbers.

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

function sharesIn(
  { units, parts }: { readonly units: Int32Array; readonly parts: Float64Array },
  wholes: Float64Array,
  labels: Uint8Array | null,
): Shares {
  let [part, partSquares, products] = [0, 0, 0];
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!;
    if (labels !== null && labels[unit] !== 1) continue;
    const own = parts[at]!;
    part += own;
    partSquares += own * own;
    products += own * wholes[unit]!;
  }
  return { part, partSquares, products };
}

const withoutSizes = (all: Sizes, first: Sizes): Sizes => ({
  count: all.count - first.count,
  whole: all.whole - first.whole,
  wholeSquares: all.wholeSquares - first.wholeSquares,
});

const withoutShares = (all: Shares, first: Shares): Shares => ({
  part: all.part - first.part,
  partSquares: all.partSquares - first.partSquares,
  products: all.products - first.products,
});

interface Difference {
  readonly difference: number;
  /** Over its standard error. */
  readonly statistic: number;
}

/** Difference of two ratios and the difference over its standard error (delta method). */
function studentised(one: Sizes & Shares, other: Sizes & Shares): Difference | null {
  if (Math.min(one.count, other.count) < 2 || one.whole === 0 || other.whole === 0) return null;
  const difference = one.part / one.whole - other.part / other.whole;
  if (Math.abs(difference) < 1e-12) return { difference: 0, statistic: 0 };
  const variance = varianceOf(other) + varianceOf(one);
  return { difference, statistic: variance > 0 ? difference / Math.sqrt(variance) : Infinity };
}

/** Σ (part − ratio · whole)² over whole², from sums; what rounding alone leaves is none. */
function varianceOf({ count, whole, wholeSquares, ...shares }: Sizes & Shares): number {
  const ratio = shares.part / whole;
  const scale = shares.partSquares + ratio * ratio * wholeSquares;
  const squares = scale - 2 * ratio * shares.products;
  return squares <= 1e-12 * scale ? 0 : (squares / (whole * whole)) * (count / (count - 1));
}
