import { describe, expect, it } from "vitest";
import { harmLexicon } from "../../../src/annotations/harm/index.js";
import type { HarmReading } from "../../../src/annotations/harm/harm-lexicon.js";
import { harmRoles } from "../../../src/annotations/harm/harm-roles.js";
import { at, treeOf, wordAt } from "../../parse/tree-notation.js";

/** Roles of a word of the lexicon in a tree. */
function roles(line: string, word: string, term: string, as: HarmReading = "verb") {
  const tree = treeOf(line);
  const entry = harmLexicon().entries.find((one) => one.term === term)!;
  const first = at(tree, word);
  const place = { entry, first, end: first + 1, head: first };
  const found = harmRoles(tree, { entry, as, first, end: first + 1 }, place, () => false);
  return found === null
    ? null
    : [wordAt(tree, found.agent), wordAt(tree, found.patient), found.form, found.negated];
}

describe("harm read from a tree", () => {
  it("names who is accused of it, not who accuses", () => {
    expect(
      roles(
        "Ostia/PROPN/2:nsubj accused~accuse/VERB/0:root Nordia/PROPN/2:obj of/SCONJ/5:mark bombing~bomb/VERB/2:advcl Belm/PROPN/5:obj",
        "bombing",
        "bomb",
      ),
    ).toEqual(["Nordia", "Belm", "active", false]);
  });
  it("reads a participle before by", () => {
    expect(
      roles(
        "A/DET/2:det man/NOUN/6:nsubj shot~shoot/VERB/2:acl by/ADP/5:case police/NOUN/3:obl:agent died~die/VERB/0:root",
        "shot",
        "shoot",
      ),
    ).toEqual(["police", "man", "passive", false]);
  });
  it("says what is denied", () => {
    expect(
      roles(
        "Nordia/PROPN/2:nsubj denied~deny/VERB/0:root attacking~attack/VERB/2:xcomp Belm/PROPN/3:obj",
        "attacking",
        "attack",
      ),
    ).toEqual(["Nordia", "Belm", "active", true]);
  });
  it("takes votes and matches for no harm", () => {
    expect(
      roles(
        "Marsh/PROPN/2:nsubj defeated~defeat/VERB/0:root Cole/PROPN/2:obj in/ADP/6:case the/DET/6:det runoff/NOUN/2:obl",
        "defeated",
        "defeat",
      ),
    ).toBeNull();
    expect(
      roles(
        "Rebels/NOUN/2:nsubj defeated~defeat/VERB/0:root the/DET/4:det army/NOUN/2:obj in/ADP/6:case Belm/PROPN/2:obl",
        "defeated",
        "defeat",
      ),
    ).toEqual(["Rebels", "army", "active", false]);
  });
  it("takes words and quantities for no harm", () => {
    expect(
      roles(
        "She/PRON/2:nsubj attacked~attack/VERB/0:root him/PRON/2:obj in/ADP/6:case a/DET/6:det speech/NOUN/2:obl",
        "attacked",
        "attack",
      ),
    ).toBeNull();
    expect(
      roles(
        "Heat/NOUN/2:nsubj hit/VERB/0:root 41/NUM/4:nummod degrees~degree/NOUN/2:obj",
        "hit",
        "hit",
      ),
    ).toBeNull();
    expect(
      roles(
        "They/PRON/2:nsubj called~call/VERB/0:root it/PRON/2:obj an/DET/5:det attack/NOUN/2:xcomp on/ADP/7:case Belm/PROPN/5:nmod",
        "attack",
        "attack",
        "noun",
      ),
    ).toBeNull();
  });
  it("gives what is owned to who suffers it, where the lexicon says so", () => {
    expect(
      roles(
        "Cole/PROPN/3:nmod:poss 's/PART/1:case arrest/NOUN/4:nsubj came~come/VERB/0:root",
        "arrest",
        "arrest",
        "noun",
      ),
    ).toEqual([null, "Cole", "nominal", false]);
    expect(
      roles(
        "Ostia/PROPN/3:nmod:poss 's/PART/1:case annexation/NOUN/6:nsubj of/ADP/5:case Belm/PROPN/3:nmod failed~fail/VERB/0:root",
        "annexation",
        "annex",
        "noun",
      ),
    ).toEqual(["Ostia", "Belm", "nominal", false]);
  });
  it("lays what somebody is, or how he does a thing, at his door and at nobody else's", () => {
    expect(
      roles(
        "Cole/PROPN/5:nsubj is~be/AUX/5:cop not/PART/5:advmod a/DET/5:det liar/NOUN/0:root",
        "liar",
        "deceiver",
        "is",
      ),
    ).toEqual(["Cole", null, "quality", true]);
    expect(
      roles(
        "Cole/PROPN/3:nsubj falsely/ADV/3:advmod accused~accuse/VERB/0:root Hill/PROPN/3:obj",
        "falsely",
        "false saying",
        "manner",
      ),
    ).toEqual(["Cole", null, "quality", false]);
  });
  it("does not lay at a noun's door what is said of an act against another", () => {
    const line =
      "The/DET/2:det attack/NOUN/6:nsubj on/ADP/4:case Cole/PROPN/2:nmod was~be/AUX/6:cop dishonest/ADJ/0:root";
    const tree = treeOf(line);
    const entry = harmLexicon().entries.find(({ term }) => term === "dishonest")!;
    const place = { entry, first: 5, end: 6, head: 5 };
    const read = (named: boolean) =>
      harmRoles(tree, { entry, as: "is", first: 5, end: 6 }, place, (one) => named && one === 3);
    expect(read(true)).toBeNull();
    expect(wordAt(tree, read(false)!.agent)).toBe("attack");
  });
});
