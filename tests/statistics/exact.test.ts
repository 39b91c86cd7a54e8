import { describe, expect, it } from "vitest";
import {
  exactEvenness,
  exactLean,
  exactRate,
  exactShare,
  mostOtherwise,
} from "../../src/statistics/exact.js";
import { coverage, entropy, hill, hillAtCoverage } from "../../src/statistics/index.js";

describe("exact intervals of what is all alike", () => {
  it("are those of Clopper and Pearson for none and all", () => {
    expect(exactShare(0, 19)![1]).toBeCloseTo(0.1765, 4);
    expect(exactShare(1, 1)).toEqual([expect.closeTo(0.025, 12), 1]);
    expect(exactShare(0, 0)).toEqual([0, 1]);
    expect(exactShare(0.5, 10)).toBeNull();
  });

  it("of a lean reach down from the end where it stands", () => {
    const otherwise = mostOtherwise(32);
    expect(exactLean(1, 32)).toEqual([expect.closeTo(1 - 2 * otherwise, 12), 1]);
    expect(exactLean(-1, 32)).toEqual([-1, expect.closeTo(2 * otherwise - 1, 12)]);
    expect(exactLean(0, 32)).toBeNull();
  });

  it("of an evenness of 0 reach up to what the others could have", () => {
    const u = mostOtherwise(20);
    const two = -(u * Math.log2(u) + (1 - u) * Math.log2(1 - u));
    expect(exactEvenness(2)(0, 20)).toEqual([0, expect.closeTo(two, 12)]);
    expect(exactEvenness(3)(0, 1)![1]).toBeCloseTo(1, 12);
    expect(exactEvenness(2)(0.5, 20)).toBeNull();
  });

  it("of a rate of 0 follow the length", () => {
    const totals = { total: () => 10_000, startingWith: () => [] };
    expect(exactRate("words", 1000)(0, 12, totals)).toEqual([0, expect.closeTo(0.3689, 4)]);
    expect(exactRate("words", 1000)(1, 12, totals)).toBeNull();
  });
});

describe("diversity at equal coverage", () => {
  const counts = [5, 3, 1, 1];

  it("says how much of the next draw is known", () => {
    // By hand (Chao and Jost 2012, 4a): 1 − 2/10 · (9·1/(9·1 + 2)), no kind seen twice.
    expect(coverage(counts, 10)).toBeCloseTo(1 - (2 / 10) * (9 / 11), 12);
    // One draw: Σ x/n · (x − 1)/(n − 1).
    expect(coverage(counts, 1)).toBeCloseTo((5 * 4 + 3 * 2) / 90, 12);
    expect(coverage(counts, 0)).toBe(0);
    expect(coverage(counts, 20)).toBeGreaterThan(coverage(counts, 10));
    expect(coverage([4, 4], 3)).toBeLessThan(1);
    expect(coverage([4, 4], 8)).toBe(1);
  });

  it("is the plain number at the coverage of the whole sample, less below, more above", () => {
    const own = coverage(counts, 10);
    expect(hillAtCoverage(counts, own)).toBeCloseTo(hill(counts), 9);
    expect(hillAtCoverage(counts, 0.6)!).toBeLessThan(hill(counts));
    expect(hillAtCoverage(counts, own + 0.05)!).toBeGreaterThan(hill(counts));
    expect(hillAtCoverage(counts, 0)).toBe(1);
    expect(hillAtCoverage([1, 1, 1], 0.9)).toBeNull();
    expect(hillAtCoverage([], 0.5)).toBeNull();
  });

  it("rarefies as all samples of two do by hand", () => {
    // Two draws of [2, 1, 1]: of 6 pairs one is of one kind (1), five of two (entropy ln 2).
    const size2 = coverage([2, 1, 1], 2);
    expect(hillAtCoverage([2, 1, 1], size2)).toBeCloseTo(Math.exp((5 / 6) * Math.log(2)), 9);
  });

  it("doesn't mind the order, and refuses weights", () => {
    expect(entropy([1, 3, 5, 1])).toBe(entropy(counts));
    expect(hillAtCoverage([1, 3, 5, 1], 0.7)).toBe(hillAtCoverage(counts, 0.7));
    expect(() => coverage([0.5], 1)).toThrow("not a whole number: 0.5");
    expect(() => hillAtCoverage(counts, 2)).toThrow("not in [0, 1]: 2");
  });
});
