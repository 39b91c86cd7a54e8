import { OUTLET_ZONES } from "../../corpus/article.js";
import { sentenceAt } from "../../document/index.js";
import type { Document } from "../../document/document.js";
import type { Finding } from "../../finding.js";

/** The frames of stories of Semetko and Valkenburg 2000, in the order in which they are shown. */
export const STORY_FRAMES = [
  "conflict",
  "human-interest",
  "responsibility",
  "morality",
  "economic-consequences",
] as const;

export type StoryFrame = (typeof STORY_FRAMES)[number];

/** A sentence that shows a frame of the story, and the finding that it shows it by. */
export interface StoryEvidence {
  readonly frame: StoryFrame;
  /** Index into `document.sentences`; each sentence at most once a frame. */
  readonly sentence: number;
  /** Id of the first finding in it. */
  readonly finding: string;
}

/** How far an article is told through each frame, with the sentences. */
export interface StoryFrames {
  /** Sentences that show the frame / sentences read; 0 to 1. A sentence may show several. */
  readonly shares: Readonly<Record<StoryFrame, number>>;
  readonly sentences: number;
  readonly evidence: readonly StoryEvidence[];
}

/**
 * Through which of the five frames an article tells its story: conflict, human interest, responsibility,
 * morality, economic consequences (Semetko and Valkenburg 2000, Framing European politics).
 *
 * Formula: for each frame, sentences that show it / all sentences of headline, standfirst and body. A
 * sentence shows
 * - **conflict** where somebody harms somebody (a verb of the agency lexicon that harms, not denied), or
 *   where a source accuses or is doubted;
 * - **human interest** where a person suffers harm, is helped, or feels, waits or gives way (a verb of
 *   negative agency), or where a civilian speaks or speaks with feeling;
 * - **responsibility** where somebody is to act (a verb told as wanted or urged: "vowed to", "must"), is blamed, or
 *   vows to act;
 * - **morality** where it is seen through morality or fairness, **economic consequences** where through the
 *   economy (findings of frames).
 *
 * All voices count, for a story is told by its sources too. Range 0 to 1; null never: an article without a
 * sentence has zeros. The signs are few and plain. Area under the curve against people's labels of 427 articles of
 * climate news (`npm run evaluate -- frames`; .5 is chance): economic consequences .78, conflict .63, human
 * interest .62, morality .56, responsibility .54 (the set asks for a resolution there, so the last says
 * little). Only the first may be read alone. Compare shares of articles alike; do not read one as "this story has the frame".
 *
 * @param findings attributions, roles and frames of the document, among others
 * @example storyFrames(document, findings).shares.conflict // 0.4
 */
export function storyFrames(document: Document, findings: readonly Finding[]): StoryFrames {
  const isRead = document.sentences.map(({ paragraph }) =>
    OUTLET_ZONES.has(document.paragraphs[paragraph]!.zone),
  );
  const seen = new Map<string, StoryEvidence>();
  for (const finding of findings)
    for (const frame of framesOf(finding)) {
      const place = finding.kind === "attribution" ? (finding.cue ?? finding.content) : finding;
      const sentence = sentenceAt(document, place.start);
      const key = `${String(sentence)} ${frame}`;
      if (isRead[sentence] === true && !seen.has(key))
        seen.set(key, { frame, sentence, finding: finding.id });
    }
  const evidence = [...seen.values()].sort(
    (a, b) => a.sentence - b.sentence || rank(a.frame) - rank(b.frame),
  );
  const sentences = isRead.filter(Boolean).length;
  const share = (frame: StoryFrame) =>
    evidence.filter((one) => one.frame === frame).length / Math.max(1, sentences);
  return {
    shares: Object.fromEntries(
      STORY_FRAMES.map((frame) => [frame, share(frame)]),
    ) as StoryFrames["shares"],
    sentences,
    evidence,
  };
}

const rank = (frame: StoryFrame) => STORY_FRAMES.indexOf(frame);

function framesOf(finding: Finding): StoryFrame[] {
  if (finding.kind === "frame") {
    if (finding.frame === "economic") return ["economic-consequences"];
    return finding.frame === "morality" || finding.frame === "fairness" ? ["morality"] : [];
  }
  if (finding.kind === "attribution") {
    const stance = finding.cue?.stance ?? "neutral";
    return [
      ...(stance === "accusing" || stance === "doubting" ? (["conflict"] as const) : []),
      ...(stance === "emotive" || finding.speaker.kind === "civilian"
        ? (["human-interest"] as const)
        : []),
      ...(stance === "accusing" || stance === "commissive" ? (["responsibility"] as const) : []),
    ];
  }
  if (finding.kind !== "role" || finding.of !== "mention" || finding.negated) return [];
  const { act, position, agency, told, entityKind } = finding;
  const isPerson = entityKind === "person" || entityKind === "group";
  const undergoes = position === "patient" ? act !== null : agency === "negative";
  return [
    ...(act === "harm" ? (["conflict"] as const) : []),
    ...(isPerson && undergoes ? (["human-interest"] as const) : []),
    ...((told === "wanted" || told === "urged") && position === "agent"
      ? (["responsibility"] as const)
      : []),
  ];
}
