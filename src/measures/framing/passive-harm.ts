import { kind, share } from "../measure.js";
import { roleCount } from "./role-contributions.js";

/** Harm whose doer comes last: "the bridge was destroyed by Nordia". */
export const passiveHarm = kind({
  component: "passive-harm",
  group: "framing",
  tells:
    "How much of the harm that a side does is told in the passive, which puts the doer last. Harm without any doer is told apart (agentless harm).",
  caution: "The passive may only keep the victim in the subject's place, as headlines do.",
  example: {
    text: "Sudia was attacked by Nordia. Nordia bombed Sudia.",
    measure: "passive-harm:nordia",
    counts: { "role-harm-by:nordia": 2, "role-passive:nordia": 1 },
    value: 1 / 2,
  },
  of: ({ topic }) =>
    (topic?.sides ?? []).map(({ id, name }) => ({
      id: `passive-harm:${id}`,
      name: `harm by ${name} told in the passive`,
      side: id,
      voice: "outlet" as const,
      says: {
        more: [
          `more often tells harm by ${name} in the passive`,
          `less often tells harm by ${name} in the passive`,
        ],
        all: null,
      },
      formula: `acts of harm by ${name} in the outlet's own voice told as “was … by ${name}” / all acts of harm by ${name} in that voice`,
      ...share(roleCount.passive(id), roleCount.harmBy(id)),
      minimum: [
        {
          count: roleCount.harmBy(id),
          atLeast: 5,
          of: `acts of harm by ${name} in the outlet's own voice`,
        },
      ],
    })),
});
