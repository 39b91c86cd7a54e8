import { expect, test } from "vitest";
import { answers } from "../../src/answers/index.js";
import { summary } from "../../src/commands/summary.js";
import { makeAnalysis } from "../fixtures/analysis.js";

const run = { out: "outputs", skipped: [], warnings: [], notes: [] };
const warnings = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    code: "no-date",
    message: `article ${String(at)} has no date`,
  }));

test("the terminal says what was found, at most three of what the report says first", () => {
  const analysis = makeAnalysis();
  const { found } = answers(analysis);
  const text = summary(analysis, run);
  expect(found.length).toBeGreaterThan(0);
  for (const { text: told } of found.slice(0, 3)) expect(text).toContain(told);
  for (const { text: more } of found.slice(3)) expect(text).not.toContain(more);
});

test("many warnings of one kind are one line with their number; a few are all shown", () => {
  const many = summary(makeAnalysis(), { ...run, warnings: warnings(22) });
  expect(many).toContain("article 0 has no date (and 21 more of this kind)");
  expect(many).not.toContain("article 1 has");
  const few = summary(makeAnalysis(), { ...run, warnings: warnings(3) });
  expect(few).toContain("article 2 has no date");
});

test("the terminal ends with what can't be told, in the report's own words", () => {
  const analysis = { ...makeAnalysis(), topic: null };
  const { unknown } = answers(analysis);
  const text = summary(analysis, run);
  expect(unknown.some((line) => line.includes("no topic file was given"))).toBe(true);
  for (const line of unknown) expect(text.split(line)).toHaveLength(2);
});
