import type { Totals } from "../../statistics/measure.js";
import type { Component } from "./counts.js";
import { sidedCount } from "./counts.js";
import type { Ends } from "./lean.js";

/** Id, label and ends that every lean has. */
export function leanFrame(component: string, { plus, minus }: Ends) {
  return {
    id:
      minus === null ? `lean:${component}:${plus.id}` : `lean:${component}:${plus.id}:${minus.id}`,
    group: "sidedness",
    label: `${component.replace("-", " ")} lean, ${plus.name} against ${minus?.name ?? "the rest"}`,
    sides: [plus.id, minus?.id ?? "the rest"] as const,
    unit: "lean",
    range: [-1, 1] as const,
  };
}

/** Total of a component at the far end of a lean: the other side's, or that of all others. */
export function atMinus({ total }: Totals, component: Component, { plus, minus }: Ends): number {
  if (minus !== null) return total(sidedCount.of(component, minus.id));
  return Math.max(0, total(sidedCount.any(component)) - total(sidedCount.of(component, plus.id)));
}
