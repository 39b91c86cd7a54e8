import { commonestVoice, type Frame, type VoiceLookup } from "../../annotations/frames/index.js";
import { OUTLET_ZONES } from "../../corpus/article.js";
import { paragraphAt } from "../../document/index.js";
import type { Document } from "../../document/document.js";
import type { Finding, Voice } from "../../finding.js";
import type { Contribution } from "../../statistics/contribution.js";

/** Names of the counts behind the measures of framing. */
export const framingCount = {
  /** Sentences in a voice. */
  sentences: (voice: Voice) => `framing-sentences:${voice}`,
  /** Of these, those that are seen through a frame. */
  frame: (frame: Frame, voice: Voice) => `framing-frame:${voice}:${frame}`,
  /** Of these, those that are seen through any. */
  any: (voice: Voice) => `framing-any:${voice}`,
};

/** Sentences of each paragraph by voice, and the frames that they are seen through. */
export function framingContributions(
  document: Document,
  findings: readonly Finding[],
  voiceAt: VoiceLookup,
): Contribution[] {
  const frames = findings.filter((finding) => finding.kind === "frame");
  const contributions: Contribution[] = [];
  for (const sentence of document.sentences) {
    const { paragraph } = sentence;
    const { zone } = document.paragraphs[paragraph]!;
    if (!OUTLET_ZONES.has(zone) && zone !== "embed") continue;
    const { voice } = commonestVoice(document, sentence, voiceAt);
    contributions.push({
      ...{ paragraph, name: framingCount.sentences(voice), amount: 1, finding: null },
    });
  }
  const framed = new Set<number>();
  for (const { id, start, frame, voice } of frames) {
    const paragraph = paragraphAt(document, start);
    contributions.push({
      paragraph,
      name: framingCount.frame(frame, voice),
      amount: 1,
      finding: id,
    });
    if (framed.has(start)) continue;
    framed.add(start);
    contributions.push({ paragraph, name: framingCount.any(voice), amount: 1, finding: id });
  }
  return contributions;
}
