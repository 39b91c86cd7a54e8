import { describe, expect, it } from "vitest";
import { insideQuotes } from "../../../src/reader/learned/surface.js";

const marked = (text: string): string =>
  [...insideQuotes(text, 0, text.length)].map((q, i) => (q ? text[i] : "·")).join("");

describe("inside quotation marks", () => {
  it("knows curly marks by their direction", () => {
    expect(marked("He said “no” twice")).toBe("········“no”······");
  });

  it("tells straight marks by the spaces around them", () => {
    expect(marked('He said "no" twice')).toBe('········"no"······');
    expect(marked('6" of rain')).toBe('·"········');
  });

  it("ends an open mark with the paragraph", () => {
    expect(marked("“no end")).toBe("“no end");
  });
});
