import { groupBy } from "../../group-by.js";
import type { NamingRow } from "../../outlets/analysis.js";

/** Those whom outlets have the most different words for; those whom several name before all others. */
export function namedMost(namings: readonly NamingRow[], most: number): string[] {
  return [...groupBy(namings, ({ entity }) => entity)]
    .map(([entity, rows]) => ({
      entity,
      shared: new Set(rows.map(({ outlet }) => outlet)).size > 1,
      words: new Set(rows.map(({ naming }) => naming)).size,
      count: rows.reduce((sum, { count }) => sum + count, 0),
    }))
    .sort(
      (a, b) =>
        Number(b.shared) - Number(a.shared) ||
        b.words - a.words ||
        b.count - a.count ||
        (a.entity < b.entity ? -1 : 1),
    )
    .slice(0, most)
    .map(({ entity }) => entity);
}
