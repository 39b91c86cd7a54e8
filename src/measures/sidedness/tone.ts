import { kind } from "../measure.js";
import { sidedCount } from "./counts.js";
import { leanFrame } from "./lean-of-counts.js";
import { pairsOfSides } from "./lean.js";

/** How warmly an outlet speaks of one side's people and how coldly of the other's. */
export const toneLean = kind({
  component: "tone",
  group: "sidedness",
  tells:
    "Of which side's people and bodies the outlet speaks more warmly in its own voice: half the difference of the mean tones.",
  caution:
    "Only the learned reader tells tone, by sentence, and bad news about a side reads as a cold tone towards it.",
  example: {
    text: "Nordia opened the road. Sudia watched.",
    measure: "lean:tone:nordia:sudia",
    tones: [0.6, -0.2],
    counts: {
      "sided-tone-sum:nordia": 0.6,
      "sided-toned:nordia": 1,
      "sided-tone-sum:sudia": -0.2,
      "sided-toned:sudia": 1,
    },
    value: (0.6 - -0.2) / 2,
  },
  of: ({ topic }) =>
    pairsOfSides(topic?.sides ?? []).map(([plus, minus]) => ({
      ...leanFrame("tone", "tone", { plus, minus }, [
        `only warm words for ${plus.name}, only cold ones for ${minus.name}`,
        `only warm words for ${minus.name}, only cold ones for ${plus.name}`,
      ]),
      says: {
        more: [
          `speaks more warmly of ${plus.name}, as against ${minus.name},`,
          `speaks more warmly of ${minus.name}, as against ${plus.name},`,
        ],
        all: null,
      },
      evidence: [sidedCount.toned(plus.id), sidedCount.toned(minus.id)],
      formula: `(a − b) / 2; a: mean of (probability of a positive tone − probability of a negative tone) over mentions of ${plus.name}'s actors in the outlet's own voice; b: the same for ${minus.name}`,
      value: ({ total }) => {
        const [a, b] = [total(sidedCount.toned(plus.id)), total(sidedCount.toned(minus.id))];
        if (!(a > 0 && b > 0)) return null;
        return (
          (total(sidedCount.toneSum(plus.id)) / a - total(sidedCount.toneSum(minus.id)) / b) / 2
        );
      },
      minimum: [plus, minus].map(({ id, name }) => ({
        count: sidedCount.toned(id),
        atLeast: 5,
        of: `mentions of ${name} with a tone (only the learned reader tells tone)`,
      })),
    })),
});
