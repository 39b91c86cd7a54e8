import { attributionCount } from "../attribution/contributions.js";
import { sidedCount } from "./counts.js";
import { balanceOfCounts, leanOfCounts } from "./lean-of-counts.js";

const WORDS = {
  component: "voice",
  name: "voice",
  counted: "words of attributed content by speakers of the side",
  of: attributionCount.side,
  minimum: (sides: readonly { readonly id: string }[]) => [
    {
      count: sides.map(({ id }) => attributionCount.side(id)),
      atLeast: 50,
      of: "words said by the sides",
    },
    { count: sidedCount.anyContents, atLeast: 5, of: "attributed contents of the sides" },
  ],
  caution:
    "Across events it follows the topic: whoever is in trouble is quoted most. Compare outlets on one event. An ally's words count for nobody.",
};

const EXAMPLE = {
  text: "“We will open the valley,” said Mara Lind. “No,” said Ivo Brandt.",
  counts: { "attribution-side:nordia": 5, "attribution-side:sudia": 1 },
};

/** Whose words are given room. */
export const voiceLean = leanOfCounts({
  ...WORDS,
  tells: "Whose words are given more room.",
  end: (side) => `gives words only to ${side}`,
  more: (side) => `gives more room to words of ${side}`,
  all: (side, other) => `gives words to ${side} and never to ${other}`,
  example: { ...EXAMPLE, measure: "lean:voice:nordia:sudia", value: (5 - 1) / (5 + 1) },
});

/** How evenly room is given. */
export const voiceBalance = balanceOfCounts({
  does: "quotes the sides",
  ...WORDS,
  tells: "How evenly room is given to the words of all sides.",
  example: {
    ...EXAMPLE,
    measure: "balance:voice",
    value: -((5 / 6) * Math.log2(5 / 6) + (1 / 6) * Math.log2(1 / 6)),
  },
});
