import { expect, test } from "vitest";
import { UserError } from "../../src/errors.js";
import { concordance } from "../../src/evidence/index.js";
import { checkedFilter, choose } from "../../src/notebook/choose.js";
import { known } from "../../src/notebook/known.js";
import { makeAnalysis } from "../fixtures/analysis.js";

const analysis = makeAnalysis();
const { outlet } = analysis.outlets[0]!;

test("a wrong name is told with those that there are", () => {
  expect(() => known("outlet", "The Pots", ["The Post", "The Mail"])).toThrow(
    new UserError("no outlet is “The Pots”; there are “The Post” and “The Mail”"),
  );
});

test("of many names twelve are told and the others counted", () => {
  const names = Array.from({ length: 30 }, (_, at) => `o${String(at)}`);
  expect(() => known("outlet", "x", names)).toThrow("“o11” and 18 others");
});

test("where there is none the message says so", () => {
  expect(() => known("side", "north", [])).toThrow("no side is “north”; this analysis has none");
});

test.each([
  ["outlet", outlet],
  ["article", analysis.articles[0]!.article.id],
  ["event", analysis.events[0]!.id],
  ["kind", "loaded"],
  ["voice", "quoted"],
  ["side", analysis.topic!.sides[0]!.id],
])("a filter by %s takes what the analysis holds and refuses the rest", (name, value) => {
  expect(checkedFilter(analysis, { [name]: value })).toEqual({ [name]: value });
  expect(() => checkedFilter(analysis, { [name]: "nobody" })).toThrow(`no ${name} is “nobody”`);
});

test("a filter by term may find nothing: that is an answer", () => {
  expect(checkedFilter(analysis, { term: "nobody" })).toEqual({ term: "nobody" });
});

test("names in a cell choose the sentences that are shown; an empty list stands for all", () => {
  const chosen = choose(analysis, { outlet: [outlet], event: [], voice: "outlet" });
  const shown = concordance(analysis, chosen);
  const wanted = analysis.findings.filter(
    (one) => one.outlet === outlet && "voice" in one && one.voice === "outlet",
  );
  expect(shown.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
  expect(shown.length).toBeGreaterThan(0);
  expect(concordance(analysis, choose(analysis, { outlet: [], voice: [] }))).toEqual(
    concordance(analysis),
  );
});

test("one wrong name among several is told", () => {
  expect(() => choose(analysis, { outlet: [outlet, "The Pots"] })).toThrow(
    "no outlet is “The Pots”; there are “",
  );
});
