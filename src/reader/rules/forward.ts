import { wordList } from "../../language/index.js";
import type { Candidate } from "./candidate.js";
import { contentEnd } from "./clause-end.js";
import { following } from "./fronted.js";
import { mainSubject, nearestSubject } from "./noun-phrase.js";
import type { Found, Run, Scene } from "./scene.js";
import { isParticle } from "./uses.js";

const ASKING_AND_TELLING = wordList("speech", "asking-and-telling");

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
  return (passive && !ASKING_AND_TELLING.has(lemma)) || RAISING.has(lemma) ? subject : null;
}

function sourceOf(scene: Scene, candidate: Candidate): Run | null {
  if (candidate.subject !== null || candidate.as === "noun") return candidate.subject;
  const { firstToken } = scene.sentenceOf(candidate.index);
  const earlier = scene.found.findLast(
    ({ cue, source }) =>
      cue !== null && source !== null && cue.first >= firstToken && cue.first < candidate.index,
  );
  if (earlier) return earlier.source;
  const near = nearestSubject(scene, firstToken, candidate.group.first);
  return near ?? mainSubject(scene, firstToken, candidate.group.first);
}
