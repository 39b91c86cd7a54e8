import { expect, test } from "vitest";
import { sampled } from "../../src/answers/sampled.js";

const outlet = (name: string, shown: number, findingCount = shown) => ({
  findingCount,
  findings: Array.from({ length: shown }, (_, at) => `${name}#${String(at)}`),
});
const from = (findings: readonly string[], name: string) =>
  findings.filter((id) => id.startsWith(`${name}#`)).length;

test("of two outlets with many findings each gives half of the twenty, and all are counted", () => {
  const { findings, findingCount } = sampled([outlet("a", 20, 300), outlet("b", 20, 45)]);
  expect(findingCount).toBe(345);
  expect([from(findings, "a"), from(findings, "b")]).toEqual([10, 10]);
});

test("what one outlet lacks the other fills up; few are all given", () => {
  const { findings } = sampled([outlet("a", 20), outlet("b", 3)]);
  expect([from(findings, "a"), from(findings, "b")]).toEqual([17, 3]);
  expect(sampled([outlet("a", 2), outlet("b", 1)]).findings).toEqual(["a#0", "a#1", "b#0"]);
});
