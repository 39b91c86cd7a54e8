import { expect, test } from "vitest";
import { summaryIndex } from "../../../src/measures/sidedness/index.js";

const COMPONENTS = [
  { name: "voice", value: 1 },
  { name: "mention", value: 0 },
  { name: "blame", value: -0.4 },
  { name: "tone", value: null },
];

test("the index is the mean of what was measured, shown with what it hangs on", () => {
  const index = summaryIndex(COMPONENTS);
  expect(index.value).toBeCloseTo(0.2, 12);
  expect(index.missing).toEqual(["tone"]);
  expect(index.without).toEqual([
    { name: "voice", value: -0.2 },
    { name: "mention", value: 0.3 },
    { name: "blame", value: 0.5 },
  ]);
});

test("weights are the user's", () => {
  expect(summaryIndex(COMPONENTS, { blame: 0, voice: 3 }).value).toBe(0.75);
  expect(() => summaryIndex(COMPONENTS, { voice: -1 })).toThrow("invalid weight of voice: -1");
});

test("nothing measured gives no number", () => {
  expect(summaryIndex([{ name: "voice", value: null }])).toEqual({
    value: null,
    components: [],
    missing: ["voice"],
    without: [],
  });
});
