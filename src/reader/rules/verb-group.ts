import { wordList } from "../../language/index.js";
import type { Run, Scene } from "./scene.js";

const AUXILIARIES = wordList("grammar", "auxiliaries");
const BE_AND_GETS = wordList("grammar", "be-and-gets");

const SKIPPED_ADVERBS = wordList("grammar", "sentence-adverbs");

/** The verb with its auxiliaries, negation and adverbs: `has also repeatedly said`, `did not say`. */
export function verbGroup(scene: Scene, verb: number): Run {
  const { firstToken } = scene.sentenceOf(verb);
  let first = verb;
  let seen = verb;
  for (let index = verb - 1; index >= firstToken; index -= 1) {
    const { pos, normal } = scene.at(index);
    if (pos === "AUX" || normal === "n't" || normal === "not" || isModal(normal)) first = index;
    else if (pos === "PART" && normal === "to") first = index;
    else if (pos !== "ADV" || SKIPPED_ADVERBS.has(normal)) break;
    else seen = index;
  }
  // Adverbs right before the verb belong to it where something else opens the group: `also said`.
  const adverb = seen < first && first === verb ? seen : first;
  return { first: adverb, end: verb + 1 };
}

const isModal = (normal: string): boolean => AUXILIARIES.has(normal);

/** True where the group is passive: a form of `be` or `get` before the verb. */
export function isPassive(scene: Scene, group: Run): boolean {
  const { normal } = scene.at(group.end - 1);
  if (!/(?:ed|en|wn|ld|id|ne|pt|ought|ut|ked|t)$/.test(normal) || normal.endsWith("ing"))
    return false;
  for (let index = group.first; index < group.end - 1; index += 1)
    if (BE_AND_GETS.has(scene.at(index).normal)) return true;
  return false;
}
