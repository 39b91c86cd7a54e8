import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateMeasures } from "../../src/statistics/index.js";
import { exactShare } from "../../src/statistics/exact.js";
import type { Quantity, Unit } from "../../src/statistics/index.js";

const measure = (
  id: string,
  range: readonly [number, number],
  value: Quantity["value"],
  minimum: Quantity["minimum"] = [],
): Quantity => ({ id, range, value, minimum });

const rate = measure("rate", [0, Infinity], ({ total }) =>
  total("words") > 0 ? (1000 * total("found")) / total("words") : null,
);
const lean = measure("lean", [-1, 1], ({ total }) => {
  const [a, b] = [total("side:a"), total("side:b")];
  return a + b > 0 ? (a - b) / (a + b) : null;
});
const largest = measure("largest", [0, 1], ({ startingWith }) => {
  const totals = startingWith("side:").map(([, total]) => total);
  const all = totals.reduce((sum, total) => sum + total, 0);
  return all > 0 ? Math.max(...totals) / all : null;
});
const broken = measure("broken", [0, 1], () => NaN);
const ALL = [rate, lean, largest, broken];

const options = { seed: 1, resamples: 200, resampled: "articles" } as const;
const articles = (...found: number[]): Unit[] =>
  found.map((found, i) => ({ cluster: `article ${i}`, counts: { found, words: 500 } }));

const units = fc.array(
  fc.record({
    cluster: fc.integer({ min: 0, max: 30 }).map((family) => `family ${family}`),
    counts: fc.record({
      found: fc.nat(5),
      words: fc.nat(900),
      "side:a": fc.nat(40),
      "side:b": fc.nat(40),
    }),
  }),
  { maxLength: 40 },
);

describe("estimates of an outlet's figures", () => {
  it("hold the counted value and an interval around it", () => {
    const estimate = estimateMeasures(
      articles(3, 0, 4, 1, 2, 0, 1, 3, 2, 1, 0, 5),
      [rate],
      options,
    );
    const { value, low, high, n, sufficient, reason } = estimate.get("rate")!;
    expect(value).toBeCloseTo((1000 * 22) / 6000);
    expect(low).toBeGreaterThan(1);
    expect(low).toBeLessThan(value!);
    expect(high).toBeGreaterThan(value!);
    expect({ n, sufficient, reason }).toEqual({ n: 12, sufficient: true, reason: null });
  });

  it("never leave the range, always hold the value, and are never NaN", () => {
    fc.assert(
      fc.property(units, (drawn) => {
        for (const [id, { value, low, high, sufficient, reason }] of estimateMeasures(
          drawn,
          ALL,
          options,
        )) {
          expect(sufficient).toBe(reason === null);
          for (const bound of [value, low, high]) expect(bound).not.toBeNaN();
          if (value === null) expect(sufficient).toBe(false);
          if (low === null || high === null) continue;
          const { range } = ALL.find((one) => one.id === id)!;
          expect(range[0]).toBeLessThanOrEqual(low);
          expect(low).toBeLessThanOrEqual(value!);
          expect(value!).toBeLessThanOrEqual(high);
          expect(high).toBeLessThanOrEqual(range[1]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("do not depend on the order of the articles", () => {
    fc.assert(
      fc.property(units, fc.nat(), (drawn, turn) => {
        const at = drawn.length === 0 ? 0 : turn % drawn.length;
        const turned = [...drawn.slice(at), ...drawn.slice(0, at)].reverse();
        expect(estimateMeasures(turned, ALL, options)).toEqual(
          estimateMeasures(drawn, ALL, options),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("mirror a lean, interval and all, when the sides change places", () => {
    fc.assert(
      fc.property(units, (drawn) => {
        const swapped = drawn.map(({ cluster, counts }) => ({
          cluster,
          counts: { ...counts, "side:a": counts["side:b"], "side:b": counts["side:a"] },
        }));
        const one = estimateMeasures(drawn, [lean], options).get("lean")!;
        const other = estimateMeasures(swapped, [lean], options).get("lean")!;
        const negative = (value: number | null) => (value === null ? null : 0 - value);
        expect([other.value, other.low, other.high]).toEqual(
          [one.value, one.high, one.low].map(negative),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("are the same for two outlets with the same counts", () => {
    const renamed = articles(3, 0, 4, 1).map((unit, i) => ({ ...unit, cluster: `other ${i}` }));
    expect(estimateMeasures(renamed, [rate], options)).toEqual(
      estimateMeasures(articles(3, 0, 4, 1), [rate], options),
    );
  });

  it("are wider where articles are copies of one another", () => {
    const own = articles(...Array.from({ length: 24 }, (_, i) => i % 5));
    const paired = own.map((unit, i) => ({ ...own[i - (i % 2)]!, cluster: `family ${i >> 1}` }));
    const width = (units: Unit[]) => {
      const { low, high } = estimateMeasures(units, [rate], options).get("rate")!;
      return high! - low!;
    };
    expect(width(paired)).toBeGreaterThan(width(own) * 1.15);
  });

  it("say why they are too thin", () => {
    const reason = (units: Unit[], one = rate, resampled: "articles" | "paragraphs" = "articles") =>
      estimateMeasures(units, [one], { ...options, resampled }).get(one.id)!.reason;
    const many = measure("many", [0, Infinity], rate.value, [
      { count: "words", atLeast: 9000, of: "words" },
    ]);
    expect(reason([])).toBe("nothing was counted");
    expect(reason(articles(2))).toBe("1 independent article, 10 needed for an interval");
    expect(reason(articles(2, 3), rate, "paragraphs")).toBe(
      "2 independent paragraphs, 10 needed for an interval",
    );
    expect(reason(articles(1, 2), many)).toBe("1000 words, 9000 needed");
    expect(reason(articles(...Array<number>(12).fill(1)))).toMatch(/^the same in all articles/);
  });

  it("have no interval from one article alone", () => {
    const alone = estimateMeasures(articles(2), [rate], options).get("rate")!;
    expect(alone).toMatchObject({ value: 4, low: null, high: null, n: 1, resampled: "none" });
  });

  it("show a value and no interval below ten articles", () => {
    const few = estimateMeasures(articles(2, 0, 3, 1, 4), [rate], options).get("rate")!;
    expect(few).toMatchObject({ value: 4, raw: 4, low: null, high: null, n: 5, sufficient: false });
    expect(few.reason).toBe("5 independent articles, 10 needed for an interval");
  });

  it("have an exact interval where all articles say the same", () => {
    const share: Quantity = {
      ...measure("share", [0, 1], ({ total }) => total("found") / total("words")),
      exact: { trials: ["accused"], ends: exactShare },
    };
    const drawn = Array.from({ length: 24 }, (_, i) => ({
      cluster: `a${String(i)}`,
      counts: { words: 10, found: 0, accused: i < 19 ? 1 : 0 },
    }));
    const none = estimateMeasures(drawn, [share], options).get("share")!;
    expect(none).toMatchObject({ value: 0, low: 0, sufficient: true, alike: true, reason: null });
    // Clopper and Pearson: 1 − .025^(1/19).
    expect(none.high).toBeCloseTo(0.17647, 4);
  });

  it("are corrected for the reader's errors, with what was counted beside them", () => {
    const drawn = articles(...Array.from({ length: 40 }, (_, i) => i % 4));
    const { value, raw, low, high } = estimateMeasures(drawn, [rate], {
      ...options,
      detectors: { found: { precision: 0.9, recall: 0.6, n: 50, counts: ["found"] } },
    }).get("rate")!;
    expect(raw).toBe(3);
    expect(value).toBeCloseTo(3 * (0.9 / 0.6), 12);
    expect(low).toBeGreaterThan(raw!);
    expect(high).toBeGreaterThan(value! + 1);
  });

  it("are not moved where a detector makes both counts of a share", () => {
    const share = measure("share", [0, 1], ({ total }) => total("side:a") / total("side:all"));
    const drawn = Array.from({ length: 20 }, (_, i) => ({
      cluster: String(i),
      counts: { "side:a": i % 3, "side:all": 4 },
    }));
    const detectors = { side: { precision: 0.4, recall: 0.9, n: 20, counts: ["side:"] } };
    const [plain, corrected] = [{}, { detectors }].map((more) =>
      estimateMeasures(drawn, [share], { ...options, ...more }).get("share")!,
    );
    expect(corrected!.value).toBeCloseTo(plain!.value!, 12);
    expect(corrected!.high).toBeCloseTo(plain!.high!, 12);
  });

  it("are wider, and reach what is there, when the detector's errors are carried in", () => {
    const drawn = articles(...Array.from({ length: 40 }, (_, i) => i % 4));
    const plain = estimateMeasures(drawn, [rate], options).get("rate")!;
    const carried = estimateMeasures(drawn, [rate], {
      ...options,
      detectors: { found: { precision: 0.9, recall: 0.6, n: 50, counts: ["found"] } },
    }).get("rate")!;
    expect(carried.raw).toBe(plain.value);
    expect(carried.high! - carried.low!).toBeGreaterThan(plain.high! - plain.low!);
    expect(carried.high!).toBeGreaterThan(plain.value! * 1.5);
    expect(carried.low!).toBeLessThanOrEqual(carried.value!);
  });

  it("keep a share within 1 when only one of its counts is corrected", () => {
    const share = measure("share", [0, 1], ({ total }) => total("side:a") / total("all"));
    const drawn = Array.from({ length: 20 }, (_, i) => ({
      cluster: `${i}`,
      counts: { "side:a": 9, all: 10 + (i % 2) },
    }));
    const { high } = estimateMeasures(drawn, [share], {
      ...options,
      detectors: { sides: { precision: 1, recall: 0.5, n: 30, counts: ["side:"] } },
    }).get("share")!;
    expect(high).toBe(1);
  });

  it("are too thin to be told where resamples miss the few articles that have the figure", () => {
    const none: Unit["counts"] = {};
    const sided = (having: number): Unit[] =>
      Array.from({ length: 12 }, (_, i) => ({
        cluster: `${i}`,
        counts: i < having ? { "side:a": 1 + i, "side:b": 3 } : none,
      }));
    const reason = (having: number) =>
      estimateMeasures(sided(having), [lean], options).get("lean")!.reason;
    // Of 12 drawn from 12 none is one of these two in (10 / 12)¹² = 11 % of all draws, nor of five in .2 %.
    expect(reason(2)).toBe("counted in too few articles");
    expect(reason(5)).toBeNull();
  });

  it("refuse what makes no sense, and name it", () => {
    expect(() => estimateMeasures(articles(NaN), [rate], options)).toThrow('invalid count "found"');
    expect(() => estimateMeasures([], [], { ...options, resamples: 0 })).toThrow("resamples");
    expect(() => estimateMeasures([], [], { ...options, level: 1 })).toThrow("level");
    expect(() => estimateMeasures([], [], { ...options, seed: NaN })).not.toThrow();
    const twelve = articles(...Array.from({ length: 12 }, (_, i) => i));
    expect(() => estimateMeasures(twelve, [rate], { ...options, seed: NaN })).toThrow("seed");
  });
});
