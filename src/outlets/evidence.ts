import type { Measure } from "../measures/index.js";
import type { ReadArticle } from "./read-article.js";

/** Answers which findings stand behind a measure, in order of article and place, each once. */
export type EvidenceOf = (measure: Measure) => readonly string[];

/**
 * Indexes the findings of articles by the counts that they were added to, so that a figure and the
 * sentences behind it come from the same contributions.
 */
export function evidenceOf(articles: readonly ReadArticle[]): EvidenceOf {
  const byName = new Map<string, Set<string>>();
  const order = new Map<string, number>();
  for (const { contributions } of articles)
    for (const { name, finding } of contributions) {
      if (finding === null) continue;
      if (!order.has(finding)) order.set(finding, order.size);
      const known = byName.get(name);
      if (known) known.add(finding);
      else byName.set(name, new Set([finding]));
    }
  return ({ evidence }) => {
    const sets = evidence.flatMap((name) =>
      name.endsWith(":")
        ? [...byName].filter(([known]) => known.startsWith(name)).map(([, ids]) => ids)
        : [byName.get(name) ?? new Set<string>()],
    );
    const ids = new Set(sets.flatMap((one) => [...one]));
    return [...ids].sort((a, b) => order.get(a)! - order.get(b)!);
  };
}
