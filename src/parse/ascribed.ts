import { wordList } from "../language/index.js";
import { firstConjunct } from "./coordination.js";
import { agent, isPassive, object, oblique, ownerOf, subject } from "./roles.js";
import { dependentsBy, isNominal, isRelation, isVerbal } from "./tree.js";
import type { Tree } from "./tree.js";

const AS = wordList("grammar", "in-the-role-of");
const SPOKEN_OF = wordList("grammar", "spoken-of");

/** Of whom or what a noun or an adjective is said. */
export interface Ascription {
  /** Place of whom it is said of. */
  readonly of: number;
  /** The word that says it: negation and modality hang there. */
  readonly by: number;
}

/** Words looked through: joined nouns, "one of the". */
const DEEPEST = 4;

/**
 * Whom or what a noun or an adjective is said of: by "be" or its like ("X is a liar", "X became a
 * tyrant"), by a verb that calls somebody so ("called X a liar", "X was branded as a liar"), beside the
 * name ("X, a liar", "liar X", "corrupt X"), or through what somebody does or owns ("X's deceptive
 * announcement").
 *
 * @returns null where it is said of nobody here: "met a liar", "in a corrupt country"
 * @example ascribed(tree, 3)?.of // 0 in "Nordia is a liar"
 */
export function ascribed(tree: Tree, place: number): Ascription | null {
  return ascribedAt(tree, place, 0);
}

function ascribedAt(tree: Tree, place: number, depth: number): Ascription | null {
  if (depth > DEEPEST) return null;
  const said = (of: number | null): Ascription | null =>
    of === null || of === place ? null : { of, by: place };
  if (isRelation(tree, place, "amod")) return ofDescribed(tree, place, depth);
  const asRole = dependentsBy(tree, place, "case", "mark").some((at) =>
    AS.has(tree.words[at]!.normal),
  );
  // "in a corrupt country", "without a crook": where or how, not what.
  if (!asRole && dependentsBy(tree, place, "case").some((at) => at < place)) {
    const above = tree.heads[place] ?? null;
    const oneOf = above !== null && tree.partsOfSpeech[above] === "NUM";
    return oneOf && isRelation(tree, place, "nmod") ? ascribedAt(tree, above, depth + 1) : null;
  }
  if (dependentsBy(tree, place, "cop", "nsubj").length > 0) return said(subject(tree, place));
  const head = tree.heads[place] ?? null;
  if (head === null) return null;
  if (isRelation(tree, place, "conj"))
    return ascribedAt(tree, firstConjunct(tree, place), depth + 1);
  if (isRelation(tree, place, "xcomp") || (asRole && isRelation(tree, place, "obl", "advcl")))
    return isVerbal(tree, head) ? said(called(tree, place, head, asRole)) : null;
  if (isRelation(tree, place, "obj")) return said(dependentsBy(tree, head, "iobj")[0] ?? null);
  if (isRelation(tree, place, "appos")) return isNominal(tree, head) ? said(head) : null;
  // "con man X": what stands before a name.
  if (isRelation(tree, place, "nmod:desc", "compound", "flat"))
    return place < head && tree.partsOfSpeech[head] === "PROPN" ? said(head) : null;
  return said(
    dependentsBy(tree, place, "appos").find((at) => tree.partsOfSpeech[at] === "PROPN") ?? null,
  );
}

/** Whom a verb calls so: its object, in the passive its subject; of "became" and its like the subject. */
function called(tree: Tree, place: number, verb: number, asRole: boolean): number | null {
  if (isPassive(tree, verb)) return subject(tree, verb);
  const whom = object(tree, verb) ?? dependentsBy(tree, verb, "iobj")[0] ?? null;
  if (whom !== null && whom !== place) return whom;
  if (asRole) return oblique(tree, verb, SPOKEN_OF);
  // "an issue that she regards as racist": the verb's own object stands before it.
  const after = tree.words.slice(verb + 1, place).some(({ normal }) => AS.has(normal));
  return after ? null : subject(tree, verb);
}

/** "a corrupt man", "corrupt X", "X's corrupt deal". */
function ofDescribed(tree: Tree, place: number, depth: number): Ascription | null {
  const noun = tree.heads[place] ?? null;
  if (noun === null) return null;
  if (tree.partsOfSpeech[noun] === "PROPN") return { of: noun, by: place };
  const whole = ascribedAt(tree, noun, depth + 1);
  if (whole !== null) return whole;
  const doer = ownerOf(tree, noun) ?? agent(tree, noun);
  return doer === null ? null : { of: doer, by: noun };
}
