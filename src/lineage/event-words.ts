import { OUTLET_ZONES } from "../corpus/article.js";
import type { Document } from "../document/document.js";
import { NAME } from "./background.js";

/** A name counts as so many other words: who and where tell events apart. */
const NAME_WEIGHT = 2;
/** A word of the first paragraph, headline or lead, counts double: there stands what happened. */
const LEAD_WEIGHT = 2;

const TELLING: ReadonlySet<string> = new Set(["PROPN", "NOUN", "VERB", "ADJ", "NUM"]);

/**
 * What an article says of its event, in the outlet's own zones: counts of names (marked as such) and
 * of the lemmas of nouns, verbs, adjectives and numbers. It is all that grouping by event needs of an
 * article.
 *
 * @example
 * // Of an article of the two lines “Flood in Belm” and “A flood closed two roads in Belm.”
 * eventWords(document).get("road"); // 1
 */
export function eventWords(document: Document): Map<string, number> {
  const bag = new Map<string, number>();
  const lead = document.paragraphs.findIndex(({ zone }) => OUTLET_ZONES.has(zone));
  for (const token of document.tokens) {
    if (!token.word || !TELLING.has(token.pos)) continue;
    const { paragraph } = document.sentences[token.sentence]!;
    if (!OUTLET_ZONES.has(document.paragraphs[paragraph]!.zone)) continue;
    const isName = token.pos === "PROPN";
    const word = isName ? NAME + token.normal : token.lemma;
    const weight = (isName ? NAME_WEIGHT : 1) * (paragraph === lead ? LEAD_WEIGHT : 1);
    bag.set(word, (bag.get(word) ?? 0) + weight);
  }
  return bag;
}
