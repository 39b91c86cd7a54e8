import type { Document, Token } from "../../document/document.js";
import { allMatches } from "../../document/pattern/index.js";
import type { HarmEntry } from "./harm-lexicon.js";
import { harmLexicon } from "./harm-lexicon.js";
import { isPossessive } from "./noun-phrase.js";

/** A word or phrase of the harm lexicon in a text: tokens `first` to `end` (exclusive). */
export interface HarmMatch {
  readonly entry: HarmEntry;
  readonly as: "verb" | "noun";
  readonly first: number;
  readonly end: number;
}

/**
 * Words and phrases of the harm lexicon in a document, in order, without overlaps: the longest
 * wins, and of two readings of one word the verb, where its tag allows it.
 */
export function harmMatches(document: Document): HarmMatch[] {
  const { tokens } = document;
  const { byId, patterns } = harmLexicon();
  const found = allMatches(patterns, tokens)
    .map(({ id, firstToken: first, endToken: end }) => ({ ...byId.get(id), first, end }))
    .filter(({ as, first, end }) => {
      if (as === "verb") return isVerb(tokens, first, end);
      return as === undefined || isNoun(tokens, first, end);
    })
    .sort(
      (a, b) =>
        b.end - b.first - (a.end - a.first) ||
        Number(a.as === "noun") - Number(b.as === "noun") ||
        a.first - b.first,
    );
  const taken = new Set<number>();
  const kept: HarmMatch[] = [];
  for (const { entry, as, first, end } of found) {
    let free = true;
    for (let at = first; at < end; at++) if (taken.has(at)) free = false;
    if (!free) continue;
    for (let at = first; at < end; at++) taken.add(at);
    if (entry !== undefined && as !== undefined) kept.push({ entry, as, first, end });
  }
  return kept.sort((a, b) => a.first - b.first);
}

/**
 * A verb by its tag; where the tag is another (headlines, participles taken for adjectives), a word
 * that nothing before it makes a noun: "a reasonable shot" is none, "Police shot dead" is.
 */
function isVerb(tokens: readonly Token[], first: number, end: number): boolean {
  const before = tokens[first - 1];
  if (before && /^[-\u2010-\u2012]$/.test(before.text) && before.end === tokens[first]!.start)
    return false;
  for (let at = first; at < end; at++)
    if (tokens[at]!.pos === "VERB" || tokens[at]!.pos === "AUX") return true;
  return !before || !(["DET", "ADJ", "NUM"].includes(before.pos) || isPossessive(before));
}

/** A noun by its tag, or by what stands before it where the tagger took it for a verb. */
function isNoun(tokens: readonly Token[], first: number, end: number): boolean {
  if (end - first > 1) return true;
  const { pos, normal } = tokens[first]!;
  if (/ed$/.test(normal)) return false;
  if (pos === "NOUN") return true;
  if (pos === "PROPN") return true;
  const before = tokens[first - 1];
  return before !== undefined && (before.pos === "DET" || before.pos === "ADJ");
}
