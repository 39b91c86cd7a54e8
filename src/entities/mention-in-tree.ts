import type { Document } from "../document/document.js";
import { firstAtOrAfter } from "../document/index.js";
import type { Tree } from "../parse/index.js";
import type { EntityMention } from "./entity.js";

/** The tree of a mention's sentence, and which of its words is the mention's head; null where it has none. */
export function mentionInTree(
  { tokens }: Document,
  trees: readonly Tree[],
  { sentence, head }: EntityMention,
): { readonly tree: Tree; readonly place: number } | null {
  const tree = trees[sentence];
  if (tree === undefined) return null;
  const place = firstAtOrAfter(tokens, head.start) - tree.firstToken;
  return place < 0 || place >= tree.words.length ? null : { tree, place };
}
