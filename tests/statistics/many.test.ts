import { describe, expect, it } from "vitest";
import { isMany, MANY } from "../../src/statistics/many.js";
import {
  createRandom,
  estimateMeasures,
  permutationTest,
  permutationTests,
} from "../../src/statistics/index.js";
import { hillAtCoverage } from "../../src/statistics/diversity.js";
import { dealtMeans } from "../../src/statistics/dealt-means.js";
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
    const few = meanDifference(a.slice(1), b.slice(1), { seed: 1, permutations: 1999 });
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

describe("a measure that is 0 in nearly every article", () => {
  /** So many zeros, and a few values that a tenth of the first outlet's articles have. */
  const rare = (count: number, others: number) =>
    Array.from({ length: count }, (_, at) => (at < others ? 1 + (at % 3) : 0));

  it("is tested by dealing its few values alone, with the chance that dealing all articles gives", () => {
    for (const [inA, inB] of [
      [9, 16],
      [3, 30],
    ] as const) {
      const [a, b] = [rare(150, inA), rare(500, inB)];
      const units = [
        ...a.map((part) => ({ first: true, part, whole: 1 })),
        ...b.map((part) => ({ first: false, part, whole: 1 })),
      ];
      const all = permutationTest(units, { seed: 1, permutations: 9999 }).p;
      const few = dealtMeans(a, b, { seed: 1, permutations: 9999 });
      expect(few).toBeGreaterThan(0.7 * all);
      expect(few).toBeLessThan(1.4 * all);
      expect(dealtMeans(b, a, { seed: 1, permutations: 9999 })).toBe(few);
    }
  });

  it("keeps the sizes of both outlets in every deal", () => {
    // Of 924 ways to deal twelve values six and six, two keep the least on one side.
    const chance = dealtMeans([1, 2, 3, 4, 5, 6], [7, 8, 9, 10, 11, 12], {
      ...{ seed: 1, permutations: 99_999 },
    });
    expect(chance).toBeGreaterThan(0.7 * (2 / 924));
    expect(chance).toBeLessThan(1.4 * (2 / 924));
  });

  it("has the interval that drawing all events gives", () => {
    const differences = rare(900, 150);
    const few = pairedMean(differences, { seed: 1 });
    // A hair's breadth beside 0, so that every event counts as a value of its own.
    const all = pairedMean(
      differences.map((one, at) => one + 1e-9 * at),
      { seed: 1 },
    );
    expect(few.difference).toBeCloseTo(all.difference, 5);
    expect(few.low! / all.low!).toBeCloseTo(1, 1);
    expect(few.high! / all.high!).toBeCloseTo(1, 1);
  });

  it("has its signs dealt ten at a time as one by one", () => {
    // Of 25 events that all differ by one, 4 the other way.
    expect(
      pairedMean(
        Array.from({ length: 25 }, (_, at) => (at < 21 ? 1 : -1)),
        { seed: 1, most: 99_999 },
      ).p,
      // P(|X - 12.5| >= 8.5) = 2 (1 + 25 + 300 + 2300 + 12650) / 2^25.
    ).toBeCloseTo((2 * (1 + 25 + 300 + 2300 + 12_650)) / 2 ** 25, 3);
  });
});

describe("several words of the same articles", () => {
  it("are tested together as each of them by itself", () => {
    const random = createRandom(3);
    const units = Array.from({ length: 60 }, (_, at) => ({
      first: at % 3 === 0,
      stratum: `event ${String(Math.floor(at / 6)).padStart(2, "0")}`,
      whole: 100 + at,
    }));
    const words = [0, 1].map((word) =>
      units.map(({ first }) => (random.next() < (first ? 0.3 + 0.4 * word : 0.3) ? 2 : 0)),
    );
    const together = permutationTests(
      units,
      words.map((parts) => [...parts.entries()].filter(([, part]) => part > 0)),
      { seed: 1, permutations: 999 },
    );
    for (const [word, parts] of words.entries())
      expect(together[word]).toEqual(
        permutationTest(
          units.map((unit, at) => ({ ...unit, part: parts[at]! })),
          { seed: 1, permutations: 999 },
        ),
      );
    expect(together[1]!.p).toBeLessThan(together[0]!.p);
  });
});

describe("an outlet of more than a thousand articles", () => {
  const sources = {
    ...{ id: "sources", range: [1, Infinity] as const, minimum: [], spread: "left-out" as const },
    value: ({
      startingWith,
    }: {
      startingWith: (prefix: string) => readonly (readonly [string, number])[];
    }) =>
      hillAtCoverage(
        startingWith("sourced:").map(([, count]) => count),
        0.6,
      ),
  };
  const articles = (count: number) => {
    const random = createRandom(5);
    return Array.from({ length: count }, (_, at) => ({
      cluster: `article ${String(at)}`,
      counts: { [`sourced:${String(Math.floor(60 * random.next() ** 2))}`]: 1 },
    }));
  };

  it("has the interval of its number of sources from groups of them, as from each", () => {
    const each = estimateMeasures(articles(1000), [sources], {
      seed: 1,
      resamples: 100,
      resampled: "articles",
    });
    const groups = estimateMeasures(articles(4000), [sources], {
      seed: 1,
      resamples: 100,
      resampled: "articles",
    });
    const width = ({ low, high }: { low: number | null; high: number | null }) => high! - low!;
    // Four times as many articles: an interval half as wide.
    expect(width(groups.get("sources")!) / width(each.get("sources")!)).toBeCloseTo(0.5, 1);
  });
});

describe("a number of sources", () => {
  it("is one where nothing of the sources is known, whatever rounding says", () => {
    expect(hillAtCoverage(Array<number>(10).fill(1), 0)).toBe(1);
    expect(hillAtCoverage(Array<number>(7).fill(1), 0)).toBe(1);
  });
});
