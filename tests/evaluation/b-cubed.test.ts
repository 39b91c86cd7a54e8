import { expect, test } from "vitest";
import { bCubed } from "../../evaluation/b-cubed.js";

test("three that belong together, found as two and one: precision 1, recall 5/9", () => {
  const { precision, recall, f1 } = bCubed(["a", "a", "b"], ["x", "x", "x"]);
  expect(precision).toBeCloseTo(1, 12);
  expect(recall).toBeCloseTo(5 / 9, 12);
  expect(f1).toBeCloseTo(5 / 7, 12);
});

test("recall and precision change places with found and gold", () => {
  const [found, gold] = [
    ["a", "b", "b", "c"],
    ["x", "x", "y", "y"],
  ];
  const [one, other] = [bCubed(found!, gold!), bCubed(gold!, found!)];
  expect(one.precision).toBeCloseTo(other.recall, 12);
  expect(one.f1).toBeCloseTo(other.f1, 12);
});
