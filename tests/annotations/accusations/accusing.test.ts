import { describe, expect, it } from "vitest";
import { accusingIn, chargeAround } from "../../../src/annotations/accusations/accusing.js";
import { at, treeOf, wordAt } from "../../parse/tree-notation.js";

/** Whom a sentence accuses, and who accuses. */
function accused(line: string) {
  const tree = treeOf(line);
  return accusingIn(tree).map((one) => [wordAt(tree, one.accused), wordAt(tree, one.accuser)]);
}

describe("who is accused", () => {
  it("is whom an accusing verb names, where the text says for what", () => {
    expect(
      accused(
        "Hill/PROPN/2:nsubj attacked~attack/VERB/0:root Cole/PROPN/2:obj for/SCONJ/5:mark leaving~leave/VERB/2:advcl",
      ),
    ).toEqual([["Cole", "Hill"]]);
    expect(
      accused(
        "Cole/PROPN/3:nsubj:pass was~be/AUX/3:aux:pass criticized~criticize/VERB/0:root over/ADP/6:case the/DET/6:det bill/NOUN/3:obl",
      ),
    ).toEqual([["Cole", null]]);
    expect(accused("Rebels/NOUN/2:nsubj attacked~attack/VERB/0:root Belm/PROPN/2:obj")).toEqual([]);
  });
  it("is who the accusation says did it, or who meets it", () => {
    expect(
      accused(
        "Hill/PROPN/2:nsubj heard~hear/VERB/0:root accusations~accusation/NOUN/2:obj that/SCONJ/6:mark Cole/PROPN/6:nsubj left~leave/VERB/3:acl",
      ),
    ).toEqual([["Cole", null]]);
    expect(
      accused(
        "Cole/PROPN/2:nsubj faces~face/VERB/0:root accusations~accusation/NOUN/2:obj of/ADP/5:case bias/NOUN/3:nmod",
      ),
    ).toEqual([["Cole", null]]);
    expect(
      accused(
        "Cole/PROPN/4:nsubj is~be/AUX/4:cop under/ADP/4:case fire/NOUN/0:root for/ADP/7:case the/DET/7:det visit/NOUN/4:obl",
      ),
    ).toEqual([["Cole", null]]);
  });
  it("is nobody where the charge is only spoken of, put out, denied or supposed", () => {
    for (const line of [
      "Hill/PROPN/2:nsubj read/VERB/0:root accusations~accusation/NOUN/2:obj of/ADP/5:case bias/NOUN/3:nmod",
      "Cole/PROPN/3:nsubj put/AUX/3:aux fought~fight/VERB/0:root a/DET/5:det fire/NOUN/3:obj",
      "Hill/PROPN/4:nsubj did~do/AUX/4:aux not/PART/4:advmod blame/VERB/0:root Cole/PROPN/4:obj for/ADP/7:case it/PRON/4:obl",
      "Hill/PROPN/3:nsubj could~can/AUX/3:aux blame/VERB/0:root Cole/PROPN/3:obj for/ADP/6:case it/PRON/3:obl",
    ])
      expect(accused(line)).toEqual([]);
  });
});

describe("the accusation around a word", () => {
  const by = (line: string, word: string) => {
    const tree = treeOf(line);
    const charge = chargeAround(tree, at(tree, word));
    return charge === null ? null : wordAt(tree, charge.accuser);
  };
  it("says who accuses, and is none where a verb only stands above", () => {
    const line =
      "Hill/PROPN/2:nsubj attacked~attack/VERB/0:root Cole/PROPN/2:obj MARK/SCONJ/5:mark lying~lie/VERB/2:advcl";
    expect(by(line.replace("MARK", "for"), "lying")).toBe("Hill");
    expect(by(line.replace("MARK", "while"), "lying")).toBeNull();
    expect(
      by(
        "Hill/PROPN/3:nmod:poss 's/PART/1:case accusations~accusation/NOUN/0:root that/SCONJ/6:mark Cole/PROPN/6:nsubj lied~lie/VERB/3:acl",
        "lied",
      ),
    ).toBe("Hill");
  });
});
