import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { findings } from "../../src/selection/index.js";
import { HOSTILE, makeAnalysis } from "../fixtures/analysis.js";

const analysis = makeAnalysis();
const all = findings(analysis);

test("without a choice all findings are there, in the order of the analysis", () => {
  expect(all.list()).toEqual(analysis.findings);
  expect(all.count()).toBe(analysis.findings.length);
});

test("each choice narrows what there is and leaves what it began from as it was", () => {
  const loaded = all.kind("loaded");
  const own = loaded.voice("outlet");
  const wanted = analysis.findings.filter((one) => one.kind === "loaded" && one.voice === "outlet");
  expect(own.list()).toEqual(wanted);
  expect(own.count()).toBeGreaterThan(0);
  expect(own.count()).toBeLessThan(loaded.count());
  expect(all.count()).toBe(analysis.findings.length);
});

test("the order of choices does not matter, nor does the case of a value", () => {
  const outlet = analysis.outlets[0]!.outlet;
  expect(all.outlet(outlet.toUpperCase()).kind("loaded").list()).toEqual(
    all.kind("loaded").outlet(outlet).list(),
  );
});

test("a side is chosen by its id or by its name", () => {
  const { id, name } = analysis.topic!.sides[0]!;
  expect(all.side(id).count()).toBeGreaterThan(0);
  expect(all.side(name).list()).toEqual(all.side(id).list());
});

test("the two halves of a choice make the whole", () => {
  const outlets = analysis.outlets.map(({ outlet }) => all.outlet(outlet).count());
  expect(outlets.reduce((sum, count) => sum + count, 0)).toBe(all.count());
});

test("a value that no finding has is refused with those that there are", () => {
  expect(() => all.voice("loud")).toThrow(/no finding has the voice “loud”; there are .*outlet/);
  expect(() => all.outlet("Nobody’s Daily")).toThrow(analysis.outlets[0]!.outlet);
});

test("as CSV a finding stands with its article, its side by name and its sentence", () => {
  const some = all.kind("loaded");
  const rows = parse(some.toCsv(), { columns: true }) as Record<string, string>[];
  expect(rows.map(({ id }) => id)).toEqual(some.list().map(({ id }) => id));
  for (const { words, sentence } of rows) expect(sentence).toContain(words);
});

test("as a page all sentences stand escaped, with how many there are", () => {
  const hostile = findings(makeAnalysis({ hostile: true }));
  const page = hostile.toHtml("<b>For the editor</b>");
  expect(page).toContain("&lt;b&gt;For the editor&lt;/b&gt;");
  expect(page).toContain(`${String(hostile.count())} findings`);
  expect(page).not.toContain("<script>");
  expect(page).not.toContain(HOSTILE.outlet);
});
