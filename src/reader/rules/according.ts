import { wordList } from "../../language/index.js";
import { contentEnd } from "./clause-end.js";
import { contentBefore } from "./fronted.js";
import type { Found, Run, Scene } from "./scene.js";

const PARTICIPLES_OF_SAYING = wordList("speech", "participles-of-saying");

/** `Prices rose, according to a report` and `According to a report, prices rose`. */
export function accordingTo(scene: Scene): Found[] {
  const found: Found[] = [];
  for (const [index, { normal }] of scene.tokens.entries()) {
    if (!isAccording(scene, index, normal)) continue;
    if (scene.quotationAt(index) >= 0) continue;
    const attribution = atCue(scene, index);
    if (attribution !== null && attribution.content.every((run) => scene.isFree(run))) {
      scene.add(attribution);
      found.push(attribution);
    }
  }
  return found;
}

/** `according to`, and `as stated by` and its like. */
function isAccording(scene: Scene, index: number, normal: string): boolean {
  const next = scene.at(index + 1);
  if (normal === "according") return next.normal === "to";
  return (
    normal === "as" && scene.at(index + 2).normal === "by" && PARTICIPLES_OF_SAYING.has(next.normal)
  );
}

function atCue(scene: Scene, index: number): Found | null {
  const sentence = scene.sentenceOf(index);
  const cue = { first: index, end: index + (scene.at(index).normal === "as" ? 3 : 2) };
  const source = namedBody(scene, cue.end, sentence.endToken);
  const make = (content: Run[]): Found => ({
    content,
    cue,
    source,
    rule: "according-to",
    confidence: 0.9,
  });
  const opens = index - sentence.firstToken <= 1;
  if (opens || !hasStatement(scene, sentence.firstToken, index)) {
    const comma = source.end;
    if (scene.at(comma).text !== ",") return null;
    const after = { first: comma + 1, end: contentEnd(scene, comma + 1, null) };
    const lead = { first: sentence.firstToken, end: index };
    return make(opens ? [after] : [trimComma(scene, lead), after]);
  }
  const before =
    contentBefore(scene, index, null) ??
    trimComma(scene, freeBefore(scene, sentence.firstToken, index));
  return before.end > before.first ? make([before]) : null;
}

function freeBefore(scene: Scene, first: number, end: number): Run {
  let from = first;
  for (let index = first; index < end; index += 1) if (scene.isTaken(index)) from = index + 1;
  return { first: from, end };
}

const trimComma = (scene: Scene, { first, end }: Run): Run =>
  scene.at(end - 1).text === "," ? { first, end: end - 1 } : { first, end };

function hasStatement(scene: Scene, first: number, end: number): boolean {
  for (let index = first; index < end; index += 1)
    if (/^(?:VERB|AUX)$/.test(scene.at(index).pos)) return true;
  return false;
}

/** The phrase after "to", up to a comma or the sentence's end. */
function namedBody(scene: Scene, first: number, ceiling: number): Run {
  let end = first;
  while (end < ceiling) {
    const { text, normal, pos } = scene.at(end);
    if (/^[,;:.!?]$|^--+$|^[–—]$/.test(text) && scene.quotationAt(end) < 0) break;
    if (
      end > first + 1 &&
      (normal === "which" || normal === "who" || normal === "but" || pos === "AUX")
    )
      break;
    if (
      end > first &&
      pos === "VERB" &&
      /(?:ed|ing)$/.test(normal) &&
      scene.at(end - 1).pos !== "DET"
    )
      break;
    end += 1;
  }
  return { first, end };
}
