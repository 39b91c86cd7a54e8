import fc from "fast-check";
import { expect, test } from "vitest";
import { FRAMES, perFrame, pooledFrames } from "../../../src/annotations/frames/index.js";

const all = (probability: number) => perFrame(() => probability);
const pooled = (learned: number, rules: number) => pooledFrames(all(learned), all(rules)).economic;

test("two to one: a reader that says .9 and words that say .45 make .8", () => {
  // log-odds 2.197 and −0.201: (2 · 2.197 − 0.201) / 3 = 1.398, which is .802
  expect(pooled(0.9, 0.45)).toBeCloseTo(0.802, 3);
  // The other way round the words would weigh less: (2 · −0.201 + 2.197) / 3 = 0.598, .645
  expect(pooled(0.45, 0.9)).toBeCloseTo(0.645, 3);
});

test("a reader that is fairly sure of a line without one word of the frame does not make a finding", () => {
  expect(pooled(0.75, 0.015)).toBeLessThan(0.5);
  expect(pooled(0.97, 0.015)).toBeGreaterThan(0.5);
});

test("what they say together lies between what each says, for every frame, also where one is certain", () => {
  const probability = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(probability, probability, (learned, rules) => {
      const told = pooledFrames(all(learned), all(rules));
      for (const frame of FRAMES) {
        expect(told[frame]).toBeGreaterThanOrEqual(Math.min(learned, rules) - 1e-9);
        expect(told[frame]).toBeLessThanOrEqual(Math.max(learned, rules) + 1e-9);
      }
    }),
  );
  expect(pooled(1, 0)).toBeGreaterThan(0.5);
  expect(pooled(0, 0)).toBeGreaterThanOrEqual(0);
});
