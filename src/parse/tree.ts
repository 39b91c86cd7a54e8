import type { Token } from "../document/document.js";

/** A word of a tree: the document's own token. */
export type Word = Pick<Token, "text" | "normal" | "lemma" | "start" | "end">;

/**
 * The dependency tree of one sentence, after Universal Dependencies. All places are places within the
 * sentence, from 0; the document's token is `firstToken` plus the place.
 */
export interface Tree {
  readonly firstToken: number;
  readonly words: readonly Word[];
  /** For each word the place of the word that it hangs on; null for the root, of which there is one. */
  readonly heads: readonly (number | null)[];
  /** Relations with their subtypes: `nsubj`, `nsubj:pass`, `obl:agent`, `nmod:poss`, … */
  readonly relations: readonly string[];
  /** Universal parts of speech. */
  readonly partsOfSpeech: readonly string[];
  /** True where rules over tags made the tree, not the model: trust subjects and objects only. */
  readonly shallow: boolean;
}

/** A stretch of a tree's words, end excluded, and the word in it that the others hang on. */
export interface Phrase {
  readonly first: number;
  readonly end: number;
  readonly head: number;
}

/** Whether a word has one of some relations. A name without a subtype stands for all of its subtypes. */
export function isRelation(tree: Tree, place: number, ...names: readonly string[]): boolean {
  const relation = tree.relations[place] ?? "";
  return names.some((name) => relation === name || relation.startsWith(`${name}:`));
}

const known = new WeakMap<Tree, readonly (readonly number[])[]>();
const NONE: readonly number[] = [];

/** The words that hang on a word, in order of text. */
export function dependents(tree: Tree, place: number): readonly number[] {
  let lists = known.get(tree);
  if (lists === undefined) {
    const made: number[][] = [];
    for (const [at, head] of tree.heads.entries()) if (head !== null) (made[head] ??= []).push(at);
    known.set(tree, (lists = made));
  }
  return lists[place] ?? NONE;
}

/** The words that hang on a word by one of some relations, in order of text. */
export const dependentsBy = (
  tree: Tree,
  place: number,
  ...names: readonly string[]
): readonly number[] => dependents(tree, place).filter((at) => isRelation(tree, at, ...names));

/** A word with all that hangs on it, however far down, in order of text; `keep` says which branches. */
export function subtree(
  tree: Tree,
  place: number,
  keep: (dependent: number) => boolean = () => true,
): readonly number[] {
  const found = [place];
  for (let next = 0; next < found.length; next += 1)
    for (const at of dependents(tree, found[next]!)) if (keep(at)) found.push(at);
  return found.sort((a, b) => a - b);
}

/** Whether a word stands below another (or is it). */
export function isBelow(tree: Tree, place: number, above: number): boolean {
  let at: number | null = place;
  while (at !== null) {
    if (at === above) return true;
    at = tree.heads[at] ?? null;
  }
  return false;
}

/** Whether a word is a verb, a participle or a helper. */
export const isVerbal = (tree: Tree, place: number): boolean =>
  tree.partsOfSpeech[place] === "VERB" || tree.partsOfSpeech[place] === "AUX";

/** Whether a word is a noun, a name, a pronoun or a number. */
export const isNominal = (tree: Tree, place: number): boolean =>
  ["NOUN", "PROPN", "PRON", "NUM", "SYM"].includes(tree.partsOfSpeech[place] ?? "");
