import { dependentsBy, isRelation, type Tree } from "../parse/index.js";

/**
 * Heads of the clauses that a word stands in, as tokens, the innermost first. A verb that shares its
 * subject with another ("came and saw", "wants to see") is of the other's clause, as a pronoun is bound
 * there (Chomsky 1981, principle B).
 */
export function clausesAround(tree: Tree, token: number): number[] {
  const found: number[] = [];
  let at: number | null = token - tree.firstToken;
  for (let n = 0; at !== null && n < tree.heads.length; n += 1) {
    if (at !== token - tree.firstToken && heads(tree, at)) found.push(at + tree.firstToken);
    at = tree.heads[at] ?? null;
  }
  return found;
}

const heads = (tree: Tree, at: number): boolean =>
  tree.heads[at] === null ||
  isRelation(tree, at, "advcl", "acl", "ccomp", "csubj", "parataxis") ||
  (isRelation(tree, at, "conj", "xcomp") && dependentsBy(tree, at, "nsubj").length > 0);
