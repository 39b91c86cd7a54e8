import { describe, expect, it } from "vitest";
import { joinAroundCue, type Linked } from "../../../src/reader/learned/around-cue.js";
import type { Role, UnitSpan } from "../../../src/reader/learned/spans.js";

const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}’]+|[^\s\p{L}\p{N}]/gu)!;

/** The units that these words take up, from the given unit on. */
function span(units: readonly string[], role: Role, text: string, from = 0): UnitSpan {
  const wanted = words(text);
  const first = units.findIndex(
    (_, at) => at >= from && wanted.every((word, k) => units[at + k] === word),
  );
  return { role, parts: [[first, first + wanted.length - 1]] };
}

/** Two contents of a sentence, both said by `source` with `cue`. */
function read(sentence: string, contents: readonly string[], cue: string, source: string) {
  const units = words(sentence);
  const one = span(units, "cue", cue);
  const who = span(units, "source", source);
  const linked: Linked[] = contents.map((content) => ({
    content: span(units, "content", content),
    cue: one,
    source: who,
  }));
  return { linked, unitText: (unit: number) => units[unit] ?? "" };
}

describe("a content that its cue interrupts", () => {
  it("is one content in two parts, in the order of the text", () => {
    const { linked, unitText } = read(
      "The mill, Ana Ruiz said, is closed for good.",
      ["The mill", "is closed for good"],
      "said",
      "Ana Ruiz",
    );
    const joined = joinAroundCue(linked, unitText);
    expect(joined).toHaveLength(1);
    expect(joined[0]!.content.parts).toEqual([
      [0, 1],
      [7, 10],
    ]);
  });

  it("is one content where quotation marks stand around the interruption", () => {
    const { linked, unitText } = read(
      "“The mill,” she said, “is closed.”",
      ["The mill", "is closed"],
      "said",
      "she",
    );
    expect(joinAroundCue(linked, unitText)).toHaveLength(1);
  });

  it("ends where a sentence ends: what follows “she said.” is another content", () => {
    const { linked, unitText } = read(
      "“The mill is closed,” she said. “We are sorry.”",
      ["The mill is closed", "We are sorry"],
      "said",
      "she",
    );
    expect(joinAroundCue(linked, unitText)).toHaveLength(2);
  });

  it("is not joined over words of the article", () => {
    const { linked, unitText } = read(
      "The mill, she said on the steps of the town hall, is closed.",
      ["The mill", "is closed"],
      "said",
      "she",
    );
    expect(joinAroundCue(linked, unitText)).toHaveLength(2);
  });

  it("is marked off on both sides, or on neither, as a clause that the cue takes apart is", () => {
    const one = read(
      "“Not here,” quavered Ruiz Brandt",
      ["Not here", "Brandt"],
      "quavered",
      "Ruiz",
    );
    expect(joinAroundCue(one.linked, one.unitText)).toHaveLength(2);
    const clause = "which critics say starves schools";
    const none = read(clause, ["which", "starves schools"], "say", "critics");
    expect(joinAroundCue(none.linked, none.unitText)).toHaveLength(1);
  });

  it("is not joined where the cue stands before both: “she said A, B”", () => {
    const { linked, unitText } = read(
      "She said wages rose, prices fell.",
      ["wages rose", "prices fell"],
      "said",
      "She",
    );
    expect(joinAroundCue(linked, unitText)).toHaveLength(2);
  });

  it("is not joined with what another cue attributes, nor where no cue was seen", () => {
    const units = words("Wages rose, she said, prices fell");
    const content = (text: string) => span(units, "content", text);
    const cue = span(units, "cue", "said");
    const source = span(units, "source", "she");
    const unitText = (unit: number) => units[unit] ?? "";
    const other: UnitSpan = { role: "cue", parts: cue.parts };
    const pair = (a: UnitSpan | null, b: UnitSpan | null): Linked[] => [
      { content: content("Wages rose"), cue: a, source },
      { content: content("prices fell"), cue: b, source },
    ];
    expect(joinAroundCue(pair(cue, other), unitText)).toHaveLength(2);
    expect(joinAroundCue(pair(null, null), unitText)).toHaveLength(2);
    expect(joinAroundCue(pair(cue, cue), unitText)).toHaveLength(1);
  });
});
