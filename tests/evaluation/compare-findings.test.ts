import { expect, test } from "vitest";
import { alike, compareFindings, same } from "../../evaluation/compare-findings.js";
import { differences } from "../../evaluation/same.js";
import type { Finding } from "../../src/index.js";

test("a count, a name, a sign or a span that differs is a difference; a near probability is none", () => {
  const one = { n: 3, name: "Rosa Lind", p: 0.41, span: { start: 4, end: 9 } };
  expect(differences(one, { ...one, p: 0.455 })).toEqual([]);
  expect(differences(one, { ...one, p: 0.47 })).toEqual(["p: 0.41, 0.47"]);
  expect(differences(one, { ...one, n: 4 })).toEqual(["n: 3, 4"]);
  expect(differences(one, { ...one, name: null })).toEqual(['name: "Rosa Lind", null']);
  expect(differences(one, { ...one, span: { start: 4, end: 8 } })).toEqual(["span.end: 9, 8"]);
  expect(differences({ lean: 0.3 }, { lean: -0.3 })).toEqual(["lean: 0.3, -0.3"]);
  expect(differences([1, 2], [1])).toEqual([": 2 entries, 1"]);
});

test("a finding that only one run has counts as different", () => {
  const finding = (id: string) => ({ id, confidence: 1 }) as Finding;
  const many = Array.from({ length: 99 }, (_, index) => finding(`a${index}`));
  const compared = compareFindings(many, [...many, finding("b")]);
  expect(compared).toMatchObject({ findings: 100, different: 1 });
  expect(alike(compared)).toBe(true);
  expect(same(compared)).toBe(false);
  expect(same(compareFindings(many, many))).toBe(true);
  expect(alike(compareFindings(many.slice(0, 90), many))).toBe(false);
});
