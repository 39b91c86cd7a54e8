import type { Measure } from "../measures/index.js";
import { spread } from "../spread.js";
import type { ReadArticle } from "./read-article.js";

/** Findings shown behind a number; how many there are stands beside them. */
export const SHOWN_FINDINGS = 20;

/** The findings behind a number: how many, and a sample of their ids. */
export interface Behind {
  readonly count: number;
  /** All of them, or twenty spread over events and articles, in order of article and place. */
  readonly findings: readonly string[];
}

/** Answers which findings stand behind a measure. */
export type EvidenceOf = (measure: Measure) => Behind;

/**
 * Indexes the findings of articles by the counts that they were added to, so that a figure and the
 * sentences behind it come from the same contributions.
 */
export function evidenceOf(articles: readonly ReadArticle[]): EvidenceOf {
  const byName = new Map<string, Set<string>>();
  const order = new Map<string, number>();
  const placeOf: FindingPlace[] = [];
  articles.forEach(({ contributions, event }, article) => {
    for (const { name, finding } of contributions) {
      if (finding === null) continue;
      if (!order.has(finding)) {
        order.set(finding, order.size);
        placeOf.push({ event, article });
      }
      const known = byName.get(name);
      if (known) known.add(finding);
      else byName.set(name, new Set([finding]));
    }
  });
  return ({ evidence }) => {
    const sets = evidence.flatMap((name) =>
      name.endsWith(":")
        ? [...byName].filter(([known]) => known.startsWith(name)).map(([, ids]) => ids)
        : [byName.get(name) ?? new Set<string>()],
    );
    const ids = [...(sets.length === 1 ? sets[0]! : new Set(sets.flatMap((one) => [...one])))];
    ids.sort((a, b) => order.get(a)! - order.get(b)!);
    return sampleOf(ids, (id) => placeOf[order.get(id)!]!);
  };
}

/** Where a finding stands: its event, and its article within it. */
export interface FindingPlace {
  readonly event: string;
  readonly article: string | number;
}

/**
 * The findings behind a number: all of up to twenty, else twenty that are spread over events and, within
 * an event, over articles.
 *
 * @param ids in order of article and place
 * @example sampleOf(["a1", "b1"], ([article]) => ({ event: "fire", article: article! })); // { count: 2, findings: ["a1", "b1"] }
 */
export function sampleOf(ids: readonly string[], placeOf: (id: string) => FindingPlace): Behind {
  const findings = spread(ids, SHOWN_FINDINGS, [
    (id) => placeOf(id).event,
    (id) => placeOf(id).article,
  ]);
  return { count: ids.length, findings };
}
