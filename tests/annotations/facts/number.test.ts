import { expect, test } from "vitest";
import { numberFacts } from "../../../src/annotations/facts/index.js";
import { articleFromText } from "../../../src/corpus/index.js";
import { readDocument } from "../../../src/document/index.js";

const numbers = (text: string) =>
  numberFacts(readDocument(articleFromText({ id: "a", text }))).map(
    ({ what, value }) => `${String(value)} ${what}`,
  );

test("years are no numbers", () => {
  expect(numbers("The 2012 attack was the first.")).toEqual([]);
  expect(numbers("She lost the election 2016 votes were late.")).toEqual([]);
  expect(numbers("The army lost 2,012 tanks.")).toEqual(["2012 tank"]);
});

test("a dozen is twelve, half a dozen six, dozens are none", () => {
  expect(numbers("A dozen villages were empty.")).toEqual(["12 village"]);
  expect(numbers("They held two dozen villages.")).toEqual(["24 village"]);
  expect(numbers("They held half a dozen villages.")).toEqual(["6 village"]);
  expect(numbers("They held dozens of villages.")).toEqual([]);
});

test("a number that names a thing counts nothing", () => {
  expect(numbers("They closed Route 66 bridges.")).toEqual([]);
  expect(numbers("They closed 66 bridges.")).toEqual(["66 bridge"]);
});
