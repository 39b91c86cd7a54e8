import { sidedCount } from "./counts.js";
import { balanceOfCounts, leanOfCounts } from "./lean-of-counts.js";

const WORDS = {
  component: "prominence",
  name: "prominence",
  counted: "mentions of the side's actors in headline, standfirst and first body paragraph",
  of: (side: string) => sidedCount.of("prominence", side),
  minimum: () => [
    {
      count: sidedCount.any("prominence"),
      atLeast: 5,
      of: "mentions in headlines and first paragraphs",
    },
  ],
  caution: "To stand in a headline may be honour or blame: read them.",
};

const EXAMPLE = {
  text: "Nordia and Sudia meet again\n\nNordia opened the road, and Nordia closed it.\n\nSudia watched it all on Friday.",
  counts: { "sided-prominence:nordia": 3, "sided-prominence:sudia": 1 },
};

/** Who stands at the top of the article. */
export const prominenceLean = leanOfCounts({
  ...WORDS,
  tells: "Who is named where a reader looks first: headline, standfirst, first paragraph.",
  end: (side) => `names only ${side} at the top`,
  more: (side) => `names ${side} more often in headlines and first paragraphs`,
  all: (side, other) => `names ${side} and never ${other} in headlines and first paragraphs`,
  example: { ...EXAMPLE, measure: "lean:prominence:nordia:sudia", value: (3 - 1) / (3 + 1) },
});

/** How evenly the sides stand at the top. */
export const prominenceBalance = balanceOfCounts({
  does: "names the sides at the top of its articles",
  ...WORDS,
  tells: "How evenly all sides are named where a reader looks first.",
  example: {
    ...EXAMPLE,
    measure: "balance:prominence",
    value: -(0.75 * Math.log2(0.75) + 0.25 * Math.log2(0.25)),
  },
});
