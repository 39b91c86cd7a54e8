import { kind } from "../measure.js";
import { sidedCount } from "./counts.js";

/** How warmly an outlet speaks of one side's people. */
export const sideTone = kind({
  component: "side-tone",
  group: "sidedness",
  tells: "How warmly the outlet speaks of one side's people and bodies in its own voice.",
  caution:
    "Only the learned reader tells tone, and bad news about a side reads as a cold tone towards it.",
  example: {
    text: "Nordia opened the road. Sudia watched. Nordia closed it again.",
    measure: "tone:nordia",
    tones: [0.6, -0.2, 0.2],
    counts: { "sided-tone-sum:nordia": 0.8, "sided-toned:nordia": 2 },
    value: 0.4,
  },
  of: ({ topic }) =>
    (topic?.sides ?? []).map(({ id, name }) => ({
      id: `tone:${id}`,
      name: `tone towards ${name}`,
      side: id,
      ends: [`only warm words for ${name}`, `only cold words for ${name}`] as const,
      says: { more: [`speaks more warmly of ${name}`, `speaks more coldly of ${name}`], all: null },
      unit: "lean",
      range: [-1, 1],
      evidence: [sidedCount.toned(id)],
      formula: `mean of (probability of a positive tone − probability of a negative tone) over mentions of ${name}'s actors in the outlet's own voice`,
      value: ({ total }) =>
        total(sidedCount.toned(id)) > 0
          ? total(sidedCount.toneSum(id)) / total(sidedCount.toned(id))
          : null,
      minimum: [
        {
          count: sidedCount.toned(id),
          atLeast: 5,
          of: `mentions of ${name} with a tone (only the learned reader tells tone)`,
        },
      ],
    })),
});
