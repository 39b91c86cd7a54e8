import { STORY_FRAMES, storyFrames, type StoryFrame } from "../../annotations/frames/index.js";
import type { Document } from "../../document/document.js";
import type { Finding } from "../../finding.js";
import type { Contribution } from "../../statistics/contribution.js";
import { kind, share } from "../measure.js";
import { OUTLET_ZONES } from "../../corpus/article.js";

const SENTENCES = "story-sentences";
const count = (frame: StoryFrame) => `story-frame:${frame}`;

/** Sentences before a share of them is shown. */
const LEAST_SENTENCES = 20;

/** An article's sentences, and those that show each frame of its story, in all voices. */
export function storyContributions(
  document: Document,
  findings: readonly Finding[],
): Contribution[] {
  const all = document.sentences.flatMap(({ paragraph }) =>
    OUTLET_ZONES.has(document.paragraphs[paragraph]!.zone)
      ? [{ paragraph, name: SENTENCES, amount: 1, finding: null }]
      : [],
  );
  const shown = storyFrames(document, findings).evidence.map(({ frame, sentence, finding }) => ({
    paragraph: document.sentences[sentence]!.paragraph,
    name: count(frame),
    amount: 1,
    finding,
  }));
  return [...all, ...shown];
}

/** Through which frames whole stories are told (Semetko and Valkenburg 2000), by `storyFrames`. */
export const storyFrame = kind({
  component: "story-frame",
  group: "framing",
  tells:
    "How much of the story is told as a conflict, through people's lives, by who is responsible, as a moral matter, or by its economic consequences; all voices together.",
  caution:
    "The signs are plain ones, such as verbs of harm for conflict, and order articles only roughly as people do (see the measured figures). Compare outlets on the same events.",
  example: {
    text: "Nordia attacked Sudia. Rain fell on the hills today.",
    measure: "story-conflict",
    counts: { "story-frame:conflict": 1, [SENTENCES]: 2 },
    value: 1 / 2,
  },
  of: () =>
    STORY_FRAMES.map((frame) => ({
      id: `story-${frame}`,
      name: `${frame.replaceAll("-", " ")} in the story`,
      detail: frame,
      rank: "detail" as const,
      says: {
        more: [
          `has a larger share of sentences that show ${frame.replaceAll("-", " ")}`,
          `has a smaller share of sentences that show ${frame.replaceAll("-", " ")}`,
        ],
        all: null,
      },
      formula: `sentences that show ${frame.replaceAll("-", " ")} / sentences of headline, standfirst and body`,
      ...share(count(frame), SENTENCES),
      minimum: [{ count: SENTENCES, atLeast: LEAST_SENTENCES, of: "sentences" }],
    })),
});
