import { describe, expect, test } from "vitest";
import { phraseIn } from "../../src/entities/phrases.js";
import type { Tree } from "../../src/parse/index.js";

/** A tree of words written as "text/POS", all of which hang on one head. */
function treeOf(sentence: string, head: number): Tree {
  const parts = sentence.split(" ").map((word) => word.split("/") as [string, string?]);
  let at = 0;
  const words = parts.map(([text]) => {
    const start = at;
    at += text.length + 1;
    return { text, normal: text.toLowerCase(), lemma: text, start, end: start + text.length };
  });
  return {
    ...{ firstToken: 0, words, shallow: false },
    heads: words.map((_, place) => (place === head ? null : head)),
    relations: words.map((_, place) =>
      place === head ? "root" : parts[place]![1] === "PUNCT" ? "punct" : "nmod",
    ),
    partsOfSpeech: parts.map(([, pos]) => pos ?? "NOUN"),
  };
}

const phrase = (sentence: string, head: number): string => {
  const { first, end } = phraseIn(treeOf(sentence, head), head);
  return treeOf(sentence, head)
    .words.slice(first, end)
    .map(({ text }) => text)
    .join(" ");
};

describe("the stretch that a noun stands for", () => {
  test("has the mark that closes what it opens", () => {
    expect(phrase("the second language (/PUNCT L2 )/PUNCT ./PUNCT", 2)).toBe(
      "the second language ( L2 )",
    );
    expect(phrase('his "/PUNCT protégé "/PUNCT ,/PUNCT', 2)).toBe('his " protégé "');
    expect(phrase("his “/PUNCT protégé ”/PUNCT", 2)).toBe("his “ protégé ”");
  });

  test("ends before a bracket that stays open", () => {
    expect(phrase("Emperor Norton ,/PUNCT (/PUNCT c ./PUNCT", 1)).toBe("Emperor Norton");
  });

  test("takes no mark that it did not open", () => {
    expect(phrase("“/PUNCT the mill ”/PUNCT", 2)).toBe("the mill");
    expect(phrase("the mill )/PUNCT", 1)).toBe("the mill");
    expect(phrase("the mill of Arden ./PUNCT", 1)).toBe("the mill of Arden");
  });
});
