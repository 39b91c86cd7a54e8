import { wordList } from "../../language/index.js";
import type { Document, Token } from "../../document/document.js";
import { allMatches } from "../../document/pattern/index.js";
import type { HarmEntry, HarmReading } from "./harm-lexicon.js";
import { harmLexicon } from "./harm-lexicon.js";
import type { Tree } from "../../parse/index.js";

/** A word or phrase of the harm lexicon in a text: tokens `first` to `end` (exclusive). */
export interface HarmMatch {
  readonly entry: HarmEntry;
  readonly as: HarmReading;
  readonly first: number;
  readonly end: number;
}

/**
 * Words and phrases of the harm lexicon in a document, in order, without overlaps: the longest
 * wins, and of two readings of one word the verb, where its part of speech allows it. A word that may
 * tell what somebody is or an act ("fraud") stands twice, one reading after the other.
 *
 * @param trees trees of the sentences: the model's parts of speech count before the tagger's
 */
export function harmMatches(document: Document, trees: readonly Tree[]): HarmMatch[] {
  const tokens = retagged(document, trees);
  const { byId, patterns } = harmLexicon();
  const found = allMatches(patterns, tokens)
    .map(({ id, firstToken: first, endToken: end }) => ({ ...byId.get(id), first, end }))
    .filter(({ as, first, end }) => {
      const learned = trees[tokens[first]!.sentence]?.shallow === false;
      if (as === "verb") return isVerb(tokens, first, end, learned);
      if (as === "is") return isSaidOfSomebody(tokens, first, end);
      if (as === "manner") return tokens[end - 1]!.pos === "ADV";
      return as === undefined || isNoun(tokens, first, end, learned);
    })
    .sort(
      (a, b) =>
        b.end - b.first - (a.end - a.first) || rankOf(a.as) - rankOf(b.as) || a.first - b.first,
    );
  const taken = new Set<number>();
  const kept: HarmMatch[] = [];
  for (const { entry, as, first, end } of found) {
    let free = true;
    for (let at = first; at < end; at++) if (taken.has(at)) free = false;
    if (!free) {
      const same = kept.find((one) => one.first === first && one.end === end);
      if (entry !== undefined && as === "noun" && same?.as === "is")
        kept.push({ entry, as, first, end });
      continue;
    }
    for (let at = first; at < end; at++) taken.add(at);
    if (entry !== undefined && as !== undefined) kept.push({ entry, as, first, end });
  }
  return kept.sort((a, b) => a.first - b.first);
}

/** Verbs first, acts last; set phrases before all. */
const rankOf = (as: HarmReading | undefined): number =>
  as === undefined ? 0 : ["verb", "manner", "is", "noun"].indexOf(as);

/** A noun or an adjective; what ends a phrase ("guilty of", "threat to") may be a preposition. */
const isSaidOfSomebody = (tokens: readonly Token[], first: number, end: number): boolean =>
  tokens.slice(first, end).some(({ pos }) => pos === "NOUN" || pos === "PROPN" || pos === "ADJ");

/** The document's tokens with the parts of speech of their trees. */
function retagged({ tokens }: Document, trees: readonly Tree[]): readonly Token[] {
  // The very same list, whose words are known already.
  if (trees.every(({ shallow }) => shallow)) return tokens;
  const own = [...tokens];
  for (const { firstToken, partsOfSpeech, shallow } of trees)
    if (!shallow)
      for (const [place, pos] of partsOfSpeech.entries()) {
        const token = own[firstToken + place]!;
        if (token.pos !== pos) own[firstToken + place] = { ...token, pos };
      }
  return own;
}

const POSSESSIVE = wordList("grammar", "possessives");

/**
 * A verb by its part of speech; where that is a tagger's guess (headlines, participles taken for
 * adjectives), also a word that nothing before it makes a noun: "a reasonable shot" is none, "Police
 * shot dead" is.
 */
function isVerb(tokens: readonly Token[], first: number, end: number, learned: boolean): boolean {
  const before = tokens[first - 1];
  if (before && /^[-\u2010-\u2012]$/.test(before.text) && before.end === tokens[first]!.start)
    return false;
  for (let at = first; at < end; at++)
    if (tokens[at]!.pos === "VERB" || tokens[at]!.pos === "AUX") return true;
  if (learned) return false;
  return !before || !(["DET", "ADJ", "NUM"].includes(before.pos) || POSSESSIVE.has(before.normal));
}

/** A noun by its part of speech, or by what stands before it where the tagger took it for a verb. */
function isNoun(tokens: readonly Token[], first: number, end: number, learned: boolean): boolean {
  if (end - first > 1) return true;
  const { pos, normal } = tokens[first]!;
  if (/ed$/.test(normal)) return false;
  if (pos === "NOUN" || pos === "PROPN") return true;
  if (learned) return false;
  const before = tokens[first - 1];
  return before !== undefined && (before.pos === "DET" || before.pos === "ADJ");
}
