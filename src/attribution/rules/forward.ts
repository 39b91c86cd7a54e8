import type { Candidate } from "./candidate.js";
import { contentEnd } from "./clause-end.js";
import { following } from "./fronted.js";
import { mainSubject } from "./noun-phrase.js";
import type { Found, Run, Scene } from "./scene.js";
import { isParticle } from "./uses.js";
import { isDash } from "./words.js";

const CLAUSAL = /^(?:r-)?(?:that|wh|clause|quote|colon|to)$/;
/** Verbs whose subject is part of what is said: `Trump is expected to win`, `the plan seems dead`. */
const RAISING = new Set("seem appear tend".split(" "));

/** What is said after its cue: `He said that …`, `they accused Baku of …`, `his claim that …`. */
export function forwardAttribution(scene: Scene, candidate: Candidate): Found | null {
  const { frame, group } = candidate;
  if (candidate.inverted || /^(?:r-)?end$/.test(frame.name)) return null;
  const cue = {
    first: group.first,
    end: Math.max(group.end, cueEnd(candidate)),
  };
  const first =
    frame.contentFirst > cue.end && !CLAUSAL.test(frame.name) ? cue.end : frame.contentFirst;
  const end = contentEnd(scene, first, CLAUSAL.test(frame.name) ? null : candidate.index);
  const after = { first, end };
  if (end <= first || !scene.isFree(after) || !scene.isFree(cue)) return null;
  const quoted = scene.quotationAt(end - 1) >= 0;
  const tail = quoted ? following(scene, Math.max(scene.sentenceOf(first).endToken, end)) : [];
  const raised = raisedSubject(candidate);
  return {
    content: [...(raised ? [raised] : []), after, ...tail],
    cue,
    source: raised ? null : sourceOf(scene, candidate),
    rule: ruleOf(candidate),
    confidence: candidate.rate / 100,
  };
}

function ruleOf({ as, passive, frame }: Candidate): string {
  if (as === "noun") return "nominal-cue";
  if (passive) return "passive-cue";
  return frame.name.endsWith("quote")
    ? "source-cue-quotation"
    : `source-cue-${CLAUSAL.test(frame.name) ? "clause" : "object"}`;
}

/** A particle belongs to the cue: `called for`, `pointed out`. */
const cueEnd = ({ as, lemma, frame, group }: Candidate): number =>
  isParticle(as, lemma, frame.name) ? frame.cueEnd : group.end;

function raisedSubject(candidate: Candidate): Run | null {
  const { passive, lemma, subject } = candidate;
  return (passive && !/^(?:ask|tell|inform|quote|remind)$/.test(lemma)) || RAISING.has(lemma)
    ? subject
    : null;
}

function sourceOf(scene: Scene, candidate: Candidate): Run | null {
  if (candidate.subject !== null || candidate.as === "noun") return candidate.subject;
  const { firstToken } = scene.sentenceOf(candidate.index);
  const earlier = scene.found.findLast(
    ({ cue, source }) =>
      cue !== null && source !== null && cue.first >= firstToken && cue.first < candidate.index,
  );
  return earlier?.source ?? mainSubject(scene, firstToken, candidate.group.first);
}

/** `Azerbaijan: We've liberated …`, `We won – Aliyev`: headlines and captions. */
export function headlineAttribution(scene: Scene, first: number, end: number): Found | null {
  for (let index = first + 1; index < end - 1; index += 1) {
    const token = scene.at(index);
    if (
      token.text === ":" &&
      index - first <= 6 &&
      end - index > 3 &&
      allNames(scene, first, index)
    )
      return headline(
        { first, end: index },
        { first: index, end: index + 1 },
        { first: index + 1, end },
      );
    if (
      isDash(token) &&
      token.text !== "-" &&
      end - index <= 6 &&
      index - first > 3 &&
      allNames(scene, index + 1, end)
    )
      return headline(
        { first: index + 1, end },
        { first: index, end: index + 1 },
        { first, end: index },
      );
  }
  return null;
}

const headline = (source: Run, cue: Run, content: Run): Found => ({
  content: [content],
  cue,
  source,
  rule: "headline",
  confidence: 0.7,
});

function allNames(scene: Scene, first: number, end: number): boolean {
  for (let index = first; index < end; index += 1) {
    const { pos, text } = scene.at(index);
    if (!/^\p{Lu}/u.test(text) && pos !== "ADP" && text !== "." && text !== "’s") return false;
  }
  return end > first;
}
