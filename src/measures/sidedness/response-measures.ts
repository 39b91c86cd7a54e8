import type { Measure } from "../../statistics/measure.js";
import type { Side } from "../../topic/topic.js";
import { sidedCount } from "./counts.js";

/** Share of accusations whose accused side is heard in the same article: of all, and of each side's. */
export function responseMeasures(sides: readonly Side[]): Measure[] {
  if (sides.length === 0) return [];
  const all = heard("accused-heard", "accused side heard", "a side", {
    accusations: sidedCount.anyAccusations,
    answered: sidedCount.anyHeard,
  });
  return [
    all,
    ...sides.map(({ id, name }) =>
      heard(`accused-heard:${id}`, `${name} heard when accused`, name, {
        accusations: sidedCount.accusations(id),
        answered: sidedCount.heard(id),
      }),
    ),
  ];
}

function heard(
  id: string,
  label: string,
  whom: string,
  { accusations, answered }: { accusations: string; answered: string },
): Measure {
  return {
    id,
    group: "sidedness",
    label,
    sides: null,
    evidence: [accusations],
    unit: "share",
    range: [0, 1],
    formula: `accusations against ${whom} in articles that give the accused side words of its own / accusations against ${whom}`,
    value: ({ total }) => (total(accusations) > 0 ? total(answered) / total(accusations) : null),
    minimum: [{ count: accusations, atLeast: 5, of: `accusations against ${whom}` }],
  };
}
