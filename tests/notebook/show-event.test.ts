import { expect, test } from "vitest";
import { eventTable } from "../../src/notebook/show-event.js";
import { tableHtml, tableText } from "../../src/notebook/table-html.js";
import { sideBySide, storyRows } from "../../src/stories/index.js";
import { HOSTILE, makeAnalysis } from "../fixtures/analysis.js";
import { border, NORTH } from "../stories/border.js";

test("a cell shows one event: a column an article, a row an aspect", async () => {
  const analysis = await border();
  const table = eventTable(analysis);
  expect(table.columns).toEqual(["", "The north Post", "The south Post"]);
  const aspects = storyRows(sideBySide(analysis), analysis.topic).map(({ aspect }) => aspect);
  expect(table.rows).toHaveLength(1 + aspects.length);
  const text = tableText(table);
  for (const aspect of aspects) expect(text).toContain(aspect);
  expect(text).toContain("Mara Lind (Nordia): heard in The north Post; not named here");
});

test("every item carries the ids of its findings", async () => {
  const analysis = await border();
  const html = tableHtml(eventTable(analysis, "valley"));
  for (const { cells } of storyRows(sideBySide(analysis), analysis.topic))
    for (const { findings } of cells.flat()) expect(html).toContain(findings.join(" "));
});

test("a story with nothing to compare says why below the table", async () => {
  const { notes } = eventTable(await border({ north: NORTH }));
  expect(notes?.join()).toContain("only The north Post tells of this event");
});

test("nothing that an article says becomes markup", () => {
  const analysis = makeAnalysis({ hostile: true });
  const event = analysis.articles.find(({ article }) => article.outlet === HOSTILE.outlet)!.event;
  const html = tableHtml(eventTable(analysis, event));
  expect(html).toContain("&lt;img");
  expect(html).not.toMatch(/<script|<img|<b on/);
});
