import { kind, share } from "../measure.js";
import { DEEDS, roleCount } from "./role-contributions.js";

/** Mentions in a sentence's cast before a share of them is shown: one moves it by a twentieth. */
const LEAST_MENTIONS = 20;

/** Words for what a sentence casts a side as. */
const SAID = {
  harms: "does harm",
  "is-harmed": "suffers harm",
  helps: "helps",
  "is-helped": "is helped",
} as const;

/** The same as what is told of a side, alike for one name and for many. */
const NAMED = {
  harms: "harm done by",
  "is-harmed": "harm suffered by",
  helps: "help given by",
  "is-helped": "help received by",
} as const;

/** How often what is said of a side has it do or suffer harm, help, or be helped (Sap and others 2017). */
export const deedShare = kind({
  component: "deed",
  group: "framing",
  tells:
    "As what the outlet's own sentences cast a side: the one who harms, is harmed, helps or is helped.",
  caution:
    "It counts verbs of the agency lexicon, so harm that a noun tells (“the attack”) is not in it; and who harms more may be told so because they do.",
  example: {
    text: "Nordia attacked Sudia. Nordia helped the sailors. Nordia obeyed the court.",
    measure: "deed-harms:nordia",
    counts: { "role-mentions:nordia": 3, "role-harms:nordia": 1, "role-is-harmed:sudia": 1 },
    value: 1 / 3,
  },
  of: ({ topic }) =>
    (topic?.sides ?? []).flatMap(({ id, name }) =>
      DEEDS.map((deed) => ({
        id: `deed-${deed}:${id}`,
        name: `${NAMED[deed]} ${name}`,
        side: id,
        detail: deed,
        voice: "outlet" as const,
        rank: deed === "harms" || deed === "is-harmed" ? ("main" as const) : ("detail" as const),
        says: {
          more: [`tells more of ${NAMED[deed]} ${name}`, `tells less of ${NAMED[deed]} ${name}`],
          all: null,
        },
        formula: `mentions of ${name} in the outlet's own voice as one who ${SAID[deed]} / mentions of ${name} as agent or patient of any verb there`,
        ...share(roleCount.deed(deed, id), roleCount.mentions(id)),
        minimum: [
          {
            count: roleCount.mentions(id),
            atLeast: LEAST_MENTIONS,
            of: `mentions of ${name} with a verb in the outlet's own voice`,
          },
        ],
      })),
    ),
});
