import type {
  AccusationFinding,
  AttributionFinding,
  HarmFinding,
  MentionFinding,
} from "../../finding.js";
import type { Document } from "../../document/document.js";
import { firstAtOrAfter, lastAtOrBefore, paragraphAt, sentenceAt } from "../../document/index.js";
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

/** A word that stands in more sentences of the article than these tells no matter of its own. */
const MOST_SENTENCES = 4;

/** How ill a speaker speaks of another of his side before he is no voice of it any more. */
const ILL = 0.5;

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
 * What a side is said to want or think is no answer, nor are its words inside another side's content, nor
 * what one of it says against another of it ("Bush called Trump unhinged").
 *
 * @param mentions who is named, how it is spoken of them
 * @param ignored words that tell no matter: parts of the actors' names, lower case
 */
export function answerReader(
  document: Document,
  attributions: readonly AttributionFinding[],
  harms: readonly HarmFinding[],
  mentions: readonly MentionFinding[],
  ignored: ReadonlySet<string>,
): (accused: Accused) => Pick<AccusationFinding, "response" | "answer"> {
  const bySide = new Map<string, AttributionFinding[]>();
  for (const one of attributions) {
    const { side } = one.speaker;
    if (side === null || one.parent !== null || !isStatement(one, harms)) continue;
    if (speaksIllOfOwn(one, mentions)) continue;
    bySide.set(side, [...(bySide.get(side) ?? []), one]);
  }
  const everywhere = frequent(document);
  const words = (start: number, end: number): ReadonlySet<string> => {
    const found = new Set<string>();
    for (let at = lastAtOrBefore(document.tokens, start); at < document.tokens.length; at += 1) {
      const token = document.tokens[at]!;
      if (token.start >= end) break;
      if (token.end > start && token.word && TELLING.has(token.pos) && !ignored.has(token.normal))
        if (token.normal.length > 3 && !isCommon(token.lemma) && !everywhere.has(token.lemma))
          found.add(token.lemma);
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

/** Lemmas that stand in so many sentences of the article that they tell none from another. */
function frequent({ tokens }: Document): ReadonlySet<string> {
  const last = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { lemma, sentence } of tokens) {
    if (last.get(lemma) === sentence) continue;
    last.set(lemma, sentence);
    counts.set(lemma, (counts.get(lemma) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([lemma, count]) => (count > MOST_SENTENCES ? [lemma] : [])));
}

/** Whether a statement names another of its speaker's own side and speaks ill of him. */
function speaksIllOfOwn(
  { start, end, speaker }: AttributionFinding,
  mentions: readonly MentionFinding[],
): boolean {
  for (let at = firstAtOrAfter(mentions, start); at < mentions.length; at += 1) {
    const { start: place, side, actor, tone } = mentions[at]!;
    if (place >= end) return false;
    if (side === speaker.side && actor !== speaker.name && (tone?.negative ?? 0) > ILL) return true;
  }
  return false;
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
