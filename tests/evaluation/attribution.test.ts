import { bareReading } from "../../src/reader/index.js";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { evaluateAttribution, measureAttribution } from "../../evaluation/attribution.js";
import { precisionRecallF1, trimSpan } from "../../evaluation/attribution-score.js";
import { parseBrat, readBrat } from "../../evaluation/brat.js";
import type { ReadAttribution, Reader } from "../../src/reader/reader.js";

const TEXT = "😀 “We won,” Ann said. It rained. Bob hoped for peace.";
const at = (part: string) => {
  const start = TEXT.indexOf(part);
  return { start, end: start + part.length };
};
/** Offsets of a part in code points, as the files have them. */
const points = (part: string): string => {
  const start = [...TEXT.slice(0, TEXT.indexOf(part))].length;
  return `${String(start)} ${String(start + [...part].length)}`;
};
const ANNOTATION = [
  `T1\tSource ${points("Ann")}\tAnn`,
  `T2\tCue ${points("said")}\tsaid`,
  `T3\tContent ${points("“We won,”")}\t“We won,”`,
  "E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3",
  `T4\tSource ${points("Bob")}\tBob`,
  `T5\tCue ${points("hoped for")}\thoped for`,
  `T6\tContent ${points("peace")}\tpeace`,
  "E2\tAttribution:T5 Source:T4 Cue:T5 Content:T6",
].join("\n");

const readerOf = (attributions: readonly ReadAttribution[]): Reader => ({
  name: "rules",
  read: (documents) =>
    Promise.resolve(documents.map((document) => bareReading(document, { attributions }))),
});
const first: ReadAttribution = {
  content: [at("We won")],
  cue: at("said"),
  source: at("Ann"),
  confidence: 1,
  rule: null,
};
const gold = [{ id: "a", text: TEXT, attributions: parseBrat(ANNOTATION, TEXT) }];

describe("a reader is measured against people's annotation", () => {
  it("reads offsets in code points as UTF-16 units", () => {
    const [one] = parseBrat(ANNOTATION, TEXT);
    expect(TEXT.slice(one?.source[0]?.start, one?.source[0]?.end)).toBe("Ann");
  });

  it("passes over quotation marks and final marks at the ends of spans", () => {
    expect(trimSpan(TEXT, at("“We won,”"))).toEqual(at("We won"));
  });

  it("counts spans to the letter, words, and links", async () => {
    const { all, links, byForm } = await measureAttribution(gold, readerOf([first]));
    expect(all.content).toMatchObject({ gold: 2, found: 1, both: 1, goldWords: 3, bothWords: 2 });
    expect(links).toEqual({ found: 1, linked: 1, exact: 1 });
    expect(byForm.direct.content).toMatchObject({ gold: 1, found: 1, both: 1 });
    expect(byForm.indirect.content).toMatchObject({ gold: 1, found: 0 });
  });

  it("sees a wrong speaker as a wrong link", async () => {
    const wrong = { ...first, source: at("Bob") };
    const { all, links } = await measureAttribution(gold, readerOf([wrong]));
    expect(links).toEqual({ found: 1, linked: 0, exact: 0 });
    expect(all.source.both).toBe(1);
  });

  it("names the articles on which reading fails, and goes on", async () => {
    const failing: Reader = { name: "rules", read: () => Promise.reject(new Error("no")) };
    const { failed, all } = await measureAttribution(gold, failing);
    expect(failed).toEqual(["a"]);
    expect(all.cue.found).toBe(0);
  });

  it("reads a folder, the first annotator of each article", async () => {
    const folder = mkdtempSync(join(tmpdir(), "brat-"));
    for (const name of ["attributions", "text"]) mkdirSync(join(folder, name));
    writeFileSync(join(folder, "text", "a.txt"), TEXT);
    writeFileSync(join(folder, "attributions", "a_x1.ann"), ANNOTATION);
    writeFileSync(join(folder, "attributions", "a_x2.ann"), "");
    expect(readBrat(folder)).toEqual(gold);
    expect(await evaluateAttribution(folder, readerOf([first]))).toContain(
      "1 articles; 0 on which",
    );
  });

  it("says which folder is wrong", () => {
    expect(() => readBrat("/nowhere")).toThrow(/\/nowhere has no folder "attributions"/);
  });

  it.each([
    [1, 2, 4, { precision: 50, recall: 25, f1: 100 / 3 }],
    [0, 0, 0, { precision: 0, recall: 0, f1: 0 }],
  ])("%d of %d found and %d annotated", (both, found, annotated, expected) => {
    const { precision, recall, f1 } = precisionRecallF1(both, found, annotated);
    expect(precision).toBeCloseTo(expected.precision);
    expect(recall).toBeCloseTo(expected.recall);
    expect(f1).toBeCloseTo(expected.f1);
  });
});
