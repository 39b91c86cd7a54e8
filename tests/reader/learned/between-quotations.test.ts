import { describe, expect, it } from "vitest";
import { betweenQuotations } from "../../../src/reader/learned/between-quotations.js";

/** The pieces of a content that takes in the whole text, as the text they cover. */
function pieces(text: string): readonly string[] {
  const units = [...text.matchAll(/[\p{L}\p{N}’]+|[^\s\p{L}\p{N}]/gu)];
  const unitStarts = units.map(({ index }) => index);
  const unitEnds = units.map((unit) => unit.index + unit[0].length);
  const content = { role: "content" as const, parts: [[0, units.length - 1] as const] };
  return betweenQuotations(content, text, { unitStarts, unitEnds }).map(({ parts }) =>
    parts.map(([first, last]) => text.slice(unitStarts[first], unitEnds[last])).join(" … "),
  );
}

describe("a content that takes in two quotations", () => {
  it("is cut where one ends with its sentence and the next begins", () => {
    expect(pieces("“The boats are in.” “All but ours,”")).toEqual([
      "“The boats are in.”",
      "“All but ours,”",
    ]);
  });

  it("is cut twice where three stand side by side, with straight marks too", () => {
    expect(pieces('"Stay!" "Why?" "We must,"')).toEqual(['"Stay!"', '"Why?"', '"We must,"']);
  });

  it("is left whole where it lists quoted names, or quotes within a sentence", () => {
    expect(pieces("“Law,” “Order” and “Calm.”")).toHaveLength(1);
    expect(pieces("the “immoral” “lie” of the moment")).toHaveLength(1);
    expect(pieces("“He left.” That was all.")).toHaveLength(1);
  });

  it("is left whole over a line's end: a quotation over paragraphs opens each anew", () => {
    expect(pieces("“The boats are in.”\n“So is the catch,”")).toHaveLength(1);
  });
});
