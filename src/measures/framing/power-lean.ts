import { gapOfShares } from "./gap-of-shares.js";
import { roleCount } from "./role-contributions.js";

/** Which side stands above others in the verbs that an outlet chooses (Sap and others 2017). */
export const powerLean = gapOfShares({
  component: "power",
  name: "power",
  part: roleCount.above,
  whole: roleCount.ranked,
  counted: (side) =>
    `mentions of ${side} on the upper side of a verb of power / mentions of ${side} on either side of one, in the outlet's own voice`,
  end: (side) => `puts only ${side} above others`,
  more: (side) => `more often puts ${side} above others, as who commands or grants`,
  of: (side) => `mentions of ${side} with a verb of power in the outlet's own voice`,
  tells:
    "Which side the outlet's verbs put above others: who commands, seizes or grants, and who obeys, begs or is dismissed.",
  caution:
    "Who has power in fact also has it in the verbs; it tells how a side is told only beside other outlets on the same events.",
  example: {
    text: "Nordia attacked Sudia. Nordia obeyed the court. Nordia watched the river.",
    measure: "lean:power:nordia:sudia",
    counts: {
      "role-ranked:nordia": 2,
      "role-above:nordia": 1,
      "role-ranked:sudia": 1,
      "role-above:sudia": 0,
    },
    value: 1 / 2,
  },
});
