import { wordList } from "../../language/index.js";
import { cueStance } from "../../annotations/attribution/cues.js";
import { frameOf } from "./frame.js";
import { mainSubject, phraseBefore } from "./noun-phrase.js";
import { OUTLET_ZONES } from "../../corpus/article.js";
import type { Paragraph } from "../../document/document.js";
import { spanOf, type Found, type Run, type Scene } from "./scene.js";
import { verbGroup } from "./verb-group.js";
import { isOpeningMark } from "./words.js";

const NO_THIRD_PERSON = wordList("grammar", "no-third-person");

interface Introduction {
  readonly cue: Run;
  readonly source: Run;
}

/**
 * Speech without quotation marks: the paragraphs after a line that ends in a colon and tells who
 * speaks (`Aliyev continued:`), until the outlet speaks again. It does where a paragraph opens a
 * quotation, ends in a colon itself, is no body text, or tells of somebody in the third person that
 * he said something. Paragraphs behind the first are the speaker's up to the last in which somebody
 * says "I" or "we": an outlet often goes back to its report without a sign. Agencies and machine
 * translation set speech so.
 */
export function speechBlocks(scene: Scene): Found[] {
  const { paragraphs } = scene.document;
  const found: Found[] = [];
  for (let index = 0; index < paragraphs.length - 1; index += 1) {
    const line = paragraphs[index];
    const introduction = line && introductionOf(scene, line);
    if (!introduction) continue;
    const content: Run[] = [];
    let spoken = 1;
    for (let next = index + 1; next < paragraphs.length; next += 1) {
      const paragraph = paragraphs[next];
      if (paragraph === undefined || !goesOn(scene, paragraph, content.length === 0)) break;
      content.push({ first: paragraph.firstToken, end: paragraph.endToken });
      if (isInFirstPerson(scene, paragraph)) spoken = content.length;
    }
    if (content.length > 0)
      found.push({
        content: content.slice(0, spoken),
        ...introduction,
        rule: "speech-block",
        confidence: 0.8,
      });
  }
  return found;
}

/** Cue and source of a line that ends in a colon; null for "Here is what we know:". */
function introductionOf(scene: Scene, line: Paragraph): Introduction | null {
  if (line.zone !== "body" || !endsInColon(scene, line)) return null;
  const { firstToken } = scene.sentenceOf(line.endToken - 1);
  // The verb nearest to the line's start is the one whose subject speaks.
  for (let index = firstToken; index < line.endToken; index += 1) {
    if (!isSpeechVerb(scene, index)) continue;
    const cue = verbGroup(scene, index);
    const source = /ing$/.test(scene.at(cue.first).normal)
      ? mainSubject(scene, firstToken, cue.first)
      : phraseBefore(scene, cue.first);
    if (source !== null && !isFirstPerson(scene, source)) return { cue, source };
  }
  return null;
}

export const endsInColon = (scene: Scene, { endToken }: Paragraph): boolean =>
  scene.at(endToken - 1).text === ":" && scene.quotationAt(endToken - 1) < 0;

const SPEAKING = new Set(["neutral", "assertive", "factive", "doubting", "accusing"]);

function isSpeechVerb(scene: Scene, index: number): boolean {
  const { pos, lemma } = scene.at(index);
  if (pos !== "VERB" || scene.quotationAt(index) >= 0) return false;
  return lemma === "say" || isListed(lemma);
}

/** Verbs of speech proper; thinking and wishing introduce no speech. */
const UNSPOKEN = wordList("speech", "unspoken");
const isListed = (lemma: string): boolean => {
  if (UNSPOKEN.has(lemma)) return false;
  const stance = cueStance(lemma, "verb");
  return stance !== "neutral" ? SPEAKING.has(stance) : NEUTRAL_SPEECH.has(lemma);
};
const NEUTRAL_SPEECH = wordList("speech", "neutral-speech");

/** Verbs by which an outlet that speaks again is known. */
const TOLD_OF = new Set([...NEUTRAL_SPEECH, ...wordList("speech", "told-of")]);

function goesOn(scene: Scene, paragraph: Paragraph, first: boolean): boolean {
  if (!OUTLET_ZONES.has(paragraph.zone) || paragraph.zone !== "body") return false;
  if (isOpeningMark(scene.at(paragraph.firstToken)) || endsInColon(scene, paragraph)) return false;
  return first ? !reportsSpeech(scene, paragraph, 1) : !reportsSpeech(scene, paragraph, Infinity);
}

const FIRST_PERSON = wordList("grammar", "whole-first-person");

/** Says somebody "I" or "we" here, outside quotation marks? */
function isInFirstPerson(scene: Scene, { firstToken, endToken }: Paragraph): boolean {
  for (let index = firstToken; index < endToken; index += 1) {
    const { normal, text } = scene.at(index);
    if (FIRST_PERSON.has(normal) && text !== "US" && scene.quotationAt(index) < 0) return true;
  }
  return false;
}

/** Does the outlet tell, in a paragraph's sentences up to `most`, what a third person said? */
export function reportsSpeech(scene: Scene, paragraph: Paragraph, most: number): boolean {
  const last = Math.min(paragraph.endSentence, paragraph.firstSentence + most);
  const end = scene.document.sentences[last - 1]?.endToken ?? paragraph.endToken;
  for (let index = paragraph.firstToken; index < end; index += 1) {
    if (
      !isSpeechVerb(scene, index) ||
      !TOLD_OF.has(scene.at(index).lemma) ||
      !/^(?:r-)?(?:that|quote|end|clause)$/.test(frameOf(scene, scene.at(index).lemma, index).name)
    )
      continue;
    const source = phraseBefore(scene, verbGroup(scene, index).first);
    if (source === null || isFirstPerson(scene, source)) continue;
    if (namesSpeaker(scene, source)) return true;
  }
  return false;
}

const isFirstPerson = (scene: Scene, source: Run): boolean =>
  NO_THIRD_PERSON.has(scene.at(source.first).normal) && source.end - source.first === 1;

/** A name, or "he": within a speech others are seldom told of so. */
function namesSpeaker(scene: Scene, source: Run): boolean {
  const { start, end } = spanOf(scene.tokens, source);
  return (
    /\p{Lu}/u.test(scene.document.text.slice(start, end)) ||
    /^(?:he|she)$/.test(scene.at(source.first).normal)
  );
}
