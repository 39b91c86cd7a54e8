import { readLexicon } from "../annotations/loaded/read-lexicon.js";
import type { Topic } from "../topic/topic.js";
import { anonymousShare } from "./attribution/anonymous-share.js";
import { attributedShare } from "./attribution/attributed-share.js";
import { cueStance } from "./attribution/cue-stance.js";
import { doubtingGap } from "./attribution/doubting-gap.js";
import { effectiveSources } from "./attribution/effective-sources.js";
import { formShare } from "./attribution/form.js";
import { largestSourceShare } from "./attribution/largest-source-share.js";
import { namedShare } from "./attribution/named-share.js";
import { officialShare } from "./attribution/official-share.js";
import { voiceShare } from "./attribution/voice-share.js";
import { agencyLean } from "./framing/agency-lean.js";
import { castShare } from "./framing/cast-share.js";
import { deedShare } from "./framing/deed-share.js";
import { frameShare } from "./framing/frame-share.js";
import { passiveHarm } from "./framing/passive-harm.js";
import { powerLean } from "./framing/power-lean.js";
import { storyFrame } from "./framing/story-frame.js";
import { loadedDistanced } from "./loaded/loaded-distanced.js";
import { loadedFamily } from "./loaded/loaded-family.js";
import { loadedTerms } from "./loaded/loaded-terms.js";
import { unattributedContested } from "./loaded/unattributed-contested.js";
import { wordingChoice } from "./loaded/wording-choice.js";
import type { Measure, MeasureKind, Scope } from "./measure.js";
import { accusedHeard } from "./sidedness/accused-heard.js";
import { agentlessHarm } from "./sidedness/agentless-harm.js";
import { blameLean } from "./sidedness/blame.js";
import { firstVoiceBalance, firstVoiceLean } from "./sidedness/first-voice-lean.js";
import { firstVoiceAt } from "./sidedness/first-voice-at.js";
import { mentionBalance, mentionLean } from "./sidedness/mention.js";
import { prominenceBalance, prominenceLean } from "./sidedness/prominence-lean.js";
import { sideTone } from "./sidedness/side-tone.js";
import { toneLean } from "./sidedness/tone.js";
import { voiceBalance, voiceLean } from "./sidedness/voice.js";
import { wordingBalance, wordingLean } from "./sidedness/wording.js";

/** Every kind of measure, in the order of the tables. A new one is a file and a line here. */
export const MEASURES: readonly MeasureKind[] = [
  loadedTerms,
  loadedDistanced,
  loadedFamily,
  unattributedContested,
  wordingChoice,
  attributedShare,
  formShare,
  effectiveSources,
  largestSourceShare,
  anonymousShare,
  officialShare,
  namedShare,
  voiceShare,
  cueStance,
  doubtingGap,
  voiceLean,
  voiceBalance,
  mentionLean,
  mentionBalance,
  wordingLean,
  wordingBalance,
  prominenceLean,
  prominenceBalance,
  firstVoiceLean,
  firstVoiceBalance,
  toneLean,
  sideTone,
  blameLean,
  agentlessHarm,
  accusedHeard,
  firstVoiceAt,
  frameShare,
  storyFrame,
  deedShare,
  castShare,
  powerLean,
  agencyLean,
  passiveHarm,
];

/**
 * The measures that a topic allows; without one those that need no sides.
 *
 * @param more families of loaded terms (those of the lexicon by default), and the coverage that
 *   numbers of sources are compared at
 * @example
 * measuresOf(topic).map(({ id }) => id); // ["loaded-outlet", "loaded-reported", …]
 */
export function measuresOf(topic: Topic | null, more: Partial<Scope> = {}): Measure[] {
  const scope: Scope = {
    topic,
    families: more.families ?? [
      ...(topic !== null && topic.concepts.length > 0 ? ["contested"] : []),
      ...readLexicon().families.map(({ id }) => id),
    ],
    coverage: more.coverage ?? null,
  };
  return MEASURES.flatMap((one) => one.of(scope));
}
