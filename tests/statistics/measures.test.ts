import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  balance,
  benjaminiHochberg,
  cliffsDelta,
  createRandom,
  entropy,
  gSquared,
  hill,
  hillEstimate,
  krippendorffAlpha,
  logOdds,
  neededArticles,
  powerTable,
  riskRatio,
  wilson,
} from "../../src/statistics/index.js";
import { normalCumulative, normalQuantile } from "../../src/statistics/normal.js";
import { studentQuantile } from "../../src/statistics/student.js";

const counts = fc.array(fc.nat(30), { minLength: 1, maxLength: 20 });

describe("distributions", () => {
  it("give the values of printed tables", () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963985, 8);
    expect(normalQuantile(1e-6)).toBeCloseTo(-4.753424309, 7);
    expect(normalCumulative(1)).toBeCloseTo(0.841344746, 9);
    expect(normalCumulative(-8)).toBeCloseTo(6.22e-16, 18);
    expect(studentQuantile(0.975, 1)).toBeCloseTo(12.7062, 3);
    expect(studentQuantile(0.975, 2)).toBeCloseTo(4.30265, 4);
    expect(studentQuantile(0.975, 9)).toBeCloseTo(2.262157, 4);
    expect(studentQuantile(0.025, 29)).toBeCloseTo(-2.04523, 4);
    expect(studentQuantile(0.9, 3.5)).toBeCloseTo(1.5775, 2);
  });

  it("draw the same numbers from the same seed, spread evenly", () => {
    const draw = (seed: number) => {
      const random = createRandom(seed);
      return Array.from({ length: 6000 }, () => random.integer(6));
    };
    expect(draw(5)).toEqual(draw(5));
    expect(draw(5)).not.toEqual(draw(6));
    const faces = [0, 1, 2, 3, 4, 5].map((face) => draw(1).filter((n) => n === face).length);
    for (const count of faces) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});

describe("distinctive words", () => {
  it("come first for the first text and last for the second", () => {
    const words = logOdds({ protesters: 3, police: 1 }, { rioters: 3, police: 1 });
    expect(words.map(({ word }) => word)).toEqual(["protesters", "police", "rioters"]);
    expect(words[1]!.z).toBeCloseTo(0);
  });

  it("match the formula of Monroe, Colaresi and Quinn worked by hand", () => {
    const [word] = logOdds({ a: 10, b: 90 }, { a: 5, b: 195 }, { a: 2, b: 98 });
    const difference = Math.log(12 / (200 - 12)) - Math.log(7 / (300 - 7));
    expect(word).toMatchObject({ word: "a", a: 10, b: 5 });
    expect(word!.logOdds).toBeCloseTo(difference);
    expect(word!.z).toBeCloseTo(difference / Math.sqrt(1 / 12 + 1 / 7));
  });

  it("change sign when the texts change places, and are finite for any bags", () => {
    const bag = fc.dictionary(
      fc.constantFrom("a", "b", "c", "constructor", "__proto__x"),
      fc.nat(50),
    );
    fc.assert(
      fc.property(bag, bag, (one, other) => {
        const forward = new Map(logOdds(one, other).map(({ word, z }) => [word, z]));
        for (const { word, z } of logOdds(other, one)) {
          expect(Number.isFinite(z)).toBe(true);
          expect(z).toBeCloseTo(-forward.get(word)!, 9);
        }
      }),
    );
  });
});

describe("G²", () => {
  it("is 0 for the same share and matches a table worked by hand", () => {
    expect(gSquared(10, 100, 20, 200)).toBeCloseTo(0);
    expect(gSquared(10, 1000, 30, 1000)).toBeCloseTo(10.673, 2);
    expect(gSquared(0, 0, 3, 10)).toBe(0);
  });
});

describe("diversity", () => {
  it("is the number of kinds where all are equally frequent", () => {
    for (const order of [0, 1, 2, 3]) expect(hill([10, 10, 10, 10], order)).toBeCloseTo(4);
  });

  it("falls with the order, and is the same with kinds that do not occur", () => {
    fc.assert(
      fc.property(counts, (drawn) => {
        const [none, one, two] = [0, 1, 2].map((order) => hill(drawn, order));
        expect(none! + 1e-9).toBeGreaterThanOrEqual(one!);
        expect(one! + 1e-9).toBeGreaterThanOrEqual(two!);
        expect(hill([...drawn, 0, 0], 1)).toBeCloseTo(one!);
        for (const order of [0, 1, 2] as const)
          expect(Number.isFinite(hillEstimate(drawn, order))).toBe(true);
      }),
    );
  });

  it("estimates the diversity behind a sample nearer than the sample does", () => {
    const random = createRandom(3);
    const kinds = 50;
    let [plain, estimated] = [0, 0];
    for (let round = 0; round < 200; round++) {
      const seen = new Array<number>(kinds).fill(0);
      for (let i = 0; i < 60; i++) seen[random.integer(kinds)]!++;
      plain += hill(seen, 1) / 200;
      estimated += hillEstimate(seen, 1) / 200;
    }
    expect(Math.abs(estimated - kinds)).toBeLessThan(Math.abs(plain - kinds) / 3);
  });

  it("gives Chao1 and the unbiased Simpson by hand", () => {
    expect(hillEstimate([5, 3, 1, 1], 0)).toBeCloseTo(4 + 0.9);
    expect(hillEstimate([4, 2], 2)).toBeCloseTo(30 / 14);
    expect(hillEstimate([], 1)).toBe(0);
  });

  it("measures balance from 0 to 1 over the kinds that there could be", () => {
    expect(balance([10, 10])).toBeCloseTo(1);
    expect(balance([10, 0])).toBe(0);
    expect(balance([10, 10, 0])).toBeCloseTo(Math.log(2) / Math.log(3));
    expect(balance([0, 0])).toBeNull();
    expect(entropy([])).toBe(0);
  });
});

describe("effect sizes", () => {
  it("tell how often one value is above another", () => {
    expect(cliffsDelta([3, 4, 5], [1, 2, 3])).toBeCloseTo(8 / 9);
    expect(cliffsDelta([1, 2], [1, 2])).toBe(0);
    expect(cliffsDelta([], [1])).toBeNull();
  });

  it("change sign with the groups", () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        expect(cliffsDelta(a, b)).toBeCloseTo(-cliffsDelta(b, a)!, 12);
      }),
    );
  });

  it("bound a share within [0, 1] also at none and at all", () => {
    expect(wilson(0, 10)!.high).toBeCloseTo(0.2775, 3);
    expect(wilson(10, 10)).toMatchObject({ value: 1, high: 1 });
    expect(wilson(5, 10)!.low).toBeCloseTo(0.2366, 3);
    expect(wilson(0, 0)).toBeNull();
    expect(() => wilson(3, 2)).toThrow("3 of 2");
  });

  it("compare two shares, finite where a group has no case", () => {
    const ratio = riskRatio([20, 100], [10, 100])!;
    expect(ratio.value).toBeCloseTo(2);
    expect(ratio.low).toBeCloseTo(0.986, 2);
    expect(Number.isFinite(riskRatio([0, 10], [5, 10])!.low)).toBe(true);
    expect(riskRatio([0, 0], [1, 2])).toBeNull();
  });
});

describe("agreement of coders", () => {
  const data = [
    [1, 1, null, 1],
    [2, 2, 3, 2],
    [3, 3, 3, 3],
    [3, 3, 3, 3],
    [2, 2, 2, 2],
    [1, 2, 3, 4],
    [4, 4, 4, 4],
    [1, 1, 2, 1],
    [2, 2, 2, 2],
    [null, 5, 5, 5],
    [null, null, 1, 1],
    [null, null, 3, null],
  ];

  it("gives the values of Krippendorff's own example", () => {
    expect(krippendorffAlpha(data, "nominal")).toBeCloseTo(0.743, 3);
    expect(krippendorffAlpha(data, "ordinal")).toBeCloseTo(0.815, 3);
    expect(krippendorffAlpha(data, "interval")).toBeCloseTo(0.849, 3);
  });

  it("is 1 for full agreement and untold where nothing varies", () => {
    expect(
      krippendorffAlpha(
        [
          [1, 1],
          [2, 2],
        ],
        "nominal",
      ),
    ).toBe(1);
    expect(
      krippendorffAlpha(
        [
          [1, 1],
          [1, 1],
        ],
        "nominal",
      ),
    ).toBeNull();
    expect(krippendorffAlpha([[1], [2]], "nominal")).toBeNull();
  });
});

describe("many tests at once", () => {
  it("adjusts as Benjamini and Hochberg do", () => {
    const adjusted = benjaminiHochberg([0.01, 0.04, 0.03, 0.5]);
    [0.04, 0.16 / 3, 0.16 / 3, 0.5].forEach((p, i) => expect(adjusted[i]).toBeCloseTo(p));
    expect(benjaminiHochberg([])).toEqual([]);
    expect(() => benjaminiHochberg([2])).toThrow("2");
  });

  it("never makes a p smaller and keeps their order", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (p) => {
        const adjusted = benjaminiHochberg(p);
        p.forEach((value, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(value);
          p.forEach((other, j) => {
            if (value < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]!);
          });
        });
      }),
    );
  });
});

describe("how many articles a difference needs", () => {
  it("grows as the difference shrinks, and one article is never enough", () => {
    const needed = [1, 0.5, 0.3, 0.1].map(neededArticles);
    expect([...needed].sort((a, b) => a - b)).toEqual(needed);
    expect(needed[0]).toBeGreaterThan(2);
    expect(() => neededArticles(0)).toThrow("0");
  });

  it("rests on a table with a share for each number of articles", () => {
    const { articles, found } = powerTable();
    for (const { share } of found) expect(share).toHaveLength(articles.length);
  });
});
