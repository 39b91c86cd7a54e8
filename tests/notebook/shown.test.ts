import { afterEach, expect, test } from "vitest";
import { forgetShown, nextShown } from "../../src/notebook/shown.js";

afterEach(forgetShown);

test("figures of a notebook are numbered from 1, and those of the next notebook too", () => {
  forgetShown();
  expect([nextShown(), nextShown()]).toEqual([1, 2]);
  forgetShown();
  expect(nextShown()).toBe(1);
});
