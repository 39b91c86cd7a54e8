import { expect, test } from "vitest";
import { averageLinkage, sparseVector } from "../../src/lineage/average-linkage.js";

const item = (...angles: number[]) => ({
  vector: sparseVector(angles.map((value, place) => [place, value])),
  bounds: 0,
});
const east = item(1, 0);
const nearEast = item(Math.cos(0.3), Math.sin(0.3));
const north = item(0, 1);
const all = [
  [0, 1],
  [0, 2],
  [1, 2],
] as const;

test("items whose mean cosine reaches the threshold are one group", () => {
  expect(averageLinkage([east, nearEast, north], all, 0.5, () => 0)).toEqual([[0, 1], [2]]);
});

test("a third joins by its mean to both, not by its nearest", () => {
  // cos(north, nearEast) = sin .3 = .2955, cos(north, east) = 0: the mean is .1478.
  expect(averageLinkage([east, nearEast, north], all, 0.147, () => 0)).toEqual([[0, 1, 2]]);
  expect(averageLinkage([east, nearEast, north], all, 0.149, () => 0)).toEqual([[0, 1], [2]]);
});

test("of pairs that are equally alike the one whose items come first is joined, in whatever order they are told", () => {
  // A vector half way between two that have nothing in common is as near to the one as to the other.
  const between = item(Math.SQRT1_2, Math.SQRT1_2);
  const pairs = (...of: [number, number][]) => of;
  const grouped = (items: Parameters<typeof averageLinkage<number>>[0], of: [number, number][]) =>
    averageLinkage(items, of, 0.5, () => 0);
  for (const of of [pairs([1, 2], [0, 1]), pairs([0, 1], [1, 2])])
    expect(grouped([east, between, north], of)).toEqual([[0, 1], [2]]);
  for (const of of [pairs([1, 2], [0, 2]), pairs([0, 2], [1, 2])])
    expect(grouped([east, north, between], of)).toEqual([[0, 2], [1]]);
});

test("what may not stand together is not joined, however alike", () => {
  const apart = (a: number, b: number) => (a === b ? 0 : null);
  const [one, two] = [
    { ...east, bounds: 1 },
    { ...east, bounds: 2 },
  ];
  expect(averageLinkage([one, two], [[0, 1]], 0.5, apart)).toEqual([[0], [1]]);
});

test("an empty item stands alone", () => {
  expect(averageLinkage([item(), item()], [[0, 1]], 0.1, () => 0)).toEqual([[0], [1]]);
});
