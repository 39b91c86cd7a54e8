import { describe, expect, it } from "vitest";
import { clauseOf, clauseSpan, modality, negated } from "../../src/parse/index.js";
import { at, textOf, treeOf, wordAt } from "./tree-notation.js";

describe("negation", () => {
  const isNegated = (line: string, word: string) => {
    const tree = treeOf(line);
    return negated(tree, at(tree, word));
  };
  it("reads what hangs on the word", () => {
    expect(
      isNegated(
        "Nordia/PROPN/4:nsubj did~do/AUX/4:aux not/PART/4:advmod attack/VERB/0:root Belm/PROPN/4:obj",
        "attack",
      ),
    ).toBe(true);
    expect(isNegated("No/DET/2:det attack/NOUN/3:nsubj came~come/VERB/0:root", "attack")).toBe(
      true,
    );
    expect(isNegated("Nobody/PRON/2:nsubj attacked~attack/VERB/0:root", "attacked")).toBe(true);
    expect(
      isNegated("Nordia/PROPN/2:nsubj attacked~attack/VERB/0:root Belm/PROPN/2:obj", "attacked"),
    ).toBe(false);
  });
  it("reads verbs that deny what hangs on them", () => {
    expect(
      isNegated(
        "They/PRON/2:nsubj refused~refuse/VERB/0:root to/PART/4:mark attack/VERB/2:xcomp",
        "attack",
      ),
    ).toBe(true);
    expect(
      isNegated(
        "They/PRON/2:nsubj denied~deny/VERB/0:root attacking~attack/VERB/2:xcomp Belm/PROPN/3:obj",
        "attacking",
      ),
    ).toBe(true);
    expect(
      isNegated(
        "They/PRON/2:nsubj left~leave/VERB/0:root without/SCONJ/4:mark attacking~attack/VERB/2:advcl",
        "attacking",
      ),
    ).toBe(true);
  });
  it("goes on over or, and stops at and with a helper of its own", () => {
    expect(
      isNegated(
        "They/PRON/4:nsubj did~do/AUX/4:aux not/PART/4:advmod attack/VERB/0:root or/CCONJ/6:cc kill/VERB/4:conj",
        "kill",
      ),
    ).toBe(true);
    expect(
      isNegated(
        "They/PRON/4:nsubj did~do/AUX/4:aux not/PART/4:advmod leave/VERB/0:root and/CCONJ/6:cc attacked~attack/VERB/4:conj",
        "attacked",
      ),
    ).toBe(false);
  });
  it("keeps to its clause", () => {
    expect(
      isNegated(
        "They/PRON/4:nsubj did~do/AUX/4:aux not/PART/4:advmod say/VERB/0:root who/PRON/6:nsubj attacked~attack/VERB/4:ccomp",
        "attacked",
      ),
    ).toBe(false);
  });
});

describe("modality", () => {
  const told = (line: string, word: string) => {
    const tree = treeOf(line);
    return modality(tree, at(tree, word));
  };
  it("tells the ways apart", () => {
    expect(told("They/PRON/2:nsubj attacked~attack/VERB/0:root", "attacked")).toBe("asserted");
    expect(told("They/PRON/3:nsubj may/AUX/3:aux attack/VERB/0:root", "attack")).toBe("possible");
    expect(told("They/PRON/3:nsubj will/AUX/3:aux attack/VERB/0:root", "attack")).toBe("wanted");
    expect(told("They/PRON/3:nsubj must/AUX/3:aux attack/VERB/0:root", "attack")).toBe("urged");
    expect(
      told(
        "They/PRON/2:nsubj threatened~threaten/VERB/0:root to/PART/4:mark attack/VERB/2:xcomp",
        "attack",
      ),
    ).toBe("wanted");
    expect(
      told(
        "If/SCONJ/3:mark they/PRON/3:nsubj attack/VERB/5:advcl we/PRON/5:nsubj flee/VERB/0:root",
        "attack",
      ),
    ).toBe("conditional");
    expect(
      told("Did~do/AUX/3:aux they/PRON/3:nsubj attack/VERB/0:root ?/PUNCT/3:punct", "attack"),
    ).toBe("asked");
  });
});

describe("clauses", () => {
  const tree = treeOf(
    "Ana/PROPN/2:nsubj said~say/VERB/0:root that/SCONJ/5:mark Nordia/PROPN/5:nsubj attacked~attack/VERB/2:ccomp Belm/PROPN/5:obj on/ADP/8:case Monday/PROPN/5:obl ./PUNCT/2:punct",
  );
  it("finds the clause of a word and its span", () => {
    expect(wordAt(tree, clauseOf(tree, at(tree, "Belm")))).toBe("attacked");
    expect(wordAt(tree, clauseOf(tree, at(tree, "Ana")))).toBe("said");
    expect(textOf(tree, clauseSpan(tree, at(tree, "attacked")))).toBe(
      "that Nordia attacked Belm on Monday",
    );
    expect(textOf(tree, clauseSpan(tree, at(tree, "said")))).toBe("Ana said");
  });
});
