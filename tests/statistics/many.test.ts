import { describe, expect, it } from "vitest";
import { isMany, MANY } from "../../src/statistics/many.js";
import { createRandom, permutationTest } from "../../src/statistics/index.js";
import { pairedMean } from "../../src/statistics/paired.js";
import { meanDifference } from "../../src/statistics/two-samples.js";

/** So many values around a middle, a tenth of them wide of it. */
function drawn(count: number, middle: number, seed: number): number[] {
  const random = createRandom(seed);
  return Array.from(
    { length: count },
    () => middle + (random.next() - 0.5) * (random.next() < 0.1 ? 8 : 1),
  );
}

describe("a thousand values and more", () => {
  it("are many where they differ, not where nearly all are 0", () => {
    expect(isMany(drawn(MANY, 0, 1))).toBe(false);
    expect(isMany(drawn(MANY + 1, 0, 1))).toBe(true);
    expect(isMany([...Array<number>(5 * MANY).fill(0), ...drawn(50, 3, 1)])).toBe(false);
  });

  it("give the interval and the chance that resampling fewer of them gives", () => {
    const values = drawn(MANY + 1, 0.06, 7);
    const many = pairedMean(values, { seed: 1 });
    const few = pairedMean(values.slice(0, MANY), { seed: 1 });
    expect(many.low).toBeCloseTo(few.low!, 2);
    expect(many.high).toBeCloseTo(few.high!, 2);
    expect(Math.abs(many.p - few.p)).toBeLessThan(0.03);
    expect(many.p).toBeLessThan(0.2);
    expect(many.p).toBeGreaterThan(0.001);
  });

  it("compare two outlets by Welch's test, as dealing the values anew does", () => {
    const [a, b] = [drawn(MANY + 1, 0.1, 3), drawn(MANY + 1, 0, 4)];
    const many = meanDifference(a, b, { seed: 1 });
    const few = meanDifference(a.slice(1), b.slice(1), { seed: 1 });
    expect(many.difference).toBeCloseTo(few.difference, 2);
    expect(Math.abs(many.p - few.p)).toBeLessThan(0.03);
    expect(meanDifference(b, a, { seed: 1 }).p).toBeCloseTo(many.p, 12);
  });

  it("are dealt no longer once a hundred deals were as great", () => {
    const units = drawn(40, 1, 9).map((part, at) => ({ first: at % 2 === 0, part, whole: 1 }));
    const { p } = permutationTest(units, { seed: 1, permutations: 1_000_000_000 });
    expect(p).toBeGreaterThan(0.05);
    expect(p).toBeLessThanOrEqual(1);
  });
});
