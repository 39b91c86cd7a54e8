import { wordList } from "../../language/index.js";
import { frameOf, type Frame } from "./frame.js";
import { phraseAfter, phraseBefore } from "./noun-phrase.js";
import type { Run, Scene } from "./scene.js";
import { mistaggedVerb } from "./mistagged.js";
import { useRate } from "./uses.js";
import { isPassive, verbGroup } from "./verb-group.js";
import { isClosingMark } from "./words.js";

const BEFORE_A_NOUN = wordList("grammar", "before-a-noun");
const SUBJECT_PRONOUNS_ONLY = wordList("grammar", "subject-pronouns-only");
const AFTER_THE_CUE = wordList("grammar", "after-the-cue");
const POSSESSIVES = wordList("grammar", "possessives");

/** A word that may be a cue, with its surroundings. */
export interface Candidate {
  readonly index: number;
  readonly lemma: string;
  readonly as: "verb" | "noun";
  readonly frame: Frame;
  /** The verb with its auxiliaries; the cue before its particle. */
  readonly group: Run;
  readonly passive: boolean;
  /** The subject right before it, or after it where `inverted`. */
  readonly subject: Run | null;
  readonly inverted: boolean;
  /** Chance that it is a cue, in per cent. */
  readonly rate: number;
}

/** Per cent from which a word is read as a cue. */
const LIKELY = 50;

/** All likely cues outside quotation marks, in order of text. */
export function candidates(scene: Scene): Candidate[] {
  const all: Candidate[] = [];
  for (const [index, { word }] of scene.tokens.entries()) {
    if (!word || scene.isTaken(index) || scene.quotationAt(index) >= 0) continue;
    const candidate = candidateAt(scene, index);
    if (candidate !== null && candidate.rate >= LIKELY) all.push(candidate);
  }
  return all;
}

function candidateAt(scene: Scene, index: number): Candidate | null {
  const { pos, lemma } = scene.at(index);
  if (pos === "VERB") return verbCandidate(scene, index, lemma);
  const verb = mistaggedVerb(scene, index);
  if (verb !== null) return verbCandidate(scene, index, verb);
  return pos === "NOUN" ? nounCandidate(scene, index) : null;
}

function verbCandidate(scene: Scene, index: number, lemma: string): Candidate | null {
  if (useRate("verb", lemma, "") === 0) return null;
  const frame = frameOf(scene, lemma, index);
  const group = verbGroup(scene, index);
  if (isInsidePhrase(scene, group)) return null;
  const inverted = isInverted(scene, group, frame);
  return {
    index,
    lemma,
    as: "verb",
    frame,
    group,
    passive: isPassive(scene, group),
    subject: inverted ? phraseAfterComma(scene, index + 1) : subjectBefore(scene, group),
    inverted,
    rate: useRate("verb", lemma, inverted ? "end" : frame.name),
  };
}

/** `an internationally recognised territory`: a participle that is an adjective. */
const isInsidePhrase = (scene: Scene, { first }: Run): boolean =>
  BEFORE_A_NOUN.has(scene.at(first - 1).text.toLowerCase());

/** A participle after a comma or a preposition says something of the sentence's subject. */
function subjectBefore(scene: Scene, group: Run): Run | null {
  const before = scene.at(group.first - 1);
  const participle = group.end - group.first === 1 && scene.at(group.first).normal.endsWith("ing");
  return participle && (before.text === "," || before.pos === "ADP")
    ? null
    : phraseBefore(scene, group.first);
}

/** `“…,” said Ann Smith`: a mark before the verb and a phrase after it. */
function isInverted(scene: Scene, group: Run, frame: Frame): boolean {
  const before = scene.at(group.first - 1);
  if (!/^(?:np|clause|r-\w+)$/.test(frame.name)) return false;
  if (frame.name.startsWith("r-") && !isClosingMark(before)) return false;
  if (group.end - group.first > 1 || /ing$/.test(scene.at(group.first).normal)) return false;
  if (group.first === scene.sentenceOf(group.first).firstToken) return false;
  return (
    isClosingMark(before) || (before.text === "," && phraseBefore(scene, group.first) === null)
  );
}

/** `Ann Smith, a lawyer who …` after its verb: with what is told of her, to the sentence's end. */
export function phraseAfterComma(scene: Scene, start: number): Run | null {
  const { endToken } = scene.sentenceOf(start);
  const phrase = phraseAfter(scene, start, endToken);
  if (phrase === null) return null;
  const next = scene.at(phrase.end);
  if (next.text !== "," && next.normal !== "who") return phrase;
  const insert = scene.at(phrase.end + 1);
  if (next.text === "," && !mayTellOf(insert.normal, insert.pos)) return phrase;
  return { first: phrase.first, end: insertEnd(scene, phrase.end + 1, endToken) };
}

const mayTellOf = (normal: string, pos: string): boolean =>
  normal === "who" ||
  normal === "whose" ||
  (/^(?:DET|NOUN|PROPN|ADJ|NUM|PRON)$/.test(pos) && !SUBJECT_PRONOUNS_ONLY.has(normal));

function insertEnd(scene: Scene, from: number, ceiling: number): number {
  let end = from;
  while (end < ceiling) {
    const { text } = scene.at(end);
    const next = scene.at(end + 1);
    if (/^[.;:!?]$|^--+$|^[–—]$/.test(text) || isClosingMark(scene.at(end))) break;
    if (
      text === "," &&
      (next.normal.endsWith("ing") || AFTER_THE_CUE.has(next.normal) || next.pos === "PUNCT")
    )
      break;
    end += 1;
  }
  return end;
}

function nounCandidate(scene: Scene, index: number): Candidate | null {
  const { lemma } = scene.at(index);
  if (useRate("noun", lemma, "") === 0) return null;
  const frame = frameOf(scene, lemma, index);
  return {
    index,
    lemma,
    as: "noun",
    frame,
    group: { first: index, end: index + 1 },
    passive: false,
    subject: possessor(scene, index),
    inverted: false,
    rate: useRate("noun", lemma, frame.name),
  };
}

/** Whose claim it is: `Trump's claim`, `his own claim`. */
function possessor(scene: Scene, noun: number): Run | null {
  let at = noun - 1;
  while (/^(?:ADJ|NUM|NOUN)$/.test(scene.at(at).pos)) at -= 1;
  if (POSSESSIVES.has(scene.at(at).normal)) return { first: at, end: at + 1 };
  return /^['’]s?$/.test(scene.at(at).text) ? ownerBefore(scene, at) : null;
}

/** The last name before a possessive: `no basis for Smith’s claim` is Smith's. */
function ownerBefore(scene: Scene, end: number): Run | null {
  const phrase = phraseBefore(scene, end);
  if (phrase === null) return null;
  for (let index = end - 1; index > phrase.first; index -= 1)
    if (scene.at(index).pos === "ADP") return { first: index + 1, end };
  return phrase;
}
