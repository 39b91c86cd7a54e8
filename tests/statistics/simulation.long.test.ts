import { describe, expect, it } from "vitest";
import { coverage } from "../../benchmarks/simulation/coverage.js";
import { falseDiscoveries, rejected } from "../../benchmarks/simulation/tests.js";
import { permutationTest } from "../../src/statistics/index.js";
import type { PermutedUnit } from "../../src/statistics/index.js";

/** Short forms of `npm run simulate`, with bounds that leave room for few rounds. */
describe("truth by simulation", () => {
  it.each([
    { n: 30, wire: false },
    { n: 30, wire: true },
    { n: 100, wire: true },
  ])("95 % intervals hold the truth: $n articles, wire copy: $wire", ({ n, wire }) => {
    const world = { loaded: 6, lean: 0.4, wire };
    const figures = coverage({
      world,
      n,
      method: "expanded",
      rounds: 200,
      resamples: 399,
      seed: 2,
    });
    for (const { held } of figures) {
      expect(held).toBeGreaterThan(0.9);
      expect(held).toBeLessThan(0.99);
    }
  });

  it.each([
    [20, 20],
    [60, 10],
  ] as const)("the permutation test keeps its level with %i and %i articles", (a, b) => {
    const share = rejected({
      figure: "rate",
      n: [a, b],
      truth: [6, 6],
      rounds: 400,
      permutations: 99,
      seed: 4,
    });
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.085);
  });

  it("a difference is found more often with more articles", () => {
    const found = (n: number) =>
      rejected({
        figure: "lean",
        n: [n, n],
        truth: [-0.3, 0.3],
        rounds: 60,
        permutations: 99,
        seed: 6,
      });
    expect(found(60)).toBeGreaterThan(0.7);
    expect(found(5)).toBeLessThan(0.4);
  });

  it("false discoveries stay within 5 %", () => {
    expect(falseDiscoveries({ rounds: 10, permutations: 499, seed: 8 })).toBeLessThan(0.08);
  });
});

describe("the permutation test", () => {
  const units = [0, 0, 1, 9, 8, 9].map((part, i): PermutedUnit => ({
    first: i > 2,
    part,
    whole: 10,
  }));

  it("tells the difference and a p that is never 0", () => {
    const { difference, p } = permutationTest(units, { seed: 1 });
    expect(difference).toBeCloseTo(25 / 30);
    expect(p).toBeGreaterThan(0.05);
    expect(p).toBeLessThan(0.15);
  });

  it("does not depend on the order of articles, nor on which outlet comes first", () => {
    const given = permutationTest(units, { seed: 1 });
    expect(permutationTest([...units].reverse(), { seed: 1 })).toEqual(given);
    const swapped = permutationTest(
      units.map((unit) => ({ ...unit, first: !unit.first })),
      { seed: 1 },
    );
    expect(swapped.difference).toBeCloseTo(-given.difference!);
  });

  it("deals within events only: outlets that share no event show nothing", () => {
    const apart = units.map((unit) => ({ ...unit, stratum: unit.first ? "flood" : "vote" }));
    expect(permutationTest(apart, { seed: 1 }).p).toBe(1);
  });

  it("shows nothing with one article an outlet", () => {
    expect(permutationTest([units[0]!, units[5]!], { seed: 1 })).toEqual({
      difference: null,
      p: 1,
    });
  });
});
