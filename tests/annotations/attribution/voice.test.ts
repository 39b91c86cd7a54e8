import { bareReading } from "../../../src/reader/index.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  attributionFindings,
  partsOf,
  voiceOf,
} from "../../../src/annotations/attribution/index.js";
import { articleFromText } from "../../../src/corpus/index.js";
import { readDocument } from "../../../src/document/index.js";
import { marked } from "./said.js";

function read(marks: string) {
  const { text, attributions } = marked(marks);
  const document = readDocument(articleFromText({ id: "a", text }));
  const findings = attributionFindings(document, bareReading(document, { attributions }), {
    topic: null,
    reader: "learned",
  });
  const voiceAt = voiceOf(document, findings);
  const at = (word: string) => voiceAt(text.indexOf(word), text.indexOf(word) + word.length);
  return { text, document, findings, voiceAt, at };
}

describe("the voice of a word", () => {
  it("is quoted in quotation marks, reported in what is told, else the outlet's", () => {
    const { at, findings } = read(
      "The brutal war goes on. [1:Ann Porter] <1:said> {1:the heinous plan “was evil”}.",
    );
    expect(at("brutal")).toEqual({ voice: "outlet", attribution: null });
    expect(at("heinous")).toEqual({ voice: "reported", attribution: findings[0]!.id });
    expect(at("evil")).toEqual({ voice: "quoted", attribution: findings[0]!.id });
  });

  it("is quoted no further than the marks: what is told after them is reported again", () => {
    const { at } = read("[1:Ann Porter] <1:said> {1:the plan “was evil” and shameful}.");
    expect(at("evil").voice).toBe("quoted");
    expect(at("shameful").voice).toBe("reported");
  });

  it("is the outlet's in scare quotes that nobody is made to say", () => {
    expect(read("The “brutal” war goes on and on.").at("brutal").voice).toBe("outlet");
  });

  it("names the innermost attribution, and stays quoted within a quotation", () => {
    const { at, findings } = read(
      "{1:“He knows that [2:the port] <2:claims> {2:ships are slow},”} [1:Ann Porter] <1:said>.",
    );
    const inner = findings.find(({ content }) => content.text === "ships are slow")!;
    expect(at("slow")).toEqual({ voice: "quoted", attribution: inner.id });
    expect(at("knows").attribution).not.toBe(inner.id);
  });

  it("is not that of the words between two parts of a quotation", () => {
    const { at } = read("{“We won,”} [Ann Porter] <said> gladly, {“at last.”}");
    expect(at("gladly").voice).toBe("outlet");
    expect(at("last").voice).toBe("quoted");
  });

  it("agrees with looking at every attribution in turn", () => {
    const { text, findings, voiceAt } = read(
      "{1:Rain [2:he] <2:says> {2:comes “soon [3:they] <3:say> {3:now}”}} [1:Ann] <1:said>. {4:Snow} is [4:Tom]’s <4:fear>.",
    );
    fc.assert(
      fc.property(fc.nat(text.length), (offset) => {
        const holding = findings
          .filter((one) => partsOf(one).some(({ start, end }) => start <= offset && offset < end))
          .sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start));
        expect(voiceAt(offset, offset + 1).attribution).toBe(holding[0]?.id ?? null);
        if (holding.length === 0) expect(voiceAt(offset, offset + 1).voice).toBe("outlet");
      }),
    );
  });
});
