import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { benjaminiHochberg, meanDifference, pairedMean } from "../../src/statistics/index.js";

const differences = fc.array(
  fc.integer({ min: -100, max: 100 }).map((one) => one / 100),
  {
    minLength: 2,
    maxLength: 30,
  },
);
const seed = { seed: 1, resamples: 200, most: 499 };

describe("a mean of paired differences", () => {
  it("is tested by every way to deal the signs: 2 of 64 are as great as six alike", () => {
    const { difference, p, low, high } = pairedMean([0.2, 0.1, 0.3, 0.2, 0.1, 0.3], seed);
    expect(difference).toBeCloseTo(0.2, 12);
    expect(p).toBe(2 / 64);
    expect(low).toBeGreaterThan(0);
    expect(high).toBeLessThan(0.4);
  });

  it("holds the mean, turns with the signs and doesn't mind the order", () => {
    fc.assert(
      fc.property(differences, (given) => {
        const one = pairedMean(given, { ...seed, bound: 1 });
        const other = pairedMean([...given].reverse(), { ...seed, bound: 1 });
        expect(other).toEqual(one);
        expect(one.low!).toBeLessThanOrEqual(one.difference + 1e-12);
        expect(one.high!).toBeGreaterThanOrEqual(one.difference - 1e-12);
        expect(one.p).toBeGreaterThan(0);
        expect(one.p).toBeLessThanOrEqual(1);
        const turned = pairedMean(
          given.map((value) => 0 - value),
          { ...seed, bound: 1 },
        );
        expect(turned.difference).toBeCloseTo(-one.difference, 12);
        if (given.length <= 12) expect(turned.p).toBe(one.p);
      }),
      { numRuns: 60 },
    );
  });

  it("gives alike differences an interval that has a width", () => {
    const same = Array.from({ length: 12 }, () => 2);
    const found = pairedMean(same, { ...seed, bound: 2 });
    expect(found.p).toBe(2 / 4096);
    expect(found.high).toBe(2);
    expect(found.low).toBeCloseTo(2 - 4 * (1 - 0.025 ** (1 / 12)), 12);
    expect(pairedMean(same, seed).low).toBeNull();
  });

  it("finds nothing where there is nothing", () => {
    expect(pairedMean([0, 0, 0, 0], seed).p).toBe(1);
    expect(pairedMean([1, -1, 1, -1], seed).p).toBe(1);
  });

  it("deals signs where there are many, and stops early where p is large", () => {
    const many = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? 1 : -0.9));
    expect(pairedMean(many, { seed: 3 }).p).toBeGreaterThan(0.3);
    const lean = Array.from({ length: 40 }, (_, i) => (i % 4 === 0 ? -0.1 : 0.3));
    expect(pairedMean(lean, { seed: 3 }).p).toBe(1 / 20_000);
  });

  it("refuses what is no list of differences", () => {
    expect(() => pairedMean([1], seed)).toThrow("fewer than two: 1");
    expect(() => pairedMean([1, NaN], seed)).toThrow("not finite: NaN");
  });
});

describe("a difference of two samples", () => {
  it("has Welch's interval", () => {
    const found = meanDifference([1, 2, 3, 2], [0, 1, 0, 1], { seed: 1 });
    expect(found.difference).toBe(1.5);
    // Variances of the means 1/6 and 1/12; 5.4 degrees of freedom; t = 2.515.
    expect(found.low).toBeCloseTo(1.5 - 2.515 * 0.5, 2);
    expect(found.high).toBeCloseTo(1.5 + 2.515 * 0.5, 2);
    expect(found.p).toBeGreaterThan(0.01);
    expect(found.p).toBeLessThan(0.15);
  });

  it("is rarer than one in ten thousand where it is plain, so that it stands among many tests", () => {
    const drawn = (from: number) => Array.from({ length: 22 }, (_, at) => from + (at % 7) / 10);
    const { p } = meanDifference(drawn(1), drawn(0.5), { seed: 1 });
    expect(p).toBeLessThan(1 / 10_000);
    // Of 300 tests the one that stands by itself must be rarer than .05 / 300.
    expect(benjaminiHochberg([p, ...Array<number>(299).fill(0.5)])[0]).toBeLessThan(0.05);
  });

  it("can't be told where nothing varies", () => {
    expect(meanDifference([1, 1], [0, 0], { seed: 1 })).toMatchObject({ low: null, p: 1 });
    expect(() => meanDifference([1], [0, 0], { seed: 1 })).toThrow("fewer than two");
  });
});
