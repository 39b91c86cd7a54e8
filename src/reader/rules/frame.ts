import { wordList } from "../../language/index.js";
import type { Scene } from "./scene.js";
import { phraseAfter } from "./noun-phrase.js";
import { DAYS, SUBJECT_PRONOUNS, WH_WORDS, isOpeningMark } from "./words.js";

const ADDRESSED_PRONOUNS = wordList("grammar", "addressed-pronouns");
const CIRCUMSTANCES = wordList("grammar", "circumstances");

/**
 * What follows a cue: `that` (or `whether`), `wh` (how, why …), `to`, `quote`, `colon`, `clause`
 * (a clause without "that"), `np`, `ing`, a preposition (`for`, `about` …), `end` (nothing: the
 * content comes before), and the same after a person addressed (`told reporters that`: `r-that`).
 */
export interface Frame {
  readonly name: string;
  /** Where the cue ends: after its particle, where it has one. */
  readonly cueEnd: number;
  /** Where the content begins. */
  readonly contentFirst: number;
}

const ADDRESSING = wordList("speech", "addressing");
const PREPOSITIONS = wordList("grammar", "frame-prepositions");

export function frameOf(scene: Scene, lemma: string, cue: number): Frame {
  const { endToken } = scene.sentenceOf(cue);
  const plain = frameAt(scene, cue + 1, endToken);
  if (!ADDRESSING.has(lemma) || !/^(?:np|clause)$/.test(plain.name)) return plain;
  return addressed(scene, plain, endToken) ?? plain;
}

/** `told Ann Smith that …`, `asked him if …`. */
function addressed(scene: Scene, plain: Frame, ceiling: number): Frame | null {
  const start = plain.contentFirst;
  const pronoun = ADDRESSED_PRONOUNS.has(scene.at(start).normal);
  const person = pronoun ? { first: start, end: start + 1 } : phraseAfter(scene, start, ceiling);
  if (person === null) return null;
  const rest = frameAt(scene, person.end, ceiling);
  return { name: `r-${rest.name}`, cueEnd: plain.cueEnd, contentFirst: rest.contentFirst };
}

/** The frame of what begins at a token, whatever stands before it. */
export function frameAt(scene: Scene, start: number, ceiling: number): Frame {
  const frame = (name: string, contentFirst: number, cueEnd = start): Frame => ({
    name,
    cueEnd,
    contentFirst,
  });
  let at = start;
  while (
    at < ceiling &&
    (DAYS.has(scene.at(at).normal) ||
      (scene.at(at).pos === "ADV" && at < start + 2 && !WH_WORDS.has(scene.at(at).normal)))
  )
    at += 1;
  const token = scene.at(at);
  if (at >= ceiling) return frame("end", at);
  if (isOpeningMark(token) && scene.quotationAt(at) >= 0) return frame("quote", at);
  if (token.text === ":")
    return frame(
      isOpeningMark(scene.at(at + 1)) ? "quote" : at + 1 < ceiling ? "colon" : "end",
      at + 1,
    );
  if (token.text === "," && isOpeningMark(scene.at(at + 1)) && scene.quotationAt(at + 1) >= 0)
    return frame("quote", at + 1);
  if (token.normal === "that" && token.pos !== "DET") return frame("that", at);
  if (token.normal === "that" || token.normal === "whether" || token.normal === "if")
    return frame("that", at);
  if (WH_WORDS.has(token.normal)) return frame("wh", at);
  if (
    token.normal === "to" &&
    (token.pos === "PART" || scene.at(at + 1).pos === "VERB" || scene.at(at + 1).pos === "AUX")
  )
    return frame("to", at);
  if (!token.word && token.pos === "PUNCT" && !/^["“‘'([]$/.test(token.text))
    return frame("end", at);
  const later = afterAdjunct(scene, at, ceiling);
  if (later !== null)
    return later.name === "quote" || later.name === "that"
      ? { ...later, cueEnd: start }
      : frame("end", at);
  if (token.pos === "ADP" || PREPOSITIONS.has(token.normal)) {
    if (!PREPOSITIONS.has(token.normal)) return frame("prep", at);
    const next = scene.at(at + 1);
    if (at === start && next.normal === "to" && token.normal !== "to")
      return frame(`${token.normal}-to`, at + 1, at + 1);
    if (at === start && next.pos === "ADP" && PREPOSITIONS.has(next.normal))
      return frame(`${token.normal}-${next.normal}`, at + 2, at + 2);
    return frame(token.normal, at + 1, at + 1);
  }
  if ((SUBJECT_PRONOUNS.has(token.normal) && token.pos === "PRON") || token.normal === "there")
    return frame("clause", at);
  if (token.pos === "VERB") return frame("ing", at);
  return frame(isClause(scene, at, ceiling) ? "clause" : "np", at);
}

/** `in a statement that …`, `on Twitter, “…”`: an adjunct between a verb and what was said. */
function afterAdjunct(scene: Scene, start: number, ceiling: number): Frame | null {
  const { normal } = scene.at(start);
  if (!CIRCUMSTANCES.has(normal)) return null;
  for (let at = start + 1; at < Math.min(ceiling, start + 14); at += 1) {
    const token = scene.at(at);
    if (token.normal === "that" && token.pos !== "DET")
      return { name: "that", cueEnd: start, contentFirst: at };
    if (/^[,:]$/.test(token.text) && isOpeningMark(scene.at(at + 1)))
      return { name: "quote", cueEnd: start, contentFirst: at + 1 };
    if (token.pos === "VERB" || token.pos === "AUX" || /^[.;]$/.test(token.text)) return null;
  }
  return null;
}

/** A subject and a finite verb, before any mark: a clause whose "that" is left out. */
function isClause(scene: Scene, start: number, ceiling: number): boolean {
  for (let at = start + 1; at < Math.min(ceiling, start + 14); at += 1) {
    const token = scene.at(at);
    if (token.pos === "AUX") return true;
    if (token.pos === "PUNCT" && !/^[-'"“”]$/.test(token.text)) return false;
    if (token.pos === "SCONJ" || WH_WORDS.has(token.normal) || token.normal === "to") return false;
    if (token.pos === "VERB" && !/(?:ing|ed)$/.test(token.normal)) return true;
  }
  return false;
}
