import { bareReading } from "../../../src/reader/index.js";
import { describe, expect, it } from "vitest";
import { attributionContributions } from "../../../src/measures/attribution/index.js";
import { measuresOf } from "../../../src/measures/index.js";
import { attributionFindings } from "../../../src/annotations/attribution/index.js";
import { articleFromText } from "../../../src/corpus/index.js";
import { readDocument } from "../../../src/document/index.js";
import { marked, topic } from "../../annotations/attribution/said.js";
import { totalsOf as addedUp } from "../totals.js";

function countsOf(marks: string) {
  const { text, attributions } = marked(marks);
  const document = readDocument(articleFromText({ id: "a", text }));
  const findings = attributionFindings(document, bareReading(document, { attributions }), {
    topic,
    reader: "learned",
  });
  return { document, findings, contributions: attributionContributions(document, findings) };
}

const totalsOf = (marks: string) => addedUp(countsOf(marks).contributions);

const measures = measuresOf(topic, { coverage: 0.5 });
const measure = (id: string) => {
  const found = measures.find((one) => one.id === id);
  if (!found) throw new Error(`no measure ${id}`);
  return found;
};
const value = (id: string, marks: string) => measure(id).value(totalsOf(marks));

const BOTH =
  "[1:Nordia] <1:said> {1:it was over now}. [2:Sudia] <2:claimed> {2:it was never over}.";

describe("the measures of attribution", () => {
  it("share out the words", () => {
    expect(value("attributed-share", BOTH)).toBeCloseTo(8 / 12);
    expect(value("form-indirect", BOTH)).toBe(1);
    expect(value("voice-share-nordia", BOTH)).toBe(0.5);
    expect(value("voice-share-sudia", BOTH)).toBe(0.5);
  });

  it("give the one who speaks most a share", () => {
    expect(value("largest-source-share", BOTH)).toBe(0.5);
    expect(value("largest-source-share", "[Nordia] <said> {it was over now}.")).toBe(1);
  });

  it("tell whether one side says and the other claims", () => {
    expect(value("cue-doubting-sudia", BOTH)).toBe(1);
    expect(value("cue-doubting-nordia", BOTH)).toBe(0);
    expect(value("doubting-gap-nordia-sudia", BOTH)).toBe(1);
  });

  it("tell named, described and anonymous speakers apart", () => {
    const marks =
      "[1:Mara Lind] <1:said> {1:rain falls}. [2:Farmers] <2:said> {2:crops grow}. [3:A source] <3:said> {3:prices rise}.";
    expect(value("named-share", marks)).toBeCloseTo(1 / 3);
    expect(value("anonymous-share", marks)).toBeCloseTo(1 / 3);
    expect(value("official-share", marks)).toBeCloseTo(1 / 3);
  });

  it("count a word once, for the outermost speaker", () => {
    const totals = totalsOf(
      "[1:Nordia] <1:said> {1:that [2:Sudia] <2:claims> {2:it was over}} today.",
    );
    expect(totals.total("attribution-words")).toBe(6);
    expect(totals.total("speaker:Nordia")).toBe(6);
    expect(totals.total("speaker:Sudia")).toBe(0);
    expect(totals.total("attribution-cues:sudia")).toBe(1);
  });

  it("rest on findings of the article: every count but plain sizes names one", () => {
    const { document, findings, contributions } = countsOf(BOTH);
    const ids = new Set(findings.map(({ id }) => id));
    for (const { name, finding, amount, paragraph } of contributions) {
      if (name !== "attribution-all-words") expect(ids).toContain(finding);
      expect(amount).toBeGreaterThanOrEqual(0);
      expect(document.paragraphs[paragraph]).toBeDefined();
    }
  });

  it("lie within their range", () => {
    for (const one of measures) {
      const found = one.value(totalsOf(BOTH));
      if (found === null) continue;
      expect(found).toBeGreaterThanOrEqual(one.range[0]);
      expect(found).toBeLessThanOrEqual(one.range[1]);
    }
  });
});
