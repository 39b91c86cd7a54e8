import { dependents, isBelow, isRelation, subtree } from "./tree.js";
import type { Phrase, Tree } from "./tree.js";

/** What hangs on a noun without being part of its phrase. */
const OUTSIDE = ["case", "mark", "cc", "conj", "parataxis", "discourse", "vocative", "orphan"];

/** What hangs on a noun that is a predicate ("she is the owner"), and belongs to the clause. */
const OF_PREDICATE = [
  "nsubj",
  "csubj",
  "cop",
  "aux",
  "expl",
  "advcl",
  "ccomp",
  "obj",
  "iobj",
  "obl",
  "xcomp",
  "dislocated",
];

/** What follows a noun and is still its name or its sort. */
const CORE = ["flat", "fixed", "compound", "nummod", "goeswith"];

/**
 * The whole noun phrase of a head: determiners, adjectives, what hangs on it by prepositions, relative
 * clauses and appositions; without its own preposition, what is joined to it by "and", and marks at
 * both ends.
 *
 * @example nounPhrase(tree, 2) // "the old mayor of Belm" in "by the old mayor of Belm and others"
 */
export function nounPhrase(tree: Tree, head: number): Phrase {
  const isPredicate = dependents(tree, head).some((at) => isRelation(tree, at, "nsubj", "cop"));
  return around(tree, head, (at) => {
    if (tree.heads[at] !== head) return true;
    if (isRelation(tree, at, ...OUTSIDE)) return false;
    if (
      isPredicate &&
      (isRelation(tree, at, ...OF_PREDICATE) ||
        (isRelation(tree, at, "advmod") && at < head && isBeforeCopula(tree, head, at)))
    )
      return false;
    return true;
  });
}

/**
 * The noun phrase of a head without what follows it: "the old mayor" of "the old mayor of Belm, who
 * resigned". Parts of a name that follow the head stay.
 */
export function coreNounPhrase(tree: Tree, head: number): Phrase {
  const { first } = nounPhrase(tree, head);
  return {
    ...around(tree, head, (at) => {
      if (tree.heads[at] !== head) return true;
      return at < head
        ? !isRelation(tree, at, ...OUTSIDE, ...OF_PREDICATE)
        : isRelation(tree, at, ...CORE);
    }),
    first,
  };
}

/** What follows a noun as a remark on it. */
const REMARKS = ["acl", "appos", "advcl", "dep", "list", "reparandum"];

/**
 * The noun phrase of a head without the clauses and appositions that follow it: "the old mayor of Belm"
 * of "the old mayor of Belm, who resigned".
 */
export function shortNounPhrase(tree: Tree, head: number): Phrase {
  const whole = nounPhrase(tree, head);
  let { end } = whole;
  for (const at of subtree(tree, head))
    if (at > head && at < end && isRelation(tree, at, ...REMARKS)) {
      let from = at;
      for (const below of subtree(tree, at)) from = Math.min(from, below);
      if (from > head) end = Math.min(end, from);
    }
  while (
    end - 1 > head &&
    (tree.partsOfSpeech[end - 1] === "PUNCT" || isRelation(tree, end - 1, "cc"))
  )
    end -= 1;
  return { ...whole, end };
}

/** The word that a stretch of words hangs by: the one whose own head stands outside of it. */
export function headOf(tree: Tree, first: number, end: number): number {
  let best = -1;
  for (let at = first; at < end; at += 1) {
    const head = tree.heads[at] ?? null;
    if (head !== null && head >= first && head < end) continue;
    if (best < 0 || rank(tree, at) > rank(tree, best)) best = at;
  }
  return Math.max(best, first);
}

const MARKS = ["punct", "case", "mark", "cc", "det", "advmod", "aux", "cop"];

const rank = (tree: Tree, at: number): number => (isRelation(tree, at, ...MARKS) ? 0 : 1);

/** The unbroken stretch around a head of words that hang on it; marks at both ends are left off. */
function around(tree: Tree, head: number, keep: (at: number) => boolean): Phrase {
  const inside = new Set(subtree(tree, head, keep));
  let first = head;
  while (inside.has(first - 1)) first -= 1;
  let end = head + 1;
  while (inside.has(end)) end += 1;
  while (first < head && isOuter(tree, first, head)) first += 1;
  while (end - 1 > head && isOuter(tree, end - 1, head)) end -= 1;
  return { first, end, head };
}

/** A mark that hangs on the head itself: brackets and quotes within the phrase hang deeper. */
const isOuter = (tree: Tree, at: number, head: number): boolean =>
  tree.partsOfSpeech[at] === "PUNCT" && isBelow(tree, at, head);

const isBeforeCopula = (tree: Tree, head: number, at: number): boolean =>
  dependents(tree, head).some((other) => isRelation(tree, other, "cop") && at < other + 2);
