import { describe, expect, it } from "vitest";
import {
  antecedent,
  appositions,
  conjuncts,
  coreNounPhrase,
  headOf,
  nounPhrase,
} from "../../src/parse/index.js";
import { at, textOf, treeOf, wordAt } from "./tree-notation.js";

const mayor = treeOf(
  "by/ADP/4:case the/DET/4:det old/ADJ/4:amod mayor/NOUN/12:obl of/ADP/6:case Belm/PROPN/4:nmod ,/PUNCT/9:punct who/PRON/9:nsubj resigned~resign/VERB/4:acl:relcl ,/PUNCT/9:punct and/CCONJ/13:cc fled~flee/VERB/0:root others/NOUN/4:conj",
);

describe("noun phrases", () => {
  it("takes in what hangs on the head, without its preposition and what is joined to it", () => {
    expect(textOf(mayor, nounPhrase(mayor, at(mayor, "mayor")))).toBe(
      "the old mayor of Belm , who resigned",
    );
    expect(textOf(mayor, coreNounPhrase(mayor, at(mayor, "mayor")))).toBe("the old mayor");
    expect(textOf(mayor, nounPhrase(mayor, at(mayor, "Belm")))).toBe("Belm");
  });
  it("leaves the clause out of a noun that is a predicate", () => {
    const tree = treeOf(
      "Ana/PROPN/4:nsubj is~be/AUX/4:cop the/DET/4:det mayor/NOUN/0:root of/ADP/6:case Belm/PROPN/4:nmod ./PUNCT/4:punct",
    );
    expect(textOf(tree, nounPhrase(tree, at(tree, "mayor")))).toBe("the mayor of Belm");
  });
  it("keeps all of a name in the core", () => {
    const tree = treeOf(
      "Mayor/NOUN/2:compound Ana/PROPN/5:nsubj Ruiz/PROPN/2:flat Jr./PROPN/2:flat spoke~speak/VERB/0:root",
    );
    expect(textOf(tree, coreNounPhrase(tree, at(tree, "Ana")))).toBe("Mayor Ana Ruiz Jr.");
  });
  it("finds the head of a stretch", () => {
    expect(wordAt(mayor, headOf(mayor, 0, 6))).toBe("mayor");
  });
});

describe("words beside a noun", () => {
  it("joins conjuncts from either side", () => {
    const tree = treeOf(
      "Nordia/PROPN/6:nsubj ,/PUNCT/3:punct Sudia/PROPN/1:conj and/CCONJ/5:cc Ostia/PROPN/1:conj signed~sign/VERB/0:root",
    );
    expect(conjuncts(tree, at(tree, "Ostia"))).toEqual([0, 2, 4]);
    expect(conjuncts(tree, at(tree, "signed"))).toEqual([5]);
  });
  it("finds appositions from either side", () => {
    const tree = treeOf(
      "Ruiz/PROPN/5:nsubj ,/PUNCT/4:punct the/DET/4:det mayor/NOUN/1:appos left~leave/VERB/0:root",
    );
    expect(appositions(tree, 0)).toEqual([3]);
    expect(appositions(tree, 3)).toEqual([0]);
  });
});

describe("relative words", () => {
  it("stand for the noun that their clause hangs on", () => {
    expect(wordAt(mayor, antecedent(mayor, at(mayor, "who")))).toBe("mayor");
  });
  it("is the person, not the place of the name", () => {
    const tree = treeOf(
      "Amy/PROPN/8:nsubj K./PROPN/1:flat of/ADP/4:case Ostia/PROPN/1:nmod ,/PUNCT/7:punct who/PRON/7:nsubj spoke~speak/VERB/4:acl:relcl left~leave/VERB/0:root",
    );
    expect(wordAt(tree, antecedent(tree, at(tree, "who")))).toBe("Amy");
  });
  it("is nobody in a question", () => {
    const tree = treeOf("Who/PRON/2:nsubj left~leave/VERB/0:root ?/PUNCT/2:punct");
    expect(antecedent(tree, 0)).toBeNull();
  });
});
