import { sidedCount } from "./counts.js";
import { balanceOfCounts, leanOfCounts } from "./lean-of-counts.js";

const WORDS = {
  component: "first-voice",
  name: "first voice",
  rank: "detail" as const,
  counted: "articles in which the side is the first to be heard",
  of: (side: string) => sidedCount.of("first-voice", side),
  minimum: () => [
    { count: sidedCount.any("first-voice"), atLeast: 5, of: "articles in which a side is heard" },
  ],
  caution: "Of one article it says only who is heard first, +1 or −1.",
};

const EXAMPLE = {
  text: "“We will open the valley,” said Mara Lind. “No,” said Ivo Brandt.",
  counts: { "sided-first-voice:nordia": 1 },
};

/** Who is heard first. */
export const firstVoiceLean = leanOfCounts({
  ...WORDS,
  tells: "Which side is heard first in an article.",
  end: (side) => `always lets ${side} be heard first`,
  more: (side) => `lets ${side} speak first more often`,
  all: (side) => `always lets ${side} speak first`,
  example: { ...EXAMPLE, measure: "lean:first-voice:nordia:sudia", value: 1 },
});

/** How evenly the sides are heard first. */
export const firstVoiceBalance = balanceOfCounts({
  does: "lets the sides be heard first",
  ...WORDS,
  tells: "How evenly all sides get to be heard first.",
  example: { ...EXAMPLE, measure: "balance:first-voice", value: 0 },
});
