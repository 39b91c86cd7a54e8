import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawBeta, drawGamma } from "../../src/statistics/beta.js";
import { detectorFactors } from "../../src/statistics/detector-error.js";
import { exactEvenness, exactRate, mostOtherwise } from "../../src/statistics/exact.js";
import {
  balance,
  cliffsDelta,
  coverage,
  createRandom,
  entropy,
  gSquared,
  hill,
  hillAtCoverage,
  hillEstimate,
  krippendorffAlpha,
  logOdds,
  neededArticles,
  riskRatio,
  wilson,
} from "../../src/statistics/index.js";
import {
  acceleration,
  biasOf,
  effectiveFreedom,
  interval,
  leftOutInterval,
} from "../../src/statistics/interval.js";
import type { IntervalInput } from "../../src/statistics/interval.js";
import { normalCumulative, normalQuantile } from "../../src/statistics/normal.js";
import { studentQuantile } from "../../src/statistics/student.js";

describe("diversity, worked by hand", () => {
  it("has 10²/(6² + 3² + 1²) kinds of order 2, and as many as there are of order 0", () => {
    expect(hill([6, 3, 1], 2)).toBeCloseTo(100 / 46, 12);
    expect(hill([6, 3, 1, 0], 0)).toBeCloseTo(3, 12);
    expect(hill([6, 3, 1])).toBeCloseTo(Math.exp(entropy([6, 3, 1])), 12);
    expect(hill([])).toBe(0);
  });

  it("counts what wasn't seen by what was seen once and twice", () => {
    // Chao1 of 5, 3, 2, 1, 1: 5 kinds, and 11/12 · 2²/(2 · 1) unseen.
    expect(hillEstimate([5, 3, 2, 1, 1], 0)).toBeCloseTo(5 + (11 / 12) * 2, 12);
    // Nothing seen twice: 2 · 1/2 unseen.
    expect(hillEstimate([3, 1, 1], 0)).toBeCloseTo(3 + (4 / 5) * 1, 12);
    // No pair alike: order 2 falls back to Chao1, 3 + 2/3 · 3.
    expect(hillEstimate([1, 1, 1], 2)).toBeCloseTo(5, 12);
  });

  it("estimates entropy as Chao, Wang and Jost do", () => {
    // 2, 1, 1: Σ x/n (H₃ − H₍ₓ₋₁₎) = 1/2 (11/6 − 1) + 2/4 · 11/6 = 4/3; A = 2/(3 · 2 + 2) = 1/4.
    const rest = Math.log(4) - (3 / 4 + (3 / 4) ** 2 / 2 + (3 / 4) ** 3 / 3);
    expect(hillEstimate([2, 1, 1], 1)).toBeCloseTo(
      Math.exp(4 / 3 + (2 / 4) * (3 / 4) ** -3 * rest),
      9,
    );
    // 3, 1, 1: none twice, so A = 2/(4 · 1 + 2) = 1/3.
    const unseen = Math.log(3) - (2 / 3 + (2 / 3) ** 2 / 2 + (2 / 3) ** 3 / 3 + (2 / 3) ** 4 / 4);
    const plain = (3 / 5) * (25 / 12 - 3 / 2) + (2 / 5) * (25 / 12);
    expect(hillEstimate([3, 1, 1], 1)).toBeCloseTo(
      Math.exp(plain + (2 / 5) * (2 / 3) ** -4 * unseen),
      9,
    );
    // Two draws, two kinds: A = 2/3.
    expect(hillEstimate([1, 1], 1)).toBeCloseTo(Math.exp(1 + 3 * (Math.log(1.5) - 1 / 3)), 9);
    // One kind seen once in ten: nothing is told of the unseen.
    expect(hillEstimate([9, 1], 1)).toBeCloseTo(
      Math.exp((9 / 10) * (1 / 9) + (1 / 10) * (7129 / 2520)),
      9,
    );
    expect(hillEstimate([6], 1)).toBe(1);
  });

  it("extrapolates coverage by what was seen once and twice", () => {
    // 2, 1, 1 drawn on to 5: 1 − 2/4 · (3 · 2/(3 · 2 + 2))².
    expect(coverage([2, 1, 1], 5)).toBeCloseTo(1 - 0.5 * 0.75 ** 2, 12);
    expect(coverage([2, 2], 4)).toBe(1);
    expect(coverage([], 3)).toBe(0);
  });

  it("lies between two sizes as coverage does", () => {
    // Of 2, 1, 1 one draw covers 1/6, two cover 1/2 (5 of 6 pairs are of two kinds).
    const one = coverage([2, 1, 1], 1);
    const two = coverage([2, 1, 1], 2);
    expect(one).toBeCloseTo(1 / 6, 12);
    const pair = Math.exp((5 / 6) * Math.log(2));
    expect(hillAtCoverage([2, 1, 1], (one + two) / 2)).toBeCloseTo((1 + pair) / 2, 9);
    expect(hillAtCoverage([5, 3, 1, 1], 0.7)).toBeCloseTo(2.4, 1);
    // Twice the sample and no more.
    const most = coverage([5, 3, 1, 1], 20);
    expect(hillAtCoverage([5, 3, 1, 1], most)).not.toBeNull();
    expect(hillAtCoverage([5, 3, 1, 1], most + 1e-6)).toBeNull();
    const whole = Math.log(hillEstimate([5, 3, 1, 1], 1));
    expect(hillAtCoverage([5, 3, 1, 1], most)).toBeCloseTo(
      Math.exp(0.5 * entropy([5, 3, 1, 1]) + 0.5 * whole),
      9,
    );
  });

  it("is the same to the last bit in whatever order", () => {
    const weights = fc.array(fc.double({ min: 0.001, max: 9, noNaN: true }), { maxLength: 12 });
    fc.assert(
      fc.property(weights, (given) => {
        expect(entropy([...given].reverse())).toBe(entropy(given));
        expect(entropy([...given].sort((a, b) => b - a))).toBe(entropy(given));
      }),
    );
  });

  it("refuses what is no count, order, size or share, and names it", () => {
    expect(() => hill([-1])).toThrow("not a finite number from 0: -1");
    expect(() => hill([Infinity])).toThrow("not a finite number from 0: Infinity");
    expect(() => hill([1], -1)).toThrow("invalid order; not 0 or more: -1");
    expect(() => hillEstimate([1.5], 1)).toThrow("not a whole number: 1.5");
    expect(() => coverage([2], 0.5)).toThrow("invalid size; not a whole number from 0: 0.5");
    expect(() => coverage([2], -1)).toThrow("invalid size; not a whole number from 0: -1");
    expect(() => hillAtCoverage([2], -0.1)).toThrow("not in [0, 1]: -0.1");
    expect(balance([3])).toBeNull();
    expect(balance([0, 0, 0])).toBeNull();
    expect(balance([3, 1])).toBeCloseTo(-(0.75 * Math.log2(0.75) + 0.25 * Math.log2(0.25)), 12);
  });
});

describe("exact intervals", () => {
  it("tell nothing from no trial", () => {
    expect(mostOtherwise(0)).toBe(1);
    expect(mostOtherwise(1)).toBeCloseTo(0.975, 12);
    const empty = { total: () => 0, startingWith: () => [] };
    expect(exactRate("words", 1000)(0, 0, empty)).toBeNull();
  });

  it("spread what the others could have over all of them", () => {
    const others = mostOtherwise(20);
    const shares = [1 - others, others / 2, others / 2];
    expect(exactEvenness(3)(0, 20)![1]).toBeCloseTo(
      -shares.reduce((sum, share) => sum + share * Math.log(share), 0) / Math.log(3),
      12,
    );
  });
});

describe("effect sizes, worked by hand", () => {
  it("compare two shares, with half a case where one has none", () => {
    const ratio = riskRatio([20, 100], [10, 100])!;
    const reach = normalQuantile(0.975) * Math.sqrt(1 / 20 - 1 / 100 + 1 / 10 - 1 / 100);
    expect(ratio.low).toBeCloseTo(2 * Math.exp(-reach), 9);
    expect(ratio.high).toBeCloseTo(2 * Math.exp(reach), 9);
    expect(riskRatio([0, 10], [5, 10])!.value).toBeCloseTo(0.5 / 5.5, 12);
    expect(riskRatio([5, 10], [0, 10])!.value).toBeCloseTo(5.5 / 0.5, 12);
    expect(riskRatio([5, 10], [0, 20])!.value).toBeCloseTo(5.5 / 11 / (0.5 / 21), 12);
    expect(riskRatio([1, 2], [0, 0])).toBeNull();
    expect(riskRatio([0, 0], [1, 2])).toBeNull();
    expect(() => riskRatio([3, 2], [1, 2])).toThrow("3 of 2");
    expect(() => riskRatio([1, 2], [-1, 2])).toThrow("-1 of 2");
  });

  it("give Wilson's interval of 5 of 10 at 95 and at 90 %", () => {
    expect(wilson(5, 10)!.high).toBeCloseTo(0.7634, 4);
    expect(wilson(5, 10)).toMatchObject({ value: 0.5 });
    const z = normalQuantile(0.95);
    const reach = (z / (1 + z ** 2 / 10)) * Math.sqrt(0.25 / 10 + z ** 2 / 400);
    expect(wilson(5, 10, 0.9)!.low).toBeCloseTo(0.5 - reach, 12);
    expect(wilson(3, 10)!.low).toBeCloseTo(0.1078, 4);
    expect(wilson(3, 10)!.high).toBeCloseTo(0.6032, 4);
    expect(wilson(0, 10)!.low).toBe(0);
    expect(() => wilson(-1, 2)).toThrow("-1 of 2");
  });

  it("count ties for neither", () => {
    expect(cliffsDelta([2, 2, 3], [2, 2])).toBeCloseTo(2 / 6, 12);
    expect(cliffsDelta([1], [])).toBeNull();
  });
});

describe("G², worked by hand", () => {
  it("is 0 where there is nothing to compare", () => {
    expect(gSquared(0, 10, 0, 10)).toBe(0);
    expect(gSquared(10, 10, 20, 20)).toBe(0);
    expect(gSquared(2, 10, 0, 0)).toBe(0);
  });

  it("is twice the sum over all four cells", () => {
    const cell = (observed: number, expected: number) => observed * Math.log(observed / expected);
    const sum = cell(3, 2) + cell(7, 8) + cell(1, 2) + cell(9, 8);
    expect(gSquared(3, 10, 1, 10)).toBeCloseTo(2 * sum, 12);
    expect(gSquared(4, 10, 0, 10)).toBeCloseTo(
      2 * (cell(4, 2) + cell(6, 8) + 10 * Math.log(10 / 8)),
      12,
    );
  });

  it("refuses more findings than words, and fewer than none", () => {
    expect(() => gSquared(-1, 5, 1, 5)).toThrow("invalid counts: -1 of 5, 1 of 5");
    expect(() => gSquared(6, 5, 1, 5)).toThrow("invalid counts: 6 of 5, 1 of 5");
    expect(() => gSquared(1, 5, -1, 5)).toThrow("invalid counts: 1 of 5, -1 of 5");
    expect(() => gSquared(1, 5, 6, 5)).toThrow("invalid counts: 1 of 5, 6 of 5");
  });
});

describe("intervals, worked by hand", () => {
  const sorted = Float64Array.from({ length: 99 }, (_, i) => i + 1);
  const plain: IntervalInput = {
    ...{ sorted, bias: 0, acceleration: 0, clusters: 20, freedom: 10, level: 0.9 },
    method: "percentile",
  };

  it("are the middle 90 of 100 parts by percentiles, and by BCa without bias and skew", () => {
    expect(interval(plain)).toEqual([5, 95]);
    expect(interval({ ...plain, method: "bca" })).toEqual([5, 95]);
  });

  it("move up with bias and skew", () => {
    const [low, high] = interval({ ...plain, method: "bca", bias: 0.2 });
    // Φ(0.4 ± 1.645): ranks 10 and 98.
    expect([low, high]).toEqual([10, 98]);
    const skewed = interval({ ...plain, method: "bca", acceleration: 0.1 });
    // z/(1 − 0.1 z): −1.412 and 1.969, so ranks 7 and 98.
    expect(skewed).toEqual([7, 98]);
  });

  it("reach further out with few clusters, by Student's t and √(G/(G − 1))", () => {
    // t(10) at 5 % is −1.8125, times √(20/19): −1.8596, a tail of 3.1 %.
    expect(interval({ ...plain, method: "expanded" })).toEqual([3, 97]);
    expect(interval({ ...plain, method: "expanded", freedom: 2 })).toEqual([1, 99]);
  });

  it("end at the last resample where skew leaves no way on", () => {
    const [low, high] = interval({ ...plain, method: "bca", acceleration: 0.7 });
    expect(high).toBe(99);
    expect(low).toBeGreaterThan(1);
    expect(interval({ ...plain, method: "bca", acceleration: -0.7 })[0]).toBe(1);
  });

  it("count half of the resamples that equal the value for the bias", () => {
    expect(biasOf([1, 2, 3, 4], 2.5)).toBeCloseTo(0, 12);
    expect(biasOf([1, 2, 2, 3], 2)).toBeCloseTo(0, 12);
    expect(biasOf([1, 2, 3, 4], 3.5)).toBeCloseTo(normalQuantile(0.75), 12);
    expect(biasOf([1, 1, 1], 2)).toBeCloseTo(normalQuantile(1 - 0.5 / 4), 12);
    expect(biasOf([1, 1, 1], 0)).toBeCloseTo(normalQuantile(0.5 / 4), 12);
  });

  it("take the acceleration from Σd³ over 6 (Σd²)^1.5", () => {
    // 1, 1, 4: mean 2, d = 1, 1, −2: cubes −6, squares 6.
    expect(acceleration([1, 1, 4])).toBeCloseTo(-6 / (6 * 6 ** 1.5), 12);
    expect(acceleration([2, 2, 2])).toBe(0);
  });

  it("read a number of kinds from what is left when a cluster is left out", () => {
    const leftOut = [9, 10, 11, 10];
    const logs = leftOut.map(Math.log);
    const mean = logs.reduce((sum, one) => sum + one, 0) / 4;
    const squares = logs.reduce((sum, one) => sum + (one - mean) ** 2, 0);
    const t = studentQuantile(0.975, effectiveFreedom(leftOut));
    const reach = Math.exp(t * Math.sqrt((3 / 4) * squares));
    const [low, high] = leftOutInterval(10, leftOut, 0.95);
    expect(low).toBeCloseTo(10 / reach, 9);
    expect(high).toBeCloseTo(10 * reach, 9);
    expect(leftOutInterval(10, [9], 0.95)).toEqual([10, 10]);
    expect(leftOutInterval(10, [9, 11], 0.95)[1]).toBeGreaterThan(10);
    expect(leftOutInterval(0, leftOut, 0.95)).toEqual([0, 0]);
  });

  it("have fewer degrees of freedom where few clusters hold most", () => {
    expect(effectiveFreedom([3])).toBe(1);
    expect(effectiveFreedom([3, 3, 3])).toBe(2);
    // 0, 2: kurtosis 1, and no more than one degree.
    expect(effectiveFreedom([0, 2])).toBe(1);
    // −1 and 1, ten each: kurtosis 1, G₂ + 3 below it; 40/(2/19) is cut to 19.
    expect(effectiveFreedom(Array.from({ length: 20 }, (_, i) => (i % 2) * 2 - 1))).toBe(19);
    // Nineteen alike and one apart: kurtosis 18.05, G₂ + 3 = 23: 40/(23 − 1 + 2/19).
    const alone = [...Array.from({ length: 19 }, () => 0), 1];
    expect(effectiveFreedom(alone)).toBe(2);
    // 1 to 5: kurtosis 1.7, G₂ + 3 = 4/(3 · 2) · (6 · −1.3 + 6) + 3 = 1.8: 10/(0.8 + 1/2).
    expect(effectiveFreedom([1, 2, 3, 4, 5])).toBe(4);
    // The formula as it stands, between 2 and 5.
    const given = [0, 0, 0, 1, 5, 9];
    const m = 15 / 6;
    const [second, fourth] = [2, 4].map(
      (power) => given.reduce((sum, one) => sum + (one - m) ** power, 0) / 6,
    );
    const kurtosis = fourth! / second! ** 2;
    const ofSample = (5 / (4 * 3)) * (7 * (kurtosis - 3) + 6) + 3;
    const freedom = 12 / (Math.max(kurtosis, ofSample) - 1 + 2 / 5);
    expect(freedom).toBeGreaterThan(2);
    expect(effectiveFreedom(given)).toBeCloseTo(freedom, 12);
  });
});

describe("distributions", () => {
  it.each([
    [0.975, 3, 3.182446],
    [0.975, 4, 2.776445],
    [0.995, 4, 4.604095],
    [0.975, 5, 2.570582],
    [0.995, 6, 3.707428],
    [0.975, 8, 2.306004],
    [0.75, 4, 0.740697],
    [0.6, 8, 0.261921],
    [0.9995, 3, 12.92398],
    [0.975, 30, 2.042272],
    [0.6, 100, 0.254022],
    [0.75, 3, 0.764892],
    [0.75, 10, 0.699812],
    [0.6, 3, 0.276671],
    [0.975, 1000, 1.962339],
  ])("Student's t stays below %f with %i degrees of freedom", (probability, freedom, expected) => {
    expect(studentQuantile(probability, freedom)).toBeCloseTo(expected, 5);
    expect(studentQuantile(1 - probability, freedom)).toBeCloseTo(-expected, 5);
  });

  it("of Student are 0 in the middle and refuse what is no probability", () => {
    expect(studentQuantile(0.5, 7)).toBe(0);
    expect(() => studentQuantile(0, 7)).toThrow("not in (0, 1): 0");
    expect(() => studentQuantile(1, 7)).toThrow("not in (0, 1): 1");
    expect(() => studentQuantile(0.9, 0.5)).toThrow("below 1: 0.5");
  });

  it.each([
    [0, 0.5],
    [-1, 0.158655253931457],
    [2.5, 0.993790334674224],
    [5.9, 0.999999998182492],
    [-6.5, 4.016000583859118e-11],
    [-10, 7.61985302416052e-24],
  ])("normal: below %f", (z, expected) => {
    expect(normalCumulative(z) / expected).toBeCloseTo(1, 9);
  });

  it("of the normal end at infinity, and turn with the sign", () => {
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(normalQuantile(0.5)).toBeCloseTo(0, 12);
    expect(normalCumulative(7)).toBeCloseTo(1, 11);
    expect(normalQuantile(0.01)).toBeCloseTo(-2.326347874, 8);
    expect(normalQuantile(0.9)).toBeCloseTo(1.281551566, 8);
    expect(normalQuantile(1e-12)).toBeCloseTo(-7.034483825, 5);
    expect(() => normalQuantile(-0.1)).toThrow("not in [0, 1]: -0.1");
    expect(() => normalQuantile(1.1)).toThrow("not in [0, 1]: 1.1");
  });

  it("draw gamma and beta variables with the shares of printed tables", () => {
    const share = (shape: number, below: number) => {
      const random = createRandom(7);
      let found = 0;
      for (let i = 0; i < 60_000; i++) if (drawGamma(shape, random) < below) found++;
      return found / 60_000;
    };
    // Shape 1: 1 − e⁻ˣ. Shape ½: the error function of √x. Shape 4: 1 − e⁻ˣ(1 + x + x²/2 + x³/6).
    for (const below of [0.1, 0.7, 2]) expect(share(1, below)).toBeCloseTo(1 - Math.exp(-below), 2);
    expect(share(1, 0)).toBe(0);
    expect(share(0.5, 0.1)).toBeCloseTo(0.3453, 2);
    expect(share(0.5, 1)).toBeCloseTo(0.8427, 2);
    expect(share(4, 4)).toBeCloseTo(1 - Math.exp(-4) * (1 + 4 + 8 + 64 / 6), 2);
    const random = createRandom(3);
    const drawn = Array.from({ length: 20_000 }, () => drawBeta(2, 6, random));
    expect(drawn.reduce((sum, one) => sum + one, 0) / 20_000).toBeCloseTo(0.25, 2);
    expect(() => drawGamma(0, random)).toThrow("not above 0: 0");
  });
});

describe("errors of a detector", () => {
  const rates = { precision: 0.8, recall: 0.5, n: 40 };

  it("turn what was found into what there is, the longest name first", () => {
    const { expected } = detectorFactors(["side:a", "side:special", "words", "side:"], {
      b: { ...rates, counts: ["side:"] },
      a: { precision: 0.9, recall: 0.9, n: 40, counts: ["side:spec:", "side:special"] },
      c: { precision: 1, recall: 0, n: 9, counts: ["nothing", "words:"] },
    });
    expect([...expected]).toEqual([1.6, 1, 1, 1.6]);
    const none = { c: { precision: 1, recall: 0, n: 9, counts: ["x"] } };
    expect(detectorFactors(["x"], none).expected[0]).toBeCloseTo(10, 12);
  });

  it("are drawn alike for all counts of one detector, around what is best", () => {
    const { draw } = detectorFactors(["a:1", "a:2", "b"], { d: { ...rates, counts: ["a:"] } });
    const random = createRandom(5);
    const factors = new Float64Array(3);
    let sum = 0;
    for (let i = 0; i < 4000; i++) {
      draw(factors, random);
      expect(factors[0]).toBe(factors[1]);
      expect(factors[2]).toBe(1);
      sum += factors[0]! / 4000;
    }
    // Beta(32.5, 8.5) over Beta(20.5, 20.5): a mean of 0.7927 times 40/19.5.
    expect(sum).toBeCloseTo((32.5 / 41) * (40 / 19.5), 1);
  });

  it("must be shares of something", () => {
    const wrong = (more: object) => () =>
      detectorFactors(["x"], { d: { ...rates, counts: [], ...more } });
    expect(wrong({ precision: 1.5 })).toThrow('invalid precision of detector "d"; not in [0, 1]');
    expect(wrong({ recall: -1 })).toThrow('invalid recall of detector "d"; not in [0, 1]: -1');
    expect(wrong({ n: 0 })).toThrow('invalid n of detector "d"; not above 0: 0');
  });
});

describe("distinctive words, worked by hand", () => {
  it("have both texts as their background, of 1,000 words at most", () => {
    // 4,000 words are scaled to 1,000: each word weighs 500.
    const [first, last] = logOdds({ x: 1500, y: 500 }, { x: 500, y: 1500 });
    expect(first).toMatchObject({ word: "x", logOdds: expect.closeTo(2 * Math.log(2), 9) });
    expect(first!.z).toBeCloseTo((2 * Math.log(2)) / Math.sqrt(1 / 2000 + 1 / 1000), 9);
    expect(last!.word).toBe("y");
    // 4 words stay 4: "x" weighs 2, as often as it stands in both.
    const [small] = logOdds({ x: 2 }, { y: 2 });
    expect(small!.logOdds).toBeCloseTo(Math.log(4 / 2) - Math.log(2 / 4), 9);
  });

  it("stand in the order of the alphabet where they are as distinctive", () => {
    expect(logOdds({ b: 1, a: 1, c: 1 }, { b: 1, a: 1, c: 1 }).map(({ word }) => word)).toEqual([
      "a",
      "b",
      "c",
    ]);
    expect(logOdds({}, {})).toEqual([]);
    expect(() => logOdds({ a: -1 }, {})).toThrow('invalid count of "a"');
    expect(() => logOdds({ a: 1 }, {}, { a: Infinity })).toThrow('invalid count of "a"');
  });
});

describe("agreement", () => {
  it("doesn't mind the order of items, nor which end of the scale is up", () => {
    const data = [
      [4, 1, 1],
      [2, 2, 3],
      [1, 3, null],
      [4, 4, 4],
      [5, null, null],
    ];
    const turned = [...data].reverse().map((item) => item.map((one) => one && 6 - one));
    for (const scale of ["nominal", "ordinal", "interval"] as const)
      expect(krippendorffAlpha(turned, scale)).toBeCloseTo(krippendorffAlpha(data, scale)!, 12);
    expect(() => krippendorffAlpha([[1, NaN]], "nominal")).toThrow("not finite: NaN");
    expect(krippendorffAlpha([], "nominal")).toBeNull();
  });
});

describe("how many articles a difference needs", () => {
  it.each([
    // 0.3 is found in 69.9 % with 100 and 82.9 % with 150 articles: 138.8, in tens.
    [0.3, 140],
    // 59.5 % with 30, 81.3 % with 50: 48.8.
    [0.5, 49],
    // 75.2 % with 10, 94.1 % with 20: 12.5; twice the difference needs a quarter.
    [1, 13],
    [2, 4],
    [0.4, 77],
    [0.25, 200],
    [0.1, 1250],
  ])("%f needs %i", (difference, articles) => {
    expect(neededArticles(difference)).toBe(articles);
  });

  it("is told for differences of leans only", () => {
    expect(() => neededArticles(2.1)).toThrow("at most 2: 2.1");
    expect(() => neededArticles(-1)).toThrow("-1");
  });
});
