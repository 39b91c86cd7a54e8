import { wordList } from "../../language/index.js";
import type { Scene } from "./scene.js";
import { ADVERBIAL, isClosingMark, isLongDash, isOpeningMark } from "./words.js";

const RELATIVE_AND_WHEN = wordList("grammar", "relative-and-when");

/**
 * Where content that begins at `first` ends: with its sentence, or sooner, before a semicolon, a
 * dash, `, but`, `, adding`, `, according to` and the like. Content that is a quotation ends with
 * it; a quotation inside is never cut.
 *
 * @param verb the verb whose object the content is (`criticised the plan`), which ends sooner than a
 * clause does; null for a clause
 */
export function contentEnd(scene: Scene, first: number, verb: number | null): number {
  const { endToken } = scene.sentenceOf(first);
  let depth = 0;
  let at = first;
  while (at < endToken) {
    const quotation = scene.quotationAt(at);
    if (quotation >= 0) {
      at = Math.max(at + 1, scene.document.quotations[quotation]?.endToken ?? at + 1);
      if (at >= endToken) return Math.min(at, paragraphEnd(scene, first));
      continue;
    }
    const { text } = scene.at(at);
    if (text === "(" || text === "[") depth += 1;
    else if (text === ")" || text === "]") depth = Math.max(0, depth - 1);
    else if (depth === 0 && at > first && stops(scene, first, at, verb)) return at;
    at += 1;
  }
  return withoutStop(scene, first, endToken);
}

const paragraphEnd = (scene: Scene, index: number): number =>
  scene.document.paragraphs[scene.sentenceOf(index).paragraph]?.endToken ?? index;

/** The final mark stays outside. */
function withoutStop(scene: Scene, first: number, end: number): number {
  let to = end;
  while (to > first + 1 && scene.quotationAt(to - 1) < 0 && /^[.!?…]+$/.test(scene.at(to - 1).text))
    to -= 1;
  return to;
}

function stops(scene: Scene, first: number, at: number, verb: number | null): boolean {
  const token = scene.at(at);
  const brief = verb !== null;
  if (token.text === ";") return true;
  if (isLongDash(token) || isSpacedHyphen(scene, at)) return true;
  if (token.text === ",") return stopsAtComma(scene, first, at, brief);
  if (verb === null) return false;
  if (
    ADVERBIAL.has(token.normal) &&
    (token.pos === "SCONJ" || token.pos === "ADP" || token.pos === "ADV")
  )
    return token.normal !== "as";
  if (token.normal === "by" && scene.at(at + 1).normal.endsWith("ing")) return true;
  return (token.normal === "and" || token.normal === "but") && coordinates(scene, verb, at + 1);
}

function stopsAtComma(scene: Scene, first: number, at: number, brief: boolean): boolean {
  const next = scene.at(at + 1);
  const after = scene.at(at + 2);
  if (isOpeningMark(next) || isClosingMark(next)) return false;
  if (
    next.normal === "according" ||
    next.normal === "but" ||
    next.normal === "although" ||
    next.normal === "though" ||
    next.normal === "while" ||
    next.normal === "whereas"
  )
    return true;
  if (next.pos === "VERB" && next.normal.endsWith("ing")) return true;
  if (next.normal === "even" && (after.normal === "though" || after.normal === "as")) return true;
  if (RELATIVE_AND_WHEN.has(next.normal)) return brief || next.normal === "when";
  if (next.normal === "and" || next.normal === "or")
    return brief ? startsVerb(scene, at + 2) : false;
  if (!brief) return false;
  return !continuesList(scene, first, at);
}

/** `A, B and C`: a list goes on over its commas. */
function continuesList(scene: Scene, _first: number, at: number): boolean {
  const { endToken } = scene.sentenceOf(at);
  for (let index = at + 1; index < Math.min(endToken, at + 12); index += 1) {
    const token = scene.at(index);
    if (token.pos === "VERB" || token.pos === "AUX" || token.pos === "SCONJ") return false;
    if (token.normal === "and" || token.normal === "or") return true;
    if (token.text === "." || token.text === ";") return false;
  }
  return false;
}

const isSpacedHyphen = (scene: Scene, at: number): boolean =>
  scene.at(at).text === "-" &&
  scene.at(at).start > scene.at(at - 1).end &&
  scene.at(at + 1).start > scene.at(at).end;

/** A verb in the same form as the cue's goes on from the cue, not from what was said. */
function coordinates(scene: Scene, verb: number, at: number): boolean {
  const next = /^ADV$/.test(scene.at(at).pos) ? at + 1 : at;
  if (!startsVerb(scene, next)) return false;
  return (
    scene.at(next).pos === "AUX" || formOf(scene.at(next).normal) === formOf(scene.at(verb).normal)
  );
}

const formOf = (normal: string): string => /(?:ing|ed|s)$/.exec(normal)?.[0] ?? "";

const startsVerb = (scene: Scene, at: number): boolean => {
  const { pos } = scene.at(at);
  return (
    pos === "VERB" ||
    pos === "AUX" ||
    (pos === "ADV" && /^(?:VERB|AUX)$/.test(scene.at(at + 1).pos))
  );
};
