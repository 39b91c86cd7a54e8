import type { Contribution } from "../../src/statistics/contribution.js";
import type { Totals } from "../../src/statistics/measure.js";

/** Contributions added up. */
export function totalsOf(contributions: readonly Contribution[]): Totals {
  const totals = new Map<string, number>();
  for (const { name, amount } of contributions) totals.set(name, (totals.get(name) ?? 0) + amount);
  return {
    total: (name) => totals.get(name) ?? 0,
    startingWith: (prefix) => [...totals].filter(([name]) => name.startsWith(prefix)),
  };
}
