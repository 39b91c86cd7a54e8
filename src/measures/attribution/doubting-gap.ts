import { kind } from "../measure.js";
import { pairsOfSides } from "../sidedness/lean.js";
import { attributionCount as count } from "./contributions.js";
import { enoughCues } from "./minimum.js";

/** Whether one side says and the other claims. */
export const doubtingGap = kind({
  component: "doubting",
  group: "attribution",
  tells: "Whether one side's words are doubted more often (“claimed”) than the other's.",
  caution: "It rests on few verbs: read them.",
  example: {
    text: "Mara Lind said that rain fell. Ivo Brandt claimed that the valley is open.",
    measure: "doubting-gap-nordia-sudia",
    counts: {
      "attribution-stance:sudia:doubting": 1,
      "attribution-cues:sudia": 1,
      "attribution-cues:nordia": 1,
    },
    value: 1,
  },
  of: ({ topic }) =>
    pairsOfSides(topic?.sides ?? []).map(([a, b]) => {
      const doubting = (side: string) => count.stance(side, "doubting");
      return {
        id: `doubting-gap-${a.id}-${b.id}`,
        name: "doubting cues, difference",
        label: `doubting cues, ${b.name} more than ${a.name}`,
        sides: [a.id, b.id] as const,
        ends: [`doubts only ${b.name}`, `doubts only ${a.name}`] as const,
        says: {
          more: [
            `doubts ${b.name} more, as against ${a.name},`,
            `doubts ${a.name} more, as against ${b.name},`,
          ],
          all: null,
        },
        unit: "difference of shares",
        range: [-1, 1],
        evidence: [doubting(a.id), doubting(b.id)],
        formula: `doubting cues of ${b.name} / cues of ${b.name} − doubting cues of ${a.name} / cues of ${a.name}`,
        value: ({ total }) => {
          const [ofA, ofB] = [total(count.cues(a.id)), total(count.cues(b.id))];
          return ofA > 0 && ofB > 0
            ? total(doubting(b.id)) / ofB - total(doubting(a.id)) / ofA
            : null;
        },
        minimum: [a, b].map(({ id, name }) => enoughCues(id, name)),
      };
    }),
});
