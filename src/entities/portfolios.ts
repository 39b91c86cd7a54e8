import { isRelation, type Tree } from "../parse/index.js";

/** An office's portfolio has seldom more words after its "and". */
const LONGEST = 5;

/**
 * Offsets of each "and" that joins two halves of an office before a name, by the trees: "Housing and Urban
 * Development Secretary Ann Roe" is one person, "Berg and Foreign Minister Ann Roe" are two. The title hangs on
 * the name; where the name itself is joined to what stands before "and", there are two.
 *
 * @returns nothing for trees that rules made
 */
export function portfolioJoints(trees: readonly Tree[]): ReadonlySet<number> {
  const joints = new Set<number>();
  for (const tree of trees)
    if (!tree.shallow)
      tree.words.forEach(({ start }, at) => {
        if (isRelation(tree, at, "cc") && isCapital(tree, at - 1) && oneNameAfter(tree, at))
          joints.add(start);
      });
  return joints;
}

function oneNameAfter(tree: Tree, joiner: number): boolean {
  for (let at = joiner + 1; at <= joiner + LONGEST && isCapital(tree, at); at += 1) {
    const name = tree.heads[at] ?? -1;
    if (name > at && isRelation(tree, at, "nmod:desc"))
      return isCapital(tree, name) && !isRelation(tree, name, "conj");
  }
  return false;
}

const isCapital = ({ words }: Tree, at: number): boolean => /^\p{Lu}/u.test(words[at]?.text ?? "");
