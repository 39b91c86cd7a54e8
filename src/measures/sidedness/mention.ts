import { sidedCount } from "./counts.js";
import { balanceOfCounts, leanOfCounts } from "./lean-of-counts.js";

const WORDS = {
  component: "mention",
  name: "mention",
  counted: "mentions of the side's actors in the outlet's own voice",
  of: (side: string) => sidedCount.of("mention", side),
  minimum: () => [{ count: sidedCount.any("mention"), atLeast: 10, of: "mentions of the sides" }],
  caution:
    "Across events it follows the topic: whoever is in trouble is named most. Compare outlets on one event.",
};

const EXAMPLE = {
  text: "Nordia opened the road. Sudia watched. Nordia closed it again on Friday.",
  counts: { "sided-mention:nordia": 2, "sided-mention:sudia": 1 },
};

/** Who is named. */
export const mentionLean = leanOfCounts({
  ...WORDS,
  tells: "Whose people and bodies the outlet names more often in its own voice.",
  end: (side) => `names only ${side}`,
  more: (side) => `names ${side} more often`,
  all: (side, other) => `names ${side} and never ${other} in its own voice`,
  example: { ...EXAMPLE, measure: "lean:mention:nordia:sudia", value: (2 - 1) / (2 + 1) },
});

/** How evenly the sides are named. */
export const mentionBalance = balanceOfCounts({
  does: "names the sides in its own voice",
  ...WORDS,
  tells: "How evenly the outlet names all sides in its own voice.",
  example: {
    ...EXAMPLE,
    measure: "balance:mention",
    value: -((2 / 3) * Math.log2(2 / 3) + (1 / 3) * Math.log2(1 / 3)),
  },
});
