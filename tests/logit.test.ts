import { expect, it } from "vitest";
import { logistic, logit } from "../src/logit.js";

it("is the logarithm of the odds, worked out by hand, and goes back", () => {
  expect(logit(0.8)).toBeCloseTo(Math.log(4), 12);
  expect(logistic(Math.log(4))).toBeCloseTo(0.8, 12);
  for (const p of [0.01, 0.3, 0.5, 0.97]) expect(logistic(logit(p))).toBeCloseTo(p, 12);
});

it("is the same with the other sign for what is as improbable", () => {
  expect(logit(0.9)).toBeCloseTo(-logit(0.1), 12);
});

it("stays finite, at most as far out as is told", () => {
  expect(logit(0)).toBeCloseTo(-Math.log(1e6 - 1), 6);
  expect(logit(1)).toBeCloseTo(Math.log(1e6 - 1), 6);
  expect(logit(0, 0.1)).toBeCloseTo(-Math.log(9), 12);
  expect(logit(0.05, 0.1)).toBe(logit(0.1));
});
