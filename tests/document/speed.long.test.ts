import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/document/index.js";
import { bodyArticle } from "./article.js";

describe("the time that reading a document takes grows with its text", () => {
  const seconds = (text: string): number => {
    const start = performance.now();
    readDocument(bodyArticle(text));
    return (performance.now() - start) / 1000;
  };
  // Eight times the text in well under 64 times the time, half a second allowed for a busy machine.
  it.each([
    ["one word", "a"],
    ["addresses", "a.b@"],
    ["quotation marks", '"'],
    ["opening marks", "“‘"],
    ["sentences", "He said “no” to Mr. J. Smith's plan. "],
    ["colons", "a:a."],
    ["emoji", "👩‍👧"],
    ["spaces", " \u00a0"],
  ])("for one line of %s", (_, unit) => {
    const short = seconds(unit.repeat(50_000 / unit.length));
    expect(seconds(unit.repeat(400_000 / unit.length))).toBeLessThan(short * 24 + 0.5);
  });
});
