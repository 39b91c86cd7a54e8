import fc from "fast-check";
import { expect, test } from "vitest";
import { lean, leansOfSides } from "../../../src/measures/sidedness/index.js";
import { balance } from "../../../src/statistics/index.js";

const count = fc.nat({ max: 10_000 });

test("a lean is how much more of one than of the other", () => {
  expect(lean(30, 10)).toBe(0.5);
  expect(lean(0, 4)).toBe(-1);
  expect(lean(0, 0)).toBeNull();
});

test("a lean refuses what is no count", () => {
  expect(() => lean(-1, 2)).toThrow("invalid count: -1");
  expect(() => lean(1, NaN)).toThrow("invalid count: NaN");
});

test("a lean changes sign exactly with its sides", () => {
  fc.assert(
    fc.property(count, count, (a, b) => {
      const one = lean(a, b);
      expect(lean(b, a)).toBe(one === null ? null : 0 - one);
    }),
  );
});

test("balance is 1 for as much of each, 0 for one only, whatever the order", () => {
  expect(balance([5, 5, 5])).toBeCloseTo(1, 12);
  expect(balance([5, 0, 0])).toBe(0);
  expect(balance([0, 0])).toBeNull();
  expect(balance([7])).toBeNull();
  fc.assert(
    fc.property(fc.array(count, { minLength: 2, maxLength: 6 }), (counts) => {
      expect(balance([...counts].reverse())).toBe(balance(counts));
      const value = balance(counts);
      if (value !== null) expect(value >= 0 && value <= 1).toBe(true);
    }),
  );
});

test("fewer than two sides have no leans", () => {
  expect(leansOfSides([])).toEqual([]);
  expect(leansOfSides([{ id: "a", name: "A" }])).toEqual([]);
});
