import { describe, expect, it } from "vitest";
import { permutationTest, type PermutedUnit } from "../../src/statistics/permutation.js";

/** A figure of articles, Σ part / Σ whole, and the square of its standard error, worked out from each article. */
function figureOf(units: readonly PermutedUnit[]) {
  const whole = units.reduce((sum, unit) => sum + unit.whole, 0);
  const ratio = units.reduce((sum, unit) => sum + unit.part, 0) / whole;
  const squares = units.reduce((sum, { part, whole: own }) => sum + (part - ratio * own) ** 2, 0);
  return { ratio, error: ((squares / whole ** 2) * units.length) / (units.length - 1) };
}

/** The share of all ways to deal the outlets that differ as much, in standard errors. */
function triedWhole(units: readonly PermutedUnit[]): number {
  const first = units.filter((unit) => unit.first).length;
  const statistic = (chosen: (at: number) => boolean) => {
    const one = figureOf(units.filter((_, at) => chosen(at)));
    const other = figureOf(units.filter((_, at) => !chosen(at)));
    return Math.abs(one.ratio - other.ratio) / Math.sqrt(one.error + other.error);
  };
  const seen = statistic((at) => units[at]!.first);
  const deals = Array.from({ length: 2 ** units.length }, (_, deal) => deal).filter(
    (deal) => units.filter((_, at) => (deal >> at) & 1).length === first,
  );
  return (
    deals.filter((deal) => statistic((at) => ((deal >> at) & 1) === 1) >= seen - 1e-9).length /
    deals.length
  );
}

describe("the chance that two outlets differ as much by chance", () => {
  const units = [
    ...[
      [7, 10],
      [28, 60],
      [9, 12],
      [11, 31],
    ].map(([part, whole]) => ({ first: true, part: part!, whole: whole! })),
    ...[
      [3, 20],
      [16, 50],
      [2, 9],
      [14, 40],
      [1, 25],
    ].map(([part, whole]) => ({ first: false, part: part!, whole: whole! })),
  ];

  it("is that of all deals, where articles are of very different length", () => {
    const exact = triedWhole(units);
    expect(exact).toBeGreaterThan(0.01);
    expect(exact).toBeLessThan(0.1);
    const { difference, p } = permutationTest(units, { seed: 1, permutations: 20_000 });
    expect(difference).toBeCloseTo(55 / 113 - 36 / 144, 12);
    expect(Math.abs(p - exact)).toBeLessThan(0.012);
  });

  it("can be told with two articles of each, and not with one", () => {
    const four = [
      ...[8, 9].map((part) => ({ first: true, part, whole: 10 })),
      ...[1, 3].map((part) => ({ first: false, part, whole: 10 })),
    ];
    const { difference, p } = permutationTest(four, { seed: 1, permutations: 2000 });
    expect(difference).toBeCloseTo(0.65, 12);
    // Two of the six deals differ as much: this one and the same with the outlets' names changed.
    expect(Math.abs(p - 1 / 3)).toBeLessThan(0.08);
    expect(permutationTest(four.slice(1), { seed: 1 })).toEqual({ difference: null, p: 1 });
  });
});
