import type { Document, Token } from "../document/document.js";
import { attachChunk } from "./shallow-chunk.js";
import { Clauses } from "./shallow-clauses.js";
import { nounChunks } from "./noun-chunks.js";
import { rooted } from "./rooted.js";
import type { Tree } from "./tree.js";

/** A sentence longer than this is read in pieces, so that cost stays linear in its length. */
export const LONGEST = 150;

/** A shallow tree for every sentence of a document. */
export const shallowTrees = (document: Document): readonly Tree[] =>
  document.sentences.map(({ firstToken, endToken }) =>
    shallowTree(document.tokens, firstToken, endToken),
  );

/**
 * A tree by tags and the order of words, without a model: noun phrases, verbs with their helpers, who
 * stands before a verb and what after it, prepositions, "by" after a passive, relative clauses, joined
 * words. Subjects and objects of short sentences are right more often than not; how clauses hang on
 * each other is a guess. Linear in the sentence's length.
 */
export function shallowTree(tokens: readonly Token[], first: number, end: number): Tree {
  const words = tokens.slice(first, end);
  const heads: (number | null)[] = Array<number | null>(words.length).fill(null);
  const relations: string[] = Array<string>(words.length).fill("dep");
  let root: number | null = null;
  for (let from = 0; from < words.length; from += LONGEST) {
    const to = Math.min(words.length, from + LONGEST);
    const own = readPiece(words, from, to, heads, relations);
    if (root === null) root = own;
    else {
      heads[own] = root;
      relations[own] = "parataxis";
    }
  }
  return {
    firstToken: first,
    words,
    heads,
    relations,
    partsOfSpeech: words.map(({ pos }) => pos),
    shallow: true,
  };
}

/** Fills in heads and relations of words `from` to `to`; gives the place of their root. */
function readPiece(
  words: readonly Token[],
  from: number,
  to: number,
  heads: (number | null)[],
  relations: string[],
): number {
  const clauses = new Clauses(words, from, to, heads, relations);
  const chunks = nounChunks(words, from, to);
  for (const chunk of chunks) attachChunk(words, chunk, heads, relations);
  let next = 0;
  for (let at = from; at < to;) {
    const chunk = chunks[next];
    if (chunk?.first === at) {
      clauses.noun(chunk);
      next += 1;
      at = chunk.end;
    } else {
      clauses.word(at);
      at += 1;
    }
  }
  return rooted(from, to, clauses.finish(), heads, relations, (at) => words[at]!.pos);
}
