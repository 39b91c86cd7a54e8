import { kind, share } from "../measure.js";
import { sidedCount } from "./counts.js";

/** Harm that nobody seems to have done: "villages were shelled". */
export const agentlessHarm = kind({
  component: "agentless-harm",
  group: "sidedness",
  tells: "How much of the harm to a side is told without saying who did it.",
  caution: "Often nobody knows yet who did it.",
  example: {
    text: "Sudian villages were shelled.",
    measure: "agentless-harm:sudia",
    counts: { "sided-agentless:sudia": 1, "sided-suffered:sudia": 1 },
    value: 1,
  },
  of: ({ topic }) =>
    (topic?.sides ?? []).map(({ id, name }) => ({
      id: `agentless-harm:${id}`,
      name: `harm to ${name} that names nobody who did it`,
      side: id,
      says: {
        more: [
          `more often tells harm to ${name} without saying who did it`,
          `less often tells harm to ${name} without saying who did it`,
        ],
        all: null,
      },
      formula: `acts of harm to ${name} in the outlet's own voice without an agent / all acts of harm to ${name} in that voice`,
      ...share(sidedCount.agentless(id), sidedCount.suffered(id)),
      minimum: [
        {
          count: sidedCount.suffered(id),
          atLeast: 5,
          of: `acts of harm to ${name} in the outlet's own voice`,
        },
      ],
    })),
});
