import { wordList } from "../../language/index.js";
import type { Atom } from "./atoms.js";
import type { PartOfSpeech } from "./syntax.js";

const HELPERS = wordList("grammar", "helpers-before-participle");
/** What an object begins with and a noun after an adjective does not. */
const OBJECTS: ReadonlySet<string> = new Set(["DET", "PRON", "NUM"]);
const CONTENT: ReadonlySet<string> = new Set(["NOUN", "PROPN", "VERB", "ADJ", "ADV"]);
const PARTICLES = wordList("grammar", "particles-of-verbs");

/**
 * Whether a word may be read as a part of speech. The tag decides, but for three errors that
 * taggers of news make again and again: a participle after `have` or `be` tagged as an adjective
 * ("have liberated"), a past form before a particle or an object tagged as a noun or adjective ("shot
 * down", "liberated one town"), and words of
 * headlines, whose capitals and missing articles mislead the tagger.
 */
export function mayBe(pos: PartOfSpeech, atoms: readonly Atom[], index: number): boolean {
  const atom = atoms[index]!;
  if (atom.pos === pos) return true;
  if (atom.titled && CONTENT.has(atom.pos)) return CONTENT.has(pos);
  if (pos === "NOUN") return atom.pos === "PROPN" && atom.normal === atom.text;
  if (pos !== "VERB") return false;
  if (atom.pos === "AUX") return true;
  if (!/(ed|en|ing|t|wn|ng|ck)$/.test(atom.normal)) return false;
  const next = atoms[index + 1];
  if (next?.sentence === atom.sentence && (PARTICLES.has(next.normal) || OBJECTS.has(next.pos)))
    return true;
  return afterHelper(atoms, index);
}

function afterHelper(atoms: readonly Atom[], index: number): boolean {
  for (let before = index - 1; before >= Math.max(0, index - 3); before--) {
    const { lemma, normal, pos, sentence } = atoms[before]!;
    if (sentence !== atoms[index]!.sentence) return false;
    if (HELPERS.has(lemma) || HELPERS.has(normal)) return true;
    if (pos !== "ADV" && pos !== "PART") return false;
  }
  return false;
}
