import type { AccusationFinding, AttributionFinding, HarmFinding } from "../../finding.js";
import type { Document } from "../../document/document.js";
import { lastAtOrBefore, paragraphAt, sentenceAt } from "../../document/index.js";
import { grammar } from "../harm/grammar.js";

/** An accusation as far as its answer asks. */
export interface Accused {
  readonly start: number;
  readonly end: number;
  readonly side: string;
  /** Entry of the harm lexicon; null for an accusing cue. */
  readonly harm: string | null;
  /** The attribution that it stands in. */
  readonly attribution: string | null;
}

/** Paragraphs to either side within which a cue like "responded" answers what was said. */
const NEAR = 4;

/** Words that two texts must share to be on the same matter, besides names of actors. */
const SHARED = 2;

const TELLING: ReadonlySet<string> = new Set(["NOUN", "VERB", "PROPN", "NUM", "ADJ"]);

/**
 * Finds the answers to accusations: what the accused side is given to say that denies, disputes or
 * explains *that*. An answer is an attribution to a speaker of the side that
 *
 * - has a denying or responding cue ("denied", "explained") and stands near the accusation or is on the
 *   same matter, or
 * - denies a harm of the same sort by its side ("We did not fire on the town"), or
 * - is on the same matter: shares at least two telling words with the accusing sentence, names of the
 *   topic's actors left out.
 *
 * What a side is said to want or think is no answer, nor are its words inside another side's content.
 *
 * @param ignored words that tell no matter: parts of the actors' names, lower case
 */
export function answerReader(
  document: Document,
  attributions: readonly AttributionFinding[],
  harms: readonly HarmFinding[],
  ignored: ReadonlySet<string>,
): (accused: Accused) => Pick<AccusationFinding, "response" | "answer"> {
  const bySide = new Map<string, AttributionFinding[]>();
  for (const one of attributions) {
    const { side } = one.speaker;
    if (side === null || one.parent !== null || !isStatement(one, harms)) continue;
    bySide.set(side, [...(bySide.get(side) ?? []), one]);
  }
  const words = (start: number, end: number): ReadonlySet<string> => {
    const found = new Set<string>();
    for (let at = lastAtOrBefore(document.tokens, start); at < document.tokens.length; at += 1) {
      const token = document.tokens[at]!;
      if (token.start >= end) break;
      if (token.end > start && token.word && TELLING.has(token.pos) && !ignored.has(token.normal))
        if (token.normal.length > 3 && !isCommon(token.lemma)) found.add(token.lemma);
    }
    return found;
  };
  const contents = new Map<string, ReadonlySet<string>>();
  const contentOf = ({ id, content }: AttributionFinding): ReadonlySet<string> => {
    const known = contents.get(id) ?? words(content.start, content.end);
    contents.set(id, known);
    return known;
  };

  return (accused) => {
    const statements = (bySide.get(accused.side) ?? []).filter(
      ({ id }) => id !== accused.attribution,
    );
    const sentence = document.sentences[sentenceAt(document, accused.start)]!;
    const matter = words(sentence.start, sentence.end);
    const paragraph = paragraphAt(document, accused.start);
    const answers = (one: AttributionFinding): boolean => {
      if (one.start <= accused.start && one.end >= accused.end) return false;
      const own = contentOf(one);
      let shared = 0;
      for (const word of own) if (matter.has(word)) shared += 1;
      const near = Math.abs(paragraphAt(document, one.content.start) - paragraph) <= NEAR;
      if (responds(one) && (near || shared > 0)) return true;
      return shared >= SHARED || deniesHarm(one, accused, harms);
    };
    const far = ({ content }: AttributionFinding): number =>
      Math.abs(content.start - accused.start);
    const nearest = (some: readonly AttributionFinding[]): AttributionFinding | undefined =>
      [...some].sort((a, b) => far(a) - far(b) || a.start - b.start)[0];
    const answer = nearest(statements.filter(answers));
    if (answer !== undefined) return { response: "denied", answer: answer.id };
    const heard = nearest(statements);
    return heard === undefined
      ? { response: "unheard", answer: null }
      : { response: "heard", answer: heard.id };
  };
}

/** Words that stand in every report: verbs of saying, helpers, times. */
const isCommon = (lemma: string): boolean =>
  grammar().saying.has(lemma) || grammar().time.has(lemma) || grammar().common.has(lemma);

const responds = ({ cue }: AttributionFinding): boolean =>
  cue !== null && (grammar().denying.has(cue.lemma) || grammar().responding.has(cue.lemma));

/** "We did not fire on the town": the same sort of harm, denied within the statement. */
const deniesHarm = (
  { content }: AttributionFinding,
  { harm, side }: Accused,
  harms: readonly HarmFinding[],
): boolean =>
  harms.some(
    (one) =>
      one.negated &&
      one.start >= content.start &&
      one.end <= content.end &&
      (one.agent?.side ?? side) === side &&
      (harm === null || one.harm === harm || one.category === "force"),
  );

/** Not what a side is said to want or think, and not "X is to blame", where the cue itself accuses. */
function isStatement({ form, cue }: AttributionFinding, harms: readonly HarmFinding[]): boolean {
  if (form === "direct" || cue === null) return true;
  if (grammar().wishing.has(cue.lemma)) return false;
  return !harms.some(({ start, end }) => start < cue.end && end > cue.start);
}
