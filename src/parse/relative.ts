import { wordList } from "../language/index.js";
import { clauseWords } from "./clause-words.js";
import { dependentsBy, isNominal, isRelation } from "./tree.js";
import type { Tree } from "./tree.js";

const FROM_A_PLACE = wordList("grammar", "from-a-place");

/**
 * What a relative pronoun stands for: the head of the noun phrase that its clause hangs on. "Who" after
 * a name with a place ("Amy K. of Minnesota, who …") is the person, not the place.
 *
 * @returns null where the word is no relative pronoun, as "who" in a question
 */
export function antecedent(tree: Tree, place: number): number | null {
  const { normal } = tree.words[place]!;
  if (!clauseWords().relative.has(normal) || isRelation(tree, place, "mark", "det")) return null;
  let at: number | null = place;
  for (let steps = 0; at !== null && steps < tree.words.length; steps += 1) {
    if (isRelation(tree, at, "acl")) {
      const noun = tree.heads[at] ?? null;
      if (noun === null || noun >= place) return null;
      return normal.startsWith("who") ? person(tree, noun) : noun;
    }
    // A clause below another has relative words of its own.
    if (isRelation(tree, at, "ccomp", "parataxis", "root", "advcl")) return afterComma(tree, place);
    at = tree.heads[at] ?? null;
  }
  return null;
}

/** "the mayor, who …", where the clause was hung elsewhere: the noun before the comma. */
function afterComma(tree: Tree, place: number): number | null {
  const noun = place - 2;
  if (noun < 0 || tree.words[place - 1]!.text !== "," || !isNominal(tree, noun)) return null;
  let at = noun;
  while (isRelation(tree, at, "flat", "compound", "nummod") && tree.heads[at] !== null)
    at = tree.heads[at]!;
  return at < place ? at : null;
}

function person(tree: Tree, noun: number): number {
  const head = tree.heads[noun] ?? null;
  if (head === null || !isRelation(tree, noun, "nmod") || tree.partsOfSpeech[head] !== "PROPN")
    return noun;
  const [preposition] = dependentsBy(tree, noun, "case");
  return preposition !== undefined && FROM_A_PLACE.has(tree.words[preposition]!.normal)
    ? head
    : noun;
}
