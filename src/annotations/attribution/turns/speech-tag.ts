import { wordList } from "../../../language/index.js";
import type { Quotation } from "../../../document/document.js";
import { phraseAfterComma } from "../../../reader/rules/candidate.js";
import { mainSubject, nearestSubject, phraseBefore } from "../../../reader/rules/noun-phrase.js";
import type { Run, Scene } from "../../../reader/rules/scene.js";
import { verbGroup } from "../../../reader/rules/verb-group.js";
import { isCapitalised, isOpeningMark } from "../../../reader/rules/words.js";
import { lookupCue } from "../cues.js";

const TAG_OPENERS = wordList("grammar", "tag-openers");

/** Who says a quotation, and by which verb, as the words beside it tell: `“No,” Ann Roe laughed.` */
export interface SpeechTag {
  /** Null where a name and a colon do without a verb. */
  readonly cue: Run | null;
  readonly source: Run;
}

/** No verb of a tag: words of closed classes. */
const CLOSED = new Set("ADP DET CCONJ SCONJ PRON AUX PART NUM PUNCT SYM".split(" "));
/** A quotation that its sentence goes on from ends so; one that a full stop ends needs no tag. */
const GOES_ON = /^(?:[,?!…]|--+|[–—-]|\.\.\.+)$/;

/**
 * The tag right after a quotation, in either order: `“…,” said Ann Roe`, `“…?” she asked`. A verb that
 * no list of cues holds counts where a comma ends the quotation: there nothing else can stand.
 *
 * @param limit index of the token where the next quotation or the paragraph's end comes
 */
export function tagAfter(scene: Scene, quotation: Quotation, limit: number): SpeechTag | null {
  if (!quotation.closed || isWordInPhrase(scene, quotation)) return null;
  let at = quotation.endToken;
  const inside = scene.at(at - 2).text;
  const outside = scene.at(at).text === ",";
  if (outside) at += 1;
  else if (!GOES_ON.test(inside)) return null;
  const end = clauseEnd(scene, at, limit);
  if (end <= at) return null;
  const tag = verbFirst(scene, at, end) ?? nameFirst(scene, at, end);
  if (tag === null) return null;
  // After a question a name may open the next sentence: there the verb is known or says nothing more.
  const closes = tag.cue !== null && tag.cue.end === end;
  const sure =
    outside || inside === "," || !isCapitalised(scene.at(at)) || closes || isKnown(scene, tag.cue);
  return sure ? tag : null;
}

/** `the council’s “improvements”`: a word or two that a noun phrase goes on with are no speech. */
function isWordInPhrase(scene: Scene, { firstToken, endToken }: Quotation): boolean {
  const words = scene.tokens.slice(firstToken, endToken).filter(({ word }) => word).length;
  const before = scene.at(firstToken - 1);
  const inside = scene.sentenceOf(firstToken).firstToken < firstToken;
  return (
    inside && words <= 3 && (/^(?:DET|ADJ|PART)$/.test(before.pos) || POSSESSIVE.has(before.normal))
  );
}

const POSSESSIVE = wordList("grammar", "possessives");

/** `“…,” sighed Ann Roe`: the verb, then a name or a noun phrase. */
function verbFirst(scene: Scene, at: number, end: number): SpeechTag | null {
  let verb = at;
  while (verb < end && scene.at(verb).pos === "ADV" && verb < at + 2) verb += 1;
  const token = scene.at(verb);
  const next = scene.at(verb + 1);
  if (!token.word || isCapitalised(token) || CLOSED.has(token.pos) || verb + 1 >= end) return null;
  if (token.normal.endsWith("ing")) return null;
  const named = isCapitalised(next) && next.word && next.text !== "I";
  const described = token.pos === "VERB" && /^(?:DET|PRON|NOUN|ADJ|NUM)$/.test(next.pos);
  if (!named && !described) return null;
  const phrase = phraseAfterComma(scene, verb + 1) ?? nameFrom(scene, verb + 1, end);
  if (phrase === null) return null;
  return {
    cue: { first: verb, end: verb + 1 },
    source: { first: verb + 1, end: Math.min(end, phrase.end) },
  };
}

/** `“…,” her neighbour Ann Roe sighed`: a phrase that begins here, then its verb. */
function nameFirst(scene: Scene, at: number, end: number): SpeechTag | null {
  const first = TAG_OPENERS.has(scene.at(at).normal) ? at + 1 : at;
  for (let verb = first + 1; verb < end; verb += 1) {
    const { pos, normal } = scene.at(verb);
    if (pos !== "VERB" || normal.endsWith("ing")) continue;
    const cue = verbGroup(scene, verb);
    const source = phraseBefore(scene, cue.first);
    if (source?.first === first) return { cue, source };
  }
  const name = nameFrom(scene, first, end);
  if (name === null) return null;
  let verb = name.end;
  while (verb < end && scene.at(verb).pos === "ADV" && scene.at(verb + 1).word) verb += 1;
  const { word, pos } = scene.at(verb);
  if (verb >= end || !word || isCapitalised(scene.at(verb)) || CLOSED.has(pos)) return null;
  return { cue: { first: verb, end: verb + 1 }, source: name };
}

/** A run of capitalised words, or "he" and "she", whatever their tags. */
function nameFrom(scene: Scene, first: number, end: number): Run | null {
  if (/^(?:he|she|they)$/.test(scene.at(first).normal)) return { first, end: first + 1 };
  let to = first;
  while (to < end && (isCapitalised(scene.at(to)) || scene.at(to).text === "-")) to += 1;
  return to > first && scene.at(to - 1).word ? { first, end: to } : null;
}

/**
 * The tag right before a quotation: `Ann Roe said, “…”`, `Ann Roe: “…”`.
 *
 * @param at index of the quotation's first token
 * @param from index of the token where the sentence or the words after the quotation before begin
 */
export function tagBefore(scene: Scene, at: number, from: number): SpeechTag | null {
  const mark = at - 1;
  const { text } = scene.at(mark);
  if (mark <= from || (text !== "," && text !== ":")) return null;
  for (let verb = mark - 1; verb > from; verb -= 1) {
    if (scene.at(verb).pos !== "VERB") continue;
    const cue = verbGroup(scene, verb);
    if (verb < mark - 1 && !isKnown(scene, { first: cue.first, end: mark })) continue;
    const participle = scene.at(cue.first).normal.endsWith("ing");
    const source =
      (participle ? null : phraseBefore(scene, cue.first)) ??
      nearestSubject(scene, from, cue.first) ??
      mainSubject(scene, from, cue.first);
    if (source !== null && source.first >= from) return { cue, source };
  }
  const words = inWordsOf(scene, mark, from);
  if (words !== null || text !== ":") return words;
  const name = phraseBefore(scene, mark);
  return name !== null && name.first === from ? { cue: null, source: name } : null;
}

/** `In farmer Ann Roe’s words, “…”`. */
function inWordsOf(scene: Scene, mark: number, from: number): SpeechTag | null {
  const owner = mark - 2;
  if (scene.at(mark - 1).normal !== "words" || !/^['’]s?$/.test(scene.at(owner).text)) return null;
  const source = phraseBefore(scene, owner);
  if (source === null || source.first < from) return null;
  return { cue: { first: mark - 1, end: mark }, source };
}

/** A name right before a colon, whatever stands before it: `From the desk of Ann Roe:`. */
export function nameBefore(scene: Scene, colon: number): SpeechTag | null {
  const phrase = phraseBefore(scene, colon);
  if (phrase === null) return null;
  const named = scene.tokens.slice(phrase.first, phrase.end).some(({ pos }) => pos === "PROPN");
  return named ? { cue: null, source: phrase } : null;
}

/** The next full stop, semicolon, colon or opening mark: a tag does not reach over it. */
function clauseEnd(scene: Scene, at: number, limit: number): number {
  let end = at;
  while (end < limit && !/^[.;:?!]$/.test(scene.at(end).text) && !isOpeningMark(scene.at(end)))
    end += 1;
  return end;
}

const isKnown = (scene: Scene, cue: Run | null): boolean =>
  cue === null || lookupCue(scene.tokens.slice(cue.first, cue.end)) !== null;
