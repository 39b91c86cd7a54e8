import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compilePatterns,
  literalPattern,
  matchPatterns,
} from "../../../src/document/pattern/index.js";
import { tokensOf, wordsOf } from "./tokens.js";

/** What one pattern finds in a text. */
function found(pattern: string, text: string): string[] {
  const tokens = tokensOf(text);
  return wordsOf(
    tokens,
    matchPatterns(compilePatterns([{ id: "a", patterns: [pattern] }]), tokens),
  );
}

describe("a pattern", () => {
  it("fits every form of a bare word", () => {
    expect(found("massacre", "massacres Massacred massacring mass")).toEqual([
      "massacres",
      "Massacred",
      "massacring",
    ]);
  });

  it("fits an irregular form by the document's lemma", () => {
    expect(found("retake/VERB", "they retook/VERB/retake it")).toEqual(["retook"]);
  });

  it("fits quoted words only in that form", () => {
    expect(found('"ethnic cleansing"', "Ethnic cleansing and ethnic cleansings")).toEqual([
      "Ethnic cleansing",
    ]);
  });

  it("fits a cased word letter for letter", () => {
    expect(found("=Left", "the Left has left LEFT")).toEqual(["Left"]);
  });

  it("fits optional words, alternatives, tags and gaps", () => {
    const text = "were/AUX brutally/ADV killed/VERB . were/AUX shot/VERB . he was not killed/VERB";
    expect(found("(were|was) (ADV)? (killed|shot)", text)).toEqual([
      "were brutally killed",
      "were shot",
    ]);
    expect(found("was ..1 killed", text)).toEqual(["was not killed"]);
    expect(found("a ..2 b", "a b . a x b . a x x b . a x x x b")).toEqual([
      "a b",
      "a x b",
      "a x x b",
    ]);
  });

  it("reads hyphens as spaces, in pattern and text alike", () => {
    for (const pattern of ["self-defence", "self defence"])
      for (const text of ["self defence", "self-defence"])
        expect(found(pattern, text)).toEqual([text]);
    expect(found("anti-war", "antiwar")).toEqual([]);
  });

  it("reads British and American spelling as one", () => {
    expect(found("neutralise", "neutralized neutralising")).toHaveLength(2);
    expect(found("honour", "honored honours dishonor")).toEqual(["honored", "honours"]);
    expect(found('"right of self-defence"', "right of self defense")).toHaveLength(1);
    expect(found("travelled", "traveled")).toHaveLength(1);
    expect(found("sceptic", "skeptics")).toHaveLength(1);
  });

  it("reads capitals as in headlines", () => {
    expect(found("liberate/VERB", "Army/PROPN Liberates/PROPN Town/PROPN Again/PROPN")).toEqual([
      "Liberates",
    ]);
  });

  it("is not misled by the usual errors of a tagger", () => {
    expect(found("liberate/VERB", "have/AUX liberated/ADJ a town")).toEqual(["liberated"]);
    expect(found("shot/VERB down", "shot/NOUN down/ADV a plane")).toEqual(["shot down"]);
    expect(found("liberate/VERB", "liberated/ADJ one/NUM town")).toEqual(["liberated"]);
    expect(found("liberate/VERB", "the/DET liberated/ADJ town")).toEqual([]);
  });

  it("never leaves its sentence nor passes over a sign", () => {
    expect(found("ethnic cleansing", "ethnic . cleansing ethnic , cleansing")).toEqual([]);
  });
});

describe("several patterns", () => {
  const entries = [
    { id: "city", patterns: ["karabakh"] },
    { id: "region", patterns: ["nagorno-karabakh"] },
    { id: "always", patterns: ["karabakh"], nested: true },
  ];

  it("the longest match wins, and only declared entries stay inside it", () => {
    const matches = matchPatterns(compilePatterns(entries), tokensOf("in Nagorno Karabakh today"));
    expect(matches.map(({ id }) => id)).toEqual(["region", "always"]);
  });

  it("give the same matches in whatever order they are read", () => {
    const words = ["a", "b", "c", "(a|b) c", "a ..2 c", "b (c)? a", "c NOUN a"];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(words, { minLength: words.length }),
        fc.array(fc.constantFrom("a", "b", "c", "x", "."), { maxLength: 40 }),
        (order, text) => {
          const tokens = tokensOf(text.join(" "));
          const all = (patterns: string[]) =>
            matchPatterns(
              compilePatterns(patterns.map((pattern) => ({ id: pattern, patterns: [pattern] }))),
              tokens,
            );
          expect(all(order)).toEqual(all(words));
        },
      ),
    );
  });

  it("never overlap, and their offsets fit the text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "b", "c", "a-b", "-", "."), { maxLength: 60 }),
        (text) => {
          const tokens = tokensOf(text.join(" "));
          const set = compilePatterns([
            { id: "1", patterns: ["a b", "a ..3 c"] },
            { id: "2", patterns: ["b (c|a)? b", "c"] },
          ]);
          let end = 0;
          for (const match of matchPatterns(set, tokens)) {
            expect(match.start).toBeGreaterThanOrEqual(end);
            expect(match.end).toBeGreaterThan(match.start);
            end = match.end;
          }
        },
      ),
    );
  });
});

describe("a literal", () => {
  it("fits its own text, whatever signs it holds", () => {
    const pattern = literalPattern("al-Qaeda (core)?", true)!;
    expect(found(pattern, "the al-Qaeda core")).toEqual(["al-Qaeda core"]);
    expect(found(literalPattern("US", true)!, "between us and the US")).toEqual(["US"]);
    expect(literalPattern("–", true)).toBeNull();
  });
});
