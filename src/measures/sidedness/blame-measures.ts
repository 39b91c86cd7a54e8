import type { Measure } from "../../statistics/measure.js";
import type { Side } from "../../topic/topic.js";
import { sidedCount } from "./counts.js";
import { atMinus, leanFrame } from "./lean-frame.js";
import { lean, leansOfSides } from "./lean.js";

/**
 * Blame lean of every pair of sides, and the share of harm that names nobody who did it.
 *
 * +1: all harm that the outlet tells in its own voice is done by the second side, −1 all by the
 * first, so that the sign favours the first side as in every other lean.
 */
export function blameMeasures(sides: readonly Side[]): Measure[] {
  return [
    ...leansOfSides(sides).map((ends): Measure => {
      const { plus, minus } = ends;
      const other = minus?.name ?? "any other side";
      return {
        ...leanFrame("blame", ends),
        evidence:
          minus === null
            ? [sidedCount.any("blame")]
            : [sidedCount.of("blame", plus.id), sidedCount.of("blame", minus.id)],
        formula: `(b − a) / (a + b); a: acts of harm by ${plus.name} told in the outlet's own voice; b: the same by ${other}`,
        value: (totals) =>
          lean(atMinus(totals, "blame", ends), totals.total(sidedCount.of("blame", plus.id))),
        minimum: [
          {
            count: sidedCount.any("blame"),
            atLeast: 5,
            of: "acts of harm by the sides in the outlet's own voice",
          },
        ],
      };
    }),
    ...sides.map(agentless),
  ];
}

function agentless({ id, name }: Side): Measure {
  return {
    id: `agentless-harm:${id}`,
    group: "sidedness",
    label: `harm to ${name} that names nobody who did it`,
    sides: null,
    evidence: [sidedCount.agentless(id)],
    unit: "share",
    range: [0, 1],
    formula: `acts of harm to ${name} in the outlet's own voice without an agent / all acts of harm to ${name} in that voice`,
    value: ({ total }) => {
      const all = total(sidedCount.suffered(id));
      return all > 0 ? total(sidedCount.agentless(id)) / all : null;
    },
    minimum: [
      {
        count: sidedCount.suffered(id),
        atLeast: 5,
        of: `acts of harm to ${name} in the outlet's own voice`,
      },
    ],
  };
}
