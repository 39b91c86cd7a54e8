import { expect, test } from "vitest";
import { groupedWarnings } from "../../src/corpus/index.js";

const warning = (code: string, message: string) => ({ code, message });

test("warnings of one kind stand together, kinds in the order in which they came first", () => {
  const groups = groupedWarnings([
    warning("no-date", "a has no date"),
    warning("cut-off", "b is cut off"),
    warning("no-date", "c has no date"),
  ]);
  expect(
    groups.map(({ first, others }) => [first.message, others.map((one) => one.message)]),
  ).toEqual([
    ["a has no date", ["c has no date"]],
    ["b is cut off", []],
  ]);
  expect(groupedWarnings([])).toEqual([]);
});
