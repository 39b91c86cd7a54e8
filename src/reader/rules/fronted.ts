import { wordList } from "../../language/index.js";
import type { Candidate } from "./candidate.js";
import { contentEnd } from "./clause-end.js";
import type { Found, Run, Scene } from "./scene.js";
import { ADVERBIAL, isClosingMark, isOpeningMark } from "./words.js";

const FRONTED_OPENERS = wordList("grammar", "fronted-openers");

/** Frames after which nothing said can follow, so that it stands before: `…, he said on Monday`. */
const BACKWARD =
  /^(?:end|quote|in|on|at|by|during|after|before|from|into|with|of|as|prep|to|r-(?:end|in|on|at|np|by|prep|as|of|ing|clause|after)|ing|np|clause|for|about)$/;
/** Frames after which an unquoted clause before the subject is what was said. */
const AFTER_CLAUSE =
  /^(?:end|in|on|at|during|after|before|r-(?:end|in|on|at|during|after|before|np))$/;

/**
 * What was said before its cue: `“We won,” he said`, `Prices rose, according to …`, `The war is
 * over, wrote Ann Smith`. Takes in the quotations that go on after it: `“We won,” he said. “At last.”`
 */
export function frontedAttribution(scene: Scene, candidate: Candidate): Found | null {
  if (candidate.as !== "verb" || !BACKWARD.test(candidate.frame.name) || candidate.passive)
    return null;
  const start = candidate.inverted ? candidate.group.first : candidate.subject?.first;
  if (start === undefined) return null;
  const before = contentBefore(scene, start, candidate);
  if (before === null || !scene.isFree(before)) return null;
  // `He was “sad” and said, “No”`: what follows is the speech, and nothing quoted ends before.
  if (candidate.frame.name === "quote" && !endsQuotation(scene, start)) return null;
  const tail = tailAfter(scene, candidate, before);
  return {
    content: [before, ...tail],
    cue: candidate.group,
    source: candidate.subject,
    rule: candidate.inverted ? "content-cue-source" : "content-source-cue",
    confidence: candidate.rate / 100,
  };
}

const endsQuotation = (scene: Scene, start: number): boolean =>
  scene.document.quotations[scene.quotationAt(start - 1)]?.endToken === start;

/** The run that ends right before `start`: a quotation, or the sentence up to a comma. */
export function contentBefore(
  scene: Scene,
  start: number,
  candidate: Candidate | null,
): Run | null {
  const sentence = scene.sentenceOf(start);
  const mark = scene.at(start - 1);
  const paragraph = scene.document.paragraphs[sentence.paragraph];
  if (paragraph === undefined || start <= paragraph.firstToken) return null;
  const quotation = scene.document.quotations[scene.quotationAt(start - 1)];
  if (quotation !== undefined && quotation.endToken === start) {
    const opened = scene.sentenceOf(quotation.firstToken);
    const first = opened.firstToken;
    const lead = { first, end: quotation.firstToken };
    if (lead.end - lead.first > 0 && scene.isFree(lead) && !endsWithColon(scene, lead))
      return { first, end: start };
    return { first: quotation.firstToken, end: start };
  }
  if (mark.text !== "," && !isClosingMark(mark) && !/^(?:--+|[–—])$/.test(mark.text)) return null;
  let first = sentence.firstToken;
  // What an earlier attribution in the sentence has taken is not said again.
  for (let index = start - 2; index >= first; index -= 1)
    if (scene.isTaken(index)) {
      first = index + 1;
      break;
    }
  const run = { first, end: start - 1 };
  if (isStatement(scene, run, candidate)) return run.end - run.first >= 3 ? run : null;
  return candidate !== null && isInterrupted(scene, run, candidate) ? run : null;
}

/** `Cost estimates, he added, were high`: the cue stands inside what was said. */
function isInterrupted(scene: Scene, { first, end }: Run, candidate: Candidate): boolean {
  const { frame, inverted, subject, group } = candidate;
  const after = inverted ? (subject?.end ?? group.end) : group.end;
  if (frame.name !== "end" && !inverted) return false;
  return end > first && scene.at(after).text === "," && !ADVERBIAL.has(scene.at(first).normal);
}

const endsWithColon = (scene: Scene, { end }: Run): boolean =>
  /^[:,]$/.test(scene.at(end - 1).text);

/** A clause of its own, not "On Monday" or "After the meeting". */
function isStatement(scene: Scene, { first, end }: Run, candidate: Candidate | null): boolean {
  const opening = scene.at(first);
  if (candidate !== null && !candidate.inverted && !AFTER_CLAUSE.test(candidate.frame.name))
    return false;
  const ends =
    candidate === null || candidate.frame.name === "end" || candidate.frame.name === "r-end";
  if (ADVERBIAL.has(opening.normal) && !ends) return false;
  let verbs = 0;
  for (let index = first; index < end; index += 1)
    if (/^(?:VERB|AUX)$/.test(scene.at(index).pos)) verbs += 1;
  return verbs > 0;
}

/** Parts after the cue: the rest of the sentence, then quotations that follow. */
function tailAfter(scene: Scene, candidate: Candidate, before: Run): Run[] {
  const parts: Run[] = [];
  const after = candidate.inverted
    ? (candidate.subject?.end ?? candidate.group.end)
    : candidate.group.end;
  const sentence = scene.sentenceOf(candidate.index);
  let end = after;
  const comma = nextComma(scene, after, sentence.endToken);
  if (comma !== null && goesOn(scene, comma, before)) {
    const first = comma + 1;
    end = contentEnd(scene, first, null);
    if (scene.isFree({ first, end })) parts.push({ first, end });
  }
  if (scene.quotationAt(before.end - 1) >= 0 || scene.quotationAt(end - 1) >= 0)
    parts.push(...following(scene, Math.max(sentence.endToken, end)));
  return parts;
}

function nextComma(scene: Scene, from: number, to: number): number | null {
  for (let index = from; index < Math.min(to, from + 12); index += 1) {
    const { text, pos } = scene.at(index);
    if (text === "," || text === ":") return index;
    if (pos === "VERB") return null;
  }
  return null;
}

function goesOn(scene: Scene, comma: number, before: Run): boolean {
  const next = scene.at(comma + 1);
  if (isOpeningMark(next) && scene.quotationAt(comma + 1) >= 0) return true;
  if (scene.quotationAt(before.end - 1) >= 0) return false;
  if (ADVERBIAL.has(next.normal) || next.normal === "but" || /^(?:who|which)$/.test(next.normal))
    return false;
  if (next.pos === "VERB") return false;
  return opensFragment(scene, before);
}

/** `To win votes, they said, the party must …`: what stands before is no clause of its own. */
function opensFragment(scene: Scene, { first, end }: Run): boolean {
  if (FRONTED_OPENERS.has(scene.at(first).normal)) return true;
  for (let index = first; index < end; index += 1)
    if (/^(?:VERB|AUX)$/.test(scene.at(index).pos) && !/ing$/.test(scene.at(index).normal))
      return false;
  return true;
}

/** Sentences in the same paragraph that are wholly quoted and have no cue of their own. */
export function following(scene: Scene, start: number): Run[] {
  const parts: Run[] = [];
  let at = start;
  for (;;) {
    const quotation = scene.document.quotations[scene.quotationAt(at)];
    if (quotation === undefined || quotation.firstToken !== at) return parts;
    if (quotation.paragraph !== scene.sentenceOf(start - 1).paragraph) return parts;
    const next = quotation.endToken;
    const ends = scene.sentenceOf(next - 1).endToken;
    if (ends !== next || !scene.isFree({ first: at, end: next })) return parts;
    parts.push({ first: at, end: next });
    at = next;
  }
}
