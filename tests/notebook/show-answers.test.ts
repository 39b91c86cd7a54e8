import { expect, test } from "vitest";
import { answers } from "../../src/answers/index.js";
import { answersIn } from "../../src/notebook/show-answers.js";
import { makeAnalysis } from "../fixtures/analysis.js";

const analysis = makeAnalysis();
const { found } = answers(analysis);

test("a cell shows every answer, each part under its title, and no part that is empty", () => {
  const parts = answersIn(analysis);
  expect(parts[0]).toEqual({ title: "Found", lines: found.map(({ text }) => text) });
  expect(found.length).toBeGreaterThan(0);
  expect(parts.every(({ lines }) => lines.length > 0)).toBe(true);
});

test("a chapter's notebook shows its own answers only, an outlet's those that tell of it", () => {
  const groupOf = new Map(analysis.measures.map(({ id, group }) => [id, group]));
  const inChapter = found.filter(({ chapter }) => chapter === "sidedness");
  for (const { measure, chapter } of found)
    if (measure !== null) expect(chapter).toBe(groupOf.get(measure));
  const NOTHING = "Nothing that could be said of these outlets.";
  const linesOf = (chosen: typeof found) =>
    chosen.length > 0 ? chosen.map(({ text }) => text) : [NOTHING];
  expect(answersIn(analysis, { groups: ["sidedness"] })[0]?.lines).toEqual(linesOf(inChapter));
  const { outlet } = analysis.outlets[0]!;
  const own = found.filter(({ outlets }) => outlets.includes(outlet));
  expect(answersIn(analysis, { outlet })[0]?.lines).toEqual(linesOf(own));
  const names = analysis.outlets.map((row) => row.outlet);
  expect(answersIn(analysis, { outlet: [] })).toEqual(answersIn(analysis, { outlet: names }));
  expect(() => answersIn(analysis, { outlet: "nobody" })).toThrow(
    "no outlet is “nobody”; there are “",
  );
});
