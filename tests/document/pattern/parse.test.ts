import { describe, expect, it } from "vitest";
import {
  compilePatterns,
  parsePattern,
  PatternError,
} from "../../../src/document/pattern/index.js";

describe("a pattern that cannot be read", () => {
  it.each([
    ["", /fits no word/],
    ["(very)?", /fits no word/],
    ["very/ADVERB", /unknown part of speech ADVERB.*use one of ADJ/],
    ["(retake|seize", /left open.*close it/],
    ["retake) it", /closed that was not opened/],
    ['"ethnic cleansing', /quotation mark left open/],
    ["? killed", /stands after nothing/],
    ["were ..99 killed", /gap \.\.99.*\.\.1 to \.\.8/],
    ["..2 killed", /starts or ends with a gap/],
    ["(killed|)", /nothing stands on one side/],
    ["((((((deep))))))", /brackets more than 4 deep/],
    [Array(200).fill("word").join(" "), /more than 120 words/],
    ["a , b", /has no letter/],
    ["self-defence/NOUN", /is not one word/],
  ])("%j is refused with the remedy", (pattern, message) => {
    expect(() => parsePattern(pattern)).toThrow(PatternError);
    expect(() => parsePattern(pattern)).toThrow(message);
  });

  it("is named by its entry", () => {
    expect(() => compilePatterns([{ id: "slam", patterns: ["("] }])).toThrow(/^slam: /);
  });
});
