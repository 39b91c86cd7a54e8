import { expect, it } from "vitest";
import { mentionsOf, otherNames } from "../../evaluation/role-evidence.js";
import { classShares, softmaxRegression } from "../../evaluation/softmax-regression.js";
import { articleFromText } from "../../src/corpus/index.js";
import { readDocument } from "../../src/document/index.js";

it("finds a name as whole words, without its article, else by its last word", () => {
  const text = "The Guild met. Ada Marsh spoke; Marsh left the guilds.";
  expect(mentionsOf(text, "the guild").map(({ start }) => start)).toEqual([4]);
  expect(mentionsOf(text, "Senator Marsh").map(({ start }) => start)).toEqual([19, 32]);
  expect(mentionsOf(text, "the mayor")).toEqual([]);
});

it("takes names that share no word with those that were given", () => {
  const text = "Ada Marsh met Boris Lund. Boris Lund thanked Marsh.";
  const document = readDocument(articleFromText({ id: "a", text }));
  expect(otherNames(document, ["Ada Marsh"])).toEqual(["Boris Lund"]);
});

it("learns which class a feature speaks for", () => {
  const cases = Array.from({ length: 40 }, (_, i) => ({
    features: [1, i % 2],
    label: i % 2 === 1 ? 0 : 1,
    weight: 1,
  }));
  const weights = softmaxRegression(cases, [[0, 0]], 0.001);
  expect(classShares(weights, [1, 1])[0]).toBeGreaterThan(0.9);
  expect(classShares(weights, [1, 0])[0]).toBeLessThan(0.1);
  const held = softmaxRegression(cases, [[0, -3]], 1.5, 200);
  expect(held[0]![1]).toBeLessThan(-2);
});
