import { dependentsBy, isRelation } from "./tree.js";
import type { Tree } from "./tree.js";

/** The first of the words that a word is joined to by "and", "or" or commas; itself where it is joined to none. */
export function firstConjunct(tree: Tree, place: number): number {
  let at = place;
  while (isRelation(tree, at, "conj")) {
    const head = tree.heads[at] ?? null;
    if (head === null) break;
    at = head;
  }
  return at;
}

/**
 * All words joined with a word, itself among them, in order of text.
 *
 * @example conjuncts(tree, 0) // [0, 2] for "Nordia and Sudia signed"
 */
export function conjuncts(tree: Tree, place: number): readonly number[] {
  const found = [firstConjunct(tree, place)];
  for (let next = 0; next < found.length; next += 1)
    found.push(...dependentsBy(tree, found[next]!, "conj"));
  return found.sort((a, b) => a - b);
}
