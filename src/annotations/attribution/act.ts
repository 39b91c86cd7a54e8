import { wordList } from "../../language/index.js";
import { firstEndingAfter } from "../../document/index.js";
import type { Span } from "../../corpus/article.js";
import { roleOf } from "../../entities/roles.js";
import type { ReadAttribution } from "../../reader/reader.js";
import { frameAt } from "../../reader/rules/frame.js";
import type { Scene } from "../../reader/rules/scene.js";
import type { Document, Token } from "../../document/document.js";
import { tokenIndexAt, tokensIn } from "./cue-reading.js";
import { isUtteranceNoun, lookupCue } from "./cues.js";
import { type Act, actOfWord, deniesLabel } from "./verb-acts.js";

const OF_NO_CONTENT = wordList("grammar", "of-no-content");

/**
 * Tells speech from attitudes and from deeds by what stands beside the verb. What is quoted or has a
 * clause of its own ("said that …", "believe the mine will …") is speech, whatever the verb. Else the
 * verb decides (`verb-acts.yaml`): "criticised the plan" tells words in short, "wants a longer pier"
 * tells an attitude, "passed the bill" a deed.
 */
export function actOf(scene: Scene, { content, cue, source }: ReadAttribution): Act {
  const { document } = scene;
  const first = content[0];
  if (cue === null || first === undefined) return "speech";
  const words = tokensIn(document, cue).filter(({ word }) => word);
  const opening = tokensIn(document, first);
  if (words.length === 0) return "speech";
  if (isDeniedLabel(words, opening)) return "attitude";
  if (content.some((part) => meetsQuotation(document, part))) return "speech";
  if (hasClause(scene, first, cue)) return "speech";
  const act = actOfCue(words, opening);
  return act === "deed" && source !== null && namesDocument(document, source) ? "speech" : act;
}

/** "rejected the label “hawk”": the word is the accusers'. */
const isDeniedLabel = (words: readonly Token[], object: readonly Token[]): boolean =>
  object.slice(0, 3).some((noun) => words.some((verb) => deniesLabel(verb.lemma, noun.lemma)));

function actOfCue(words: readonly Token[], object: readonly Token[]): Act {
  const entry = lookupCue(words);
  const as = entry?.type === "noun" ? "noun" : "verb";
  // "the blast at dawn": where and when are no content.
  if (as === "noun" && OF_NO_CONTENT.has(object[0]?.normal ?? "")) return "deed";
  const utterance = namesWords(object);
  const verb = words.findLast(({ pos }) => pos === "VERB") ?? words.at(-1);
  for (const word of [entry?.cue, verb?.lemma, verb?.normal]) {
    const act = word === undefined ? null : actOfWord(word, as, utterance);
    if (act !== null) return act;
  }
  return entry === null ? "deed" : "speech";
}

function meetsQuotation({ quotations }: Document, part: Span): boolean {
  const at = firstEndingAfter(quotations, part.start);
  const quotation = quotations[at];
  return quotation !== undefined && quotation.start < part.end;
}

const CLAUSAL = /^(?:that|wh|clause|quote|colon)$/;

/** Has the content a clause of its own: after its cue by how it opens, before it by any finite verb? */
function hasClause(scene: Scene, first: Span, cue: Span): boolean {
  const { document } = scene;
  if (first.start < cue.start)
    return tokensIn(document, first).some(
      ({ pos, normal }) => pos === "AUX" || (pos === "VERB" && !/ing$/.test(normal)),
    );
  const index = tokenIndexAt(document, first.start);
  return CLAUSAL.test(frameAt(scene, index, scene.sentenceOf(index).endToken).name);
}

/** "The survey shows a lead": what a text shows, finds or gives, it says. */
function namesDocument(document: Document, source: Span): boolean {
  const head = tokensIn(document, source).findLast(({ pos }) => pos === "NOUN" || pos === "PROPN");
  return head !== undefined && roleOf(head.normal)?.type === "document";
}

/** Is the head of a plain object a noun of words or thoughts: "the claim of …", "these reports"? */
function namesWords(tokens: readonly Token[]): boolean {
  const end = tokens.findIndex(
    ({ pos, text }, index) => index > 0 && (pos === "ADP" || pos === "SCONJ" || text === ","),
  );
  const phrase = end < 0 ? tokens : tokens.slice(0, end);
  const head = phrase.findLast(({ pos }) => pos === "NOUN");
  return (
    head !== undefined &&
    isUtteranceNoun(head.lemma) &&
    actOfWord(head.lemma, "noun", false) !== "attitude"
  );
}
