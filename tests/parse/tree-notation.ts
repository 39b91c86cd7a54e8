import type { Tree } from "../../src/parse/index.js";

/**
 * A tree from a line: `form[~lemma]/UPOS/head:relation`, words apart by blanks, heads counted from 1
 * as in CoNLL-U, 0 for the root.
 *
 * @example
 * treeOf("Nordia/PROPN/2:nsubj attacked~attack/VERB/0:root Belm/PROPN/2:obj")
 */
export function treeOf(line: string): Tree {
  let at = 0;
  const parts = line
    .trim()
    .split(/\s+/)
    .map((part) => {
      const found = /^(.+)\/([A-Z]+)\/(\d+):([a-z:]+)$/.exec(part);
      if (found === null) throw new Error(`${part} is no form/UPOS/head:relation`);
      const [, form = "", pos = "", head = "", relation = ""] = found;
      const [text = "", lemma = text.toLowerCase()] = form.split("~");
      const word = { text, normal: text.toLowerCase(), lemma, start: at, end: at + text.length };
      at = word.end + 1;
      return { word, pos, head: head === "0" ? null : Number(head) - 1, relation };
    });
  return {
    firstToken: 0,
    words: parts.map(({ word }) => word),
    heads: parts.map(({ head }) => head),
    relations: parts.map(({ relation }) => relation),
    partsOfSpeech: parts.map(({ pos }) => pos),
    shallow: false,
  };
}

/** The place of a word in a tree (its first, or its n-th from 0). */
export function at(tree: Tree, word: string, nth = 0): number {
  const places = tree.words.flatMap(({ text }, place) => (text === word ? [place] : []));
  const place = places[nth];
  if (place === undefined) throw new Error(`${word} is not in the tree`);
  return place;
}

/** The word at a place; null for null. */
export const wordAt = (tree: Tree, place: number | null): string | null =>
  place === null ? null : tree.words[place]!.text;

/** The words of a stretch. */
export const textOf = (tree: Tree, { first, end }: { first: number; end: number }): string =>
  tree.words
    .slice(first, end)
    .map(({ text }) => text)
    .join(" ");
