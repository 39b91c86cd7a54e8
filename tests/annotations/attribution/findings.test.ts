import { bareReading } from "../../../src/reader/index.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attributionFindings, partsOf } from "../../../src/annotations/attribution/index.js";
import { articleFromText } from "../../../src/corpus/index.js";
import { readDocument } from "../../../src/document/index.js";
import { findingsOf } from "./said.js";

const formOf = (marks: string) => findingsOf(marks)[0]!.form;

describe("an attribution", () => {
  it("has spans that fit the text, without blanks and quotation marks at their ends", () => {
    const [finding] = findingsOf("[ Ann Porter ] <said> {“We won,” }today.");
    expect(finding).toMatchObject({
      id: "a#a19-26",
      article: "a",
      outlet: "The Paper",
      content: { text: "We won," },
      source: { text: "Ann Porter" },
      cue: { text: "said", lemma: "say", stance: "neutral", negated: false },
      confidence: 0.9,
    });
  });

  it("is one where a quotation is split", () => {
    const [finding, ...more] = findingsOf("{“We won,”} [Ann Porter] <said>, {“at last.”}");
    expect(more).toEqual([]);
    expect(finding!.content.parts).toHaveLength(2);
    expect(finding!.content.text).toBe("We won,” Ann Porter said, “at last.");
  });

  it("is direct, indirect or mixed", () => {
    expect(formOf("{“We won the cup,”} [Ann Porter] <said>.")).toBe("direct");
    expect(formOf("[Ann Porter] <said> {that “we won the cup”}.")).toBe("direct");
    expect(formOf("[Ann Porter] <said> {they won the cup}.")).toBe("indirect");
    expect(formOf("[Ann Porter] <said> {they “won the cup” in June}.")).toBe("mixed");
  });

  it("is direct where a headline lets somebody speak after a colon", () => {
    const rest = "\n\nThe port was closed on Monday. Ships had to wait. Nobody knew why it was.";
    expect(formOf(`[Ministry]: {We have opened the port again today}${rest}`)).toBe("direct");
    expect(formOf(`[Ministry]: {Port will open again on Tuesday}${rest}`)).toBe("indirect");
  });

  it("has nobody as its source where a headline's first word says the sort of piece", () => {
    const rest = "\n\nThe port was closed on Monday. Ships had to wait. Nobody knew why it was.";
    const sources = (marks: string) => findingsOf(marks + rest).map(({ source }) => source?.text);
    expect(sources("[Explained]: {What the closed port means}")).toEqual([]);
    expect(sources("[Ministry]: {Port will open again on Tuesday}")).toEqual(["Ministry"]);
  });

  it("has no source, rather than an empty one, where the text names nobody", () => {
    const [finding] = findingsOf(
      "It was late. {“We have won the cup after a long year.”} Rain fell.",
    );
    expect(finding!.source).toBeNull();
    expect(finding!.text).toBe("We have won the cup after a long year.");
  });

  it("has a source without the cue that the reader took for a part of it", () => {
    const [finding] = findingsOf("{The port is closed for now}, [it <added>].");
    expect([finding!.source?.text, finding!.cue?.text]).toEqual(["it", "added"]);
  });

  it.each([
    ["[1:Ann Porter] <1:said> and [2:Bob Lee] <2:claimed> {1:{2:the port is closed}}."],
    ["[2:Ann Porter] <2:said> and [1:Bob Lee] <1:claimed> {1:{2:the port is closed}}."],
    ["For [1:Ann Porter] and for [2:Bob Lee] {1:{2:the port is closed}}."],
    ["For [2:Ann Porter] and for [1:Bob Lee] {1:{2:the port is closed}}."],
  ])("stands in the order of the text where two say the same words: %s", (marks) => {
    expect(findingsOf(marks).map(({ source }) => source?.text)).toEqual(["Ann Porter", "Bob Lee"]);
  });

  it("names what holds it", () => {
    const [outer, inner] = findingsOf(
      "[1:Ann Porter] <1:said> {1:that [2:the port] <2:claims> {2:ships are late}}.",
    );
    expect(outer!.parent).toBeNull();
    expect(inner!.parent).toBe(outer!.id);
  });

  it.each([
    ["Ann Porter did not <deny> {it}.", true],
    ["Ann Porter <refused to say> {why}.", true],
    ["Ann Porter refused to <say> {why}.", true],
    ["Ann Porter <declined to confirm> {it}.", true],
    ["Ann Porter <denied> {it}.", false],
    ["Ann Porter left rather than <acknowledging> {the loss}.", true],
    ["Ann Porter spoke without openly <admitting> {the loss}.", true],
    ["Ann Porter spoke, rather late, <admitting> {the loss}.", false],
    ["Ann Porter <said> {it was not so}.", false],
  ])("tells a denied or withheld cue: %s", (marks, negated) => {
    expect(findingsOf(marks)[0]!.cue!.negated).toBe(negated);
  });

  it("is not doubled where the reader and the marks found the same", () => {
    const text = "{“We have won the cup after a long year.”} [Ann Porter] <said>.";
    expect(findingsOf(text)).toHaveLength(1);
  });
});

describe("findings of any reading", () => {
  const texts = [
    "“We won,” Ann Porter said. ‘It’s ours,’ she added — 🏆 and left.\n\nThe mayor: We agree.",
    "He said “this never closes\n\nand \"that\" neither ''or'' that’s all.",
    "🏆🏆 ‘‘’’ “” \u200f«x»",
    "",
  ];
  const span = fc
    .tuple(fc.nat(120), fc.nat(60))
    .map(([start, length]) => ({ start, end: start + length }));
  const reading = fc.array(
    fc.record({
      content: fc.array(span, { minLength: 1, maxLength: 3 }),
      cue: fc.option(span),
      source: fc.option(span),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      rule: fc.constant(null),
    }),
    { maxLength: 8 },
  );

  it("fit the text, have ids of their own, stand in order and hold no cycle", () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), reading, (text, attributions) => {
        const document = readDocument(articleFromText({ id: "a", text }));
        const read = bareReading(document, { attributions });
        const findings = attributionFindings(document, read, { topic: null, reader: "learned" });
        const again = attributionFindings(document, read, { topic: null, reader: "learned" });
        expect(again).toEqual(findings);
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
        const byId = new Map(findings.map((finding) => [finding.id, finding]));
        let last = -1;
        for (const finding of findings) {
          for (const part of [finding, finding.content, finding.cue, finding.source])
            if (part) {
              expect(text.slice(part.start, part.end)).toBe(part.text);
              expect(part.text).toBe(part.text.trim());
              expect(part.text.isWellFormed?.() ?? true).toBe(true);
            }
          expect(finding.content.start).toBeGreaterThanOrEqual(last);
          last = finding.content.start;
          for (const part of partsOf(finding)) expect(part.end).toBeGreaterThan(part.start);
          if (finding.parent !== null) {
            const { content } = byId.get(finding.parent)!;
            expect(content.start).toBeLessThanOrEqual(finding.content.start);
            expect(content.end).toBeGreaterThanOrEqual(finding.content.end);
            expect(content.end - content.start).toBeGreaterThan(
              finding.content.end - finding.content.start,
            );
          }
          expect(finding.confidence).toBe(Math.round(finding.confidence * 100) / 100);
        }
      }),
    );
  });
});
