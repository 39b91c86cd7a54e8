import { expect, it } from "vitest";
import { verbParts } from "../../../src/annotations/roles/index.js";
import type { Tree } from "../../../src/parse/index.js";

/** A tree from "form/lemma/TAG/head/relation", heads counted from 1 and 0 for the root. */
function treeOf(...words: readonly string[]): Tree {
  const cells = words.map((word) => word.split("/"));
  let start = 0;
  return {
    firstToken: 0,
    words: cells.map(([text, lemma]) => {
      const word = {
        text: text!,
        normal: text!.toLowerCase(),
        lemma: lemma!,
        start,
        end: start + text!.length,
      };
      start = word.end + 1;
      return word;
    }),
    heads: cells.map(([, , , head]) => (head === "0" ? null : Number(head) - 1)),
    relations: cells.map(([, , , , relation]) => relation!),
    partsOfSpeech: cells.map(([, , tag]) => tag!),
    shallow: false,
  };
}

it("tells agent and theme of an active verb", () => {
  const tree = treeOf(
    "Police/police/NOUN/2/nsubj",
    "arrested/arrest/VERB/0/root",
    "marchers/marcher/NOUN/2/obj",
  );
  const [found] = verbParts(tree);
  expect(found).toMatchObject({ verb: 1, agent: 0, theme: 2, negated: false, asserted: true });
  expect(found!.entry.verb).toBe("arrest");
});

it("makes the subject of a passive the theme", () => {
  const tree = treeOf(
    "Marchers/marcher/NOUN/3/nsubj:pass",
    "were/be/AUX/3/aux:pass",
    "arrested/arrest/VERB/0/root",
  );
  expect(verbParts(tree)).toMatchObject([{ verb: 2, agent: null, theme: 0 }]);
});

it("makes the subject of a causative verb without an object the theme", () => {
  const alone = treeOf("Ferries/ferry/NOUN/2/nsubj", "sank/sink/VERB/0/root");
  expect(verbParts(alone)).toMatchObject([{ agent: null, theme: 0 }]);
  const withObject = treeOf(
    "Mines/mine/NOUN/2/nsubj",
    "sank/sink/VERB/0/root",
    "ferries/ferry/NOUN/2/obj",
  );
  expect(verbParts(withObject)).toMatchObject([{ agent: 0, theme: 2 }]);
});

it("leaves who moves, begins or stops by themselves the agent", () => {
  for (const verb of ["returned/return", "stopped/stop", "merged/merge", "retired/retire"]) {
    const tree = treeOf("Ana/Ana/PROPN/2/nsubj", `${verb}/VERB/0/root`);
    expect(verbParts(tree)).toMatchObject([{ agent: 0, theme: null }]);
  }
});

it("says nothing of helpers, of verbs that the lexicon lacks, or where nobody is named", () => {
  const tree = treeOf("Zigzag/zigzag/VERB/0/root");
  expect(verbParts(tree)).toEqual([]);
  const helper = treeOf(
    "She/she/PRON/3/nsubj",
    "has/have/AUX/3/aux",
    "zigzagged/zigzag/VERB/0/root",
  );
  expect(verbParts(helper)).toEqual([]);
});
