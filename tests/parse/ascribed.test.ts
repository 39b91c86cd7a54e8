import { describe, expect, it } from "vitest";
import { ascribed, negated } from "../../src/parse/index.js";
import { at, treeOf, wordAt } from "./tree-notation.js";

/** Of whom a word of a tree is said. */
function of(line: string, word: string): string | null {
  const tree = treeOf(line);
  return wordAt(tree, ascribed(tree, at(tree, word))?.of ?? null);
}

describe("what is said of somebody", () => {
  it("is told by be, also of joined nouns and of an adjective before one", () => {
    const line =
      "Cole/PROPN/5:nsubj is~be/AUX/5:cop a/DET/5:det proven/ADJ/5:amod liar/NOUN/0:root and/CCONJ/7:cc crook/NOUN/5:conj";
    expect([of(line, "liar"), of(line, "crook"), of(line, "proven")]).toEqual(
      Array(3).fill("Cole"),
    );
  });
  it("is told by a verb that calls somebody so, with as and without, active and passive", () => {
    expect(
      of(
        "He/PRON/2:nsubj called~call/VERB/0:root Cole/PROPN/2:obj a/DET/5:det liar/NOUN/2:xcomp",
        "liar",
      ),
    ).toBe("Cole");
    expect(
      of(
        "Cole/PROPN/3:nsubj:pass was~be/AUX/3:aux:pass branded~brand/VERB/0:root as/ADP/5:case corrupt/ADJ/3:xcomp",
        "corrupt",
      ),
    ).toBe("Cole");
    expect(
      of(
        "He/PRON/2:nsubj referred~refer/VERB/0:root to/ADP/4:case Cole/PROPN/2:obl as/ADP/7:case a/DET/7:det fraud/NOUN/2:obl",
        "fraud",
      ),
    ).toBe("Cole");
    expect(
      of("Cole/PROPN/2:nsubj became~become/VERB/0:root a/DET/4:det tyrant/NOUN/2:xcomp", "tyrant"),
    ).toBe("Cole");
  });
  it("is told beside the name, and of whoever owns or does a thing that is so", () => {
    expect(
      of(
        "Cole/PROPN/5:nsubj ,/PUNCT/1:punct a/DET/4:det liar/NOUN/1:appos won~win/VERB/0:root",
        "liar",
      ),
    ).toBe("Cole");
    expect(of("Crooked/ADJ/2:amod Cole/PROPN/3:nsubj won~win/VERB/0:root", "Crooked")).toBe("Cole");
    expect(
      of("Their/PRON/3:nmod:poss false/ADJ/3:amod claim/NOUN/4:nsubj spread/VERB/0:root", "false"),
    ).toBe("Their");
    expect(
      of(
        "Cole/PROPN/2:nsubj made~make/VERB/0:root false/ADJ/4:amod claims~claim/NOUN/2:obj",
        "false",
      ),
    ).toBe("Cole");
  });
  it("is nobody's where the word names another, a place or a state", () => {
    for (const line of [
      "Cole/PROPN/2:nsubj met~meet/VERB/0:root a/DET/4:det liar/NOUN/2:obj",
      "Cole/PROPN/2:nsubj spoke~speak/VERB/0:root against/ADP/5:case a/DET/5:det liar/NOUN/2:obl",
    ])
      expect(of(line, "liar")).toBeNull();
    expect(
      of(
        "Cole/PROPN/6:nsubj is~be/AUX/6:cop in/ADP/6:case a/DET/6:det dangerous/ADJ/6:amod place/NOUN/0:root",
        "dangerous",
      ),
    ).toBeNull();
  });
});

describe("not only", () => {
  it("denies nothing", () => {
    const tree = (word: string) =>
      treeOf(
        `Cole/PROPN/6:nsubj is~be/AUX/6:cop not/PART/6:advmod ${word}/ADV/6:advmod a/DET/6:det liar/NOUN/0:root`,
      );
    expect(negated(tree("only"), 5)).toBe(false);
    expect(negated(tree("now"), 5)).toBe(true);
  });
  it("and no … more make a superlative", () => {
    const line =
      "No/DET/2:det town/NOUN/4:nsubj:pass was~be/AUX/4:aux:pass hurt/VERB/0:root MORE by/ADP/7:case it/PRON/4:obl:agent";
    const hurt = (word: string) => negated(treeOf(line.replace("MORE", word)), 3);
    expect(hurt("more/ADV/4:advmod")).toBe(false);
    expect(hurt("twice/ADV/4:advmod")).toBe(true);
  });
});
