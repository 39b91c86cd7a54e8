import { sidedCount } from "./counts.js";
import { balanceOfCounts, leanOfCounts } from "./lean-of-counts.js";

const WORDS = {
  component: "wording",
  name: "wording",
  counted:
    "contested terms that are the side's wording, in the outlet's own voice, neither negated nor at a distance",
  of: (side: string) => sidedCount.of("wording", side),
  minimum: () => [
    { count: sidedCount.any("wording"), atLeast: 5, of: "contested terms of the sides" },
  ],
  caution:
    "One concept can make up most of it: where one makes more than a third, it is named beside the value, with the lean without it.",
};

const EXAMPLE = {
  text: "Nordia liberated the valley. Sudia occupied a village. The army liberated two towns.",
  counts: { "sided-wording:nordia": 2, "sided-wording:sudia": 1 },
};

/** Whose wording an outlet takes over. */
export const wordingLean = leanOfCounts({
  ...WORDS,
  tells: "Whose contested wording the outlet takes over as its own.",
  end: (side) => `only ${side}'s wording`,
  more: (side) => `leans more to the wording of ${side}`,
  all: (side, other) =>
    `uses the contested wording of ${side} and never that of ${other} in its own voice`,
  example: { ...EXAMPLE, measure: "lean:wording:nordia:sudia", value: (2 - 1) / (2 + 1) },
});

/** How evenly the sides' wordings are used. */
export const wordingBalance = balanceOfCounts({
  does: "uses the wordings of the sides",
  ...WORDS,
  tells: "How evenly the outlet uses the contested wording of all sides as its own.",
  example: {
    ...EXAMPLE,
    measure: "balance:wording",
    value: -((2 / 3) * Math.log2(2 / 3) + (1 / 3) * Math.log2(1 / 3)),
  },
});
