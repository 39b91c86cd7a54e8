import { dependentsBy, isRelation } from "./tree.js";
import type { Tree } from "./tree.js";

/**
 * The other words that a text gives for the same thing right beside it: "Ana Ruiz, the mayor of Belm".
 * From either of the two the other is found.
 *
 * @returns places of their heads, in order of text
 */
export function appositions(tree: Tree, head: number): readonly number[] {
  const below = dependentsBy(tree, head, "appos");
  const above = isRelation(tree, head, "appos") ? (tree.heads[head] ?? null) : null;
  return above === null ? below : [above, ...below].sort((a, b) => a - b);
}
