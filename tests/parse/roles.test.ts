import { describe, expect, it } from "vitest";
import { agent, object, ownerOf, patient, subject } from "../../src/parse/index.js";
import { at, treeOf, wordAt } from "./tree-notation.js";

const roles = (line: string, word: string) => {
  const tree = treeOf(line);
  const place = at(tree, word);
  return { agent: wordAt(tree, agent(tree, place)), patient: wordAt(tree, patient(tree, place)) };
};

describe("agent and patient of verbs", () => {
  it("reads an active clause", () => {
    expect(
      roles("Nordia/PROPN/2:nsubj attacked~attack/VERB/0:root Belm/PROPN/2:obj", "attacked"),
    ).toEqual({ agent: "Nordia", patient: "Belm" });
  });
  it("reads a passive with by", () => {
    expect(
      roles(
        "Belm/PROPN/3:nsubj:pass was~be/AUX/3:aux:pass attacked~attack/VERB/0:root at/ADP/5:case dawn/NOUN/3:obl by/ADP/7:case Nordia/PROPN/3:obl:agent",
        "attacked",
      ),
    ).toEqual({ agent: "Nordia", patient: "Belm" });
  });
  it("takes no time after by for an agent", () => {
    expect(
      roles(
        "Belm/PROPN/3:nsubj:pass was~be/AUX/3:aux:pass destroyed~destroy/VERB/0:root by/ADP/5:case nightfall~night/NOUN/3:obl",
        "destroyed",
      ),
    ).toEqual({ agent: null, patient: "Belm" });
  });
  it("shares the subject and the object of joined verbs", () => {
    const line =
      "Nordia/PROPN/2:nsubj attacked~attack/VERB/0:root and/CCONJ/4:cc burned~burn/VERB/2:conj Belm/PROPN/2:obj";
    expect(roles(line, "burned")).toEqual({ agent: "Nordia", patient: "Belm" });
    expect(roles(line, "attacked")).toEqual({ agent: "Nordia", patient: "Belm" });
  });
  it("shares the passive of joined verbs, with one by", () => {
    const line =
      "Belm/PROPN/3:nsubj:pass was~be/AUX/3:aux:pass shelled~shell/VERB/0:root and/CCONJ/5:cc bombed~bomb/VERB/3:conj by/ADP/7:case Nordia/PROPN/5:obl:agent";
    expect(roles(line, "shelled")).toEqual({ agent: "Nordia", patient: "Belm" });
    expect(roles(line, "bombed")).toEqual({ agent: "Nordia", patient: "Belm" });
  });
  it("finds who is controlled: by the subject, and by the object where that is told", () => {
    expect(
      roles(
        "Nordia/PROPN/2:nsubj wants~want/VERB/0:root to/PART/4:mark attack/VERB/2:xcomp Belm/PROPN/4:obj",
        "attack",
      ),
    ).toEqual({ agent: "Nordia", patient: "Belm" });
    expect(
      roles(
        "Nordia/PROPN/2:nsubj ordered~order/VERB/0:root troops/NOUN/2:obj to/PART/5:mark attack/VERB/2:xcomp Belm/PROPN/5:obj",
        "attack",
      ),
    ).toEqual({ agent: "troops", patient: "Belm" });
  });
  it("gives the deed to the accused, not to who accuses", () => {
    expect(
      roles(
        "Sudia/PROPN/2:nsubj accused~accuse/VERB/0:root Nordia/PROPN/2:obj of/SCONJ/5:mark attacking~attack/VERB/2:advcl Belm/PROPN/5:obj",
        "attacking",
      ),
    ).toEqual({ agent: "Nordia", patient: "Belm" });
    expect(
      roles(
        "Nordia/PROPN/3:nsubj:pass was~be/AUX/3:aux:pass accused~accuse/VERB/0:root of/SCONJ/5:mark attacking~attack/VERB/3:advcl Belm/PROPN/5:obj",
        "attacking",
      ),
    ).toEqual({ agent: "Nordia", patient: "Belm" });
  });
  it("reads relative clauses", () => {
    expect(
      roles(
        "The/DET/2:det troops/NOUN/6:nsubj who/PRON/4:nsubj shelled~shell/VERB/2:acl:relcl Belm/PROPN/4:obj left~leave/VERB/0:root",
        "shelled",
      ),
    ).toEqual({ agent: "troops", patient: "Belm" });
    expect(
      roles(
        "The/DET/2:det men/NOUN/5:nsubj they/PRON/4:nsubj killed~kill/VERB/2:acl:relcl slept~sleep/VERB/0:root",
        "killed",
      ),
    ).toEqual({ agent: "they", patient: "men" });
    expect(
      roles(
        "men/NOUN/6:nsubj:pass whom/PRON/4:obj soldiers/NOUN/4:nsubj killed~kill/VERB/1:acl:relcl were~be/AUX/6:aux:pass buried~bury/VERB/0:root",
        "killed",
      ),
    ).toEqual({ agent: "soldiers", patient: "men" });
  });
  it("reads participles after a noun", () => {
    expect(
      roles(
        "men/NOUN/4:nsubj attacking~attack/VERB/1:acl Belm/PROPN/2:obj fled~flee/VERB/0:root",
        "attacking",
      ),
    ).toEqual({ agent: "men", patient: "Belm" });
    expect(
      roles(
        "towns/NOUN/5:nsubj seized~seize/VERB/1:acl by/ADP/4:case Nordia/PROPN/2:obl:agent burn/VERB/0:root",
        "seized",
      ),
    ).toEqual({ agent: "Nordia", patient: "towns" });
  });
  it("gives the subject to a clause before or after", () => {
    expect(
      roles(
        "After/SCONJ/2:mark attacking~attack/VERB/6:advcl Belm/PROPN/2:obj ,/PUNCT/2:punct Nordia/PROPN/6:nsubj withdrew~withdraw/VERB/0:root",
        "attacking",
      ),
    ).toEqual({ agent: "Nordia", patient: "Belm" });
  });
  it("gives nobody to a command", () => {
    expect(roles("Attack~attack/VERB/0:root Belm/PROPN/1:obj", "Attack")).toEqual({
      agent: null,
      patient: "Belm",
    });
  });
});

describe("agent and patient of nouns", () => {
  it("reads the owner and whom it is aimed at", () => {
    expect(
      roles(
        "Nordia/PROPN/3:nmod:poss 's/PART/1:case attack/NOUN/6:nsubj on/ADP/5:case Belm/PROPN/3:nmod failed~fail/VERB/0:root",
        "attack",
      ),
    ).toEqual({ agent: "Nordia", patient: "Belm" });
  });
  it("reads by after a noun", () => {
    expect(
      roles(
        "An/DET/2:det attack/NOUN/7:nsubj by/ADP/4:case Nordia/PROPN/2:nmod on/ADP/6:case Belm/PROPN/2:nmod failed~fail/VERB/0:root",
        "attack",
      ),
    ).toEqual({ agent: "Nordia", patient: "Belm" });
  });
  it("reads verbs that lend themselves to a noun", () => {
    expect(
      roles(
        "Nordia/PROPN/2:nsubj launched~launch/VERB/0:root an/DET/4:det attack/NOUN/2:obj on/ADP/6:case Belm/PROPN/2:obl",
        "attack",
      ),
    ).toEqual({ agent: "Nordia", patient: "Belm" });
  });
  it("reads verbs of suffering", () => {
    expect(
      roles(
        "Belm/PROPN/2:nsubj suffered~suffer/VERB/0:root an/DET/4:det attack/NOUN/2:obj",
        "attack",
      ),
    ).toEqual({ agent: null, patient: "Belm" });
    expect(
      roles(
        "Belm/PROPN/2:nsubj came~come/VERB/0:root under/ADP/4:case attack/NOUN/2:obl",
        "attack",
      ),
    ).toEqual({ agent: null, patient: "Belm" });
  });
});

describe("subject and object", () => {
  it("has no subject where a new clause is joined that has its own", () => {
    const tree = treeOf(
      "Ana/PROPN/2:nsubj left~leave/VERB/0:root and/CCONJ/5:cc Ben/PROPN/5:nsubj stayed~stay/VERB/2:conj",
    );
    expect(wordAt(tree, subject(tree, at(tree, "stayed")))).toBe("Ben");
  });
  it("has no object that belongs to the first of two verbs", () => {
    const tree = treeOf(
      "Ana/PROPN/2:nsubj ate~eat/VERB/0:root bread/NOUN/2:obj and/CCONJ/5:cc slept~sleep/VERB/2:conj",
    );
    expect(object(tree, at(tree, "slept"))).toBeNull();
  });
});

describe("who owns a noun", () => {
  const owner = (line: string, word: string) => {
    const tree = treeOf(line);
    return wordAt(tree, ownerOf(tree, at(tree, word)));
  };
  it("is shared by nouns that are joined", () => {
    const line =
      "Nordia/PROPN/3:nmod:poss 's/PART/1:case raids~raid/NOUN/6:nsubj and/CCONJ/5:cc killings~killing/NOUN/3:conj went~go/VERB/0:root on/ADV/6:advmod";
    expect(owner(line, "raids")).toBe("Nordia");
    expect(owner(line, "killings")).toBe("Nordia");
  });
  it("is not shared with a noun that has a word of its own", () => {
    const line =
      "Nordia/PROPN/3:nmod:poss 's/PART/1:case raids~raid/NOUN/7:nsubj and/CCONJ/6:cc the/DET/6:det answer/NOUN/3:conj went~go/VERB/0:root on/ADV/7:advmod";
    expect(owner(line, "answer")).toBeNull();
  });
});
