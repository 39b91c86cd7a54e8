import type { Document, Sentence } from "../document/document.js";
import { dependents, isRelation, type Tree } from "../parse/index.js";

/** A phrase that may mean somebody: document tokens, `end` excluded, and the one that heads it. */
export interface TokenPhrase {
  readonly head: number;
  readonly first: number;
  readonly end: number;
}

/** What hangs on a noun without belonging to the stretch that means somebody; see {@link phraseIn}. */
const OUTSIDE = [
  "mark",
  "cc",
  "conj",
  "parataxis",
  "punct",
  "cop",
  "nsubj",
  "csubj",
  "advmod",
  "discourse",
  "dislocated",
  "expl",
  "aux",
  "vocative",
  "orphan",
  "list",
  "reparandum",
  "advcl",
  "dep",
  "appos",
  "obl",
];

/**
 * The stretch of a sentence that a head stands for: the subtree of the head without its own
 * preposition, what is joined to it, appositions, and marks at both ends. On the treebank's own trees
 * it is the annotators' mention to the character for nine heads of ten (GUM train).
 */
export function phraseIn(tree: Tree, head: number): TokenPhrase {
  const inside = new Set([head]);
  const open = [head];
  while (open.length > 0) {
    const at = open.pop()!;
    for (const below of dependents(tree, at)) {
      if (at === head && isRelation(tree, below, ...OUTSIDE)) continue;
      if (at === head && isRelation(tree, below, "case") && below !== head + 1) continue;
      inside.add(below);
      open.push(below);
    }
  }
  let first = head;
  let end = head + 1;
  for (const at of inside) {
    if (at < first) first = at;
    if (at >= end) end = at + 1;
  }
  const isMark = (at: number) => tree.partsOfSpeech[at] === "PUNCT";
  const trimmed = (last: number) => {
    while (last > head + 1 && isMark(last - 1)) last -= 1;
    return last;
  };
  while (first < head && isMark(first)) first += 1;
  end = closed(tree, first, head, trimmed(end), trimmed);
  return {
    head: tree.firstToken + head,
    first: tree.firstToken + first,
    end: tree.firstToken + end,
  };
}

/** Marks that come in pairs, by the one that opens. */
const PAIRS: Readonly<Record<string, string>> = {
  "(": ")",
  "[": "]",
  "“": "”",
  "«": "»",
  '"': '"',
};

/**
 * The end of a stretch that leaves no bracket or quotation mark open: the closing mark right behind it belongs to it
 * ("the second language (L2)"); where none is there, it ends before the mark that opened ("Norton" of "Norton (c.").
 */
function closed(
  { words }: Tree,
  first: number,
  head: number,
  end: number,
  trimmed: (end: number) => number,
): number {
  const open: { readonly at: number; readonly closing: string }[] = [];
  const meet = (at: number) => {
    const { text } = words[at]!;
    const closing = PAIRS[text];
    if (open.at(-1)?.closing === text) open.pop();
    else if (closing !== undefined) open.push({ at, closing });
  };
  for (let at = first; at < end; at += 1) meet(at);
  let until = end;
  while (open.length > 0 && words[until]?.text === open.at(-1)!.closing) meet(until++);
  const [unclosed] = open;
  return unclosed === undefined ? until : unclosed.at > head ? trimmed(unclosed.at) : end;
}

const LEADING = new Set(["DET", "ADJ", "NUM", "NOUN", "PROPN"]);

/**
 * Noun phrases of a sentence by parts of speech alone: determiner, adjectives and nouns up to the
 * last noun. "Nordia's army" gives "Nordia" too.
 *
 * @param inName for a token the end of the name that begins there or goes on over it; 0 for none
 */
export function chunksIn(
  { tokens }: Document,
  sentence: Sentence,
  inName: (token: number) => number,
): TokenPhrase[] {
  const found: TokenPhrase[] = [];
  let first = -1;
  let head = -1;
  const close = () => {
    if (head >= 0) found.push({ head, first, end: head + 1 });
    first = -1;
    head = -1;
  };
  for (let at = sentence.firstToken; at < sentence.endToken; at += 1) {
    const { pos, normal } = tokens[at]!;
    const nameEnd = inName(at);
    if (nameEnd > at) {
      if (first < 0) first = at;
      head = nameEnd - 1;
      at = nameEnd - 1;
    } else if (normal === "'s" || normal === "'") {
      if (head >= 0) found.push({ head, first, end: at + 1 });
      head = -1;
    } else if (LEADING.has(pos)) {
      if ((pos === "DET" || pos === "NUM") && head >= 0) close();
      if (first < 0) first = at;
      if (pos === "NOUN" || pos === "PROPN") head = at;
    } else close();
  }
  close();
  return found;
}
