import { expect, test } from "vitest";
import { summaryIndex } from "../../../src/measures/sidedness/index.js";

const component = (name: string, value: number | null, width: number) => ({
  name,
  value,
  low: value === null ? null : value - width / 2,
  high: value === null ? null : value + width / 2,
});
const COMPONENTS = [
  component("voice", 1, 0.4),
  component("mention", 0, 0.4),
  component("blame", -0.4, 0.4),
  component("tone", null, 0),
];

test("the index is the mean of what was measured, shown with what it hangs on", () => {
  const index = summaryIndex(COMPONENTS);
  expect(index.value).toBeCloseTo(0.2, 12);
  expect(index.missing).toEqual(["tone"]);
  expect(index.without).toEqual([
    { name: "voice", value: expect.closeTo(-0.2, 12) },
    { name: "mention", value: expect.closeTo(0.3, 12) },
    { name: "blame", value: expect.closeTo(0.5, 12) },
  ]);
});

test("what is surer weighs more, by the square of the width", () => {
  // Weights 1/.4² and 1/.8²: four to one.
  const { value, components } = summaryIndex([
    component("voice", 1, 0.4),
    component("mention", 0, 0.8),
  ]);
  expect(value).toBeCloseTo(0.8, 12);
  expect(components.map(({ share }) => share)).toEqual([
    expect.closeTo(0.8, 12),
    expect.closeTo(0.2, 12),
  ]);
});

test("a component whose interval spans the scale doesn't enter", () => {
  const index = summaryIndex([component("voice", 0.5, 0.4), component("mention", -0.2, 1.5)]);
  expect(index.value).toBe(0.5);
  expect(index.missing).toEqual(["mention"]);
});

test("a component without both ends of its interval doesn't enter", () => {
  const whole = component("voice", 0.5, 0.4);
  const half = { name: "mention", value: -0.2 };
  for (const open of [
    { ...half, low: null, high: 0.1 },
    { ...half, low: -0.5, high: null },
  ])
    expect(summaryIndex([whole, open])).toMatchObject({ value: 0.5, missing: ["mention"] });
});

test("nothing measured gives no number, and what is no lean is refused", () => {
  expect(summaryIndex([component("voice", null, 0)])).toEqual({
    value: null,
    components: [],
    missing: ["voice"],
    without: [],
  });
  expect(() => summaryIndex([component("voice", 1.5, 0.1)])).toThrow("invalid value of voice: 1.5");
});
