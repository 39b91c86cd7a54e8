import { gapOfShares } from "./gap-of-shares.js";
import { roleCount } from "./role-contributions.js";

/** Which side acts of its own will in what an outlet tells, and which undergoes (Sap and others 2017). */
export const agencyLean = gapOfShares({
  component: "agency",
  name: "agency",
  part: roleCount.acts,
  whole: roleCount.moved,
  counted: (side) =>
    `mentions of ${side} as agent of a verb of positive agency / these and mentions of ${side} as patient, or as agent of a verb of negative agency, in the outlet's own voice`,
  end: (side) => `lets only ${side} act`,
  more: (side) => `more often has ${side} act than undergo`,
  of: (side) => `mentions of ${side} that act or undergo in the outlet's own voice`,
  tells:
    "Which side acts and moves the story on, and which waits, feels, gives way or is acted on.",
  caution:
    "To act is no merit: who bombs has agency. To be quoted is not counted, so that who speaks most does not act most.",
  example: {
    text: "Nordia attacked Sudia. Nordia waited. Sudia attacked Nordia.",
    measure: "lean:agency:nordia:sudia",
    counts: {
      "role-moved:nordia": 3,
      "role-acts:nordia": 1,
      "role-moved:sudia": 2,
      "role-acts:sudia": 1,
    },
    value: 1 / 3 - 1 / 2,
  },
});
