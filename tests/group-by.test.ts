import { expect, test } from "vitest";
import { groupBy } from "../src/group-by.js";

test("groups stand in the order in which each came first, items in theirs", () => {
  const groups = groupBy(["b1", "a1", "b2", "c1", "a2"], (item) => item[0]);
  expect([...groups]).toEqual([
    ["b", ["b1", "b2"]],
    ["a", ["a1", "a2"]],
    ["c", ["c1"]],
  ]);
  expect(groupBy([], String).size).toBe(0);
});
