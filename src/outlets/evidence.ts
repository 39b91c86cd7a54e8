import type { Measure } from "../measures/index.js";
import type { ReadArticle } from "./read-article.js";

/** Findings shown behind a number; how many there are stands beside them. */
export const SHOWN_FINDINGS = 20;

/** The findings behind a number: how many, and a sample of their ids. */
export interface Behind {
  readonly count: number;
  /** All of them, or twenty spread over the articles, in order of article and place. */
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
  const articleOf: number[] = [];
  articles.forEach(({ contributions }, article) => {
    for (const { name, finding } of contributions) {
      if (finding === null) continue;
      if (!order.has(finding)) {
        order.set(finding, order.size);
        articleOf.push(article);
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
    return sampleOf(ids, (id) => articleOf[order.get(id)!]!);
  };
}

/**
 * A sample of findings that is spread over articles: of each article in its turn one more, the articles
 * evenly over the corpus, until twenty are taken.
 *
 * @param ids in order of article and place
 * @param articleOf the article of a finding
 * @example sampleOf(["a1", "a2", "b1"], (id) => id.codePointAt(0)!); // { count: 3, findings: ["a1", "a2", "b1"] }
 */
export function sampleOf(ids: readonly string[], articleOf: (id: string) => number): Behind {
  if (ids.length <= SHOWN_FINDINGS) return { count: ids.length, findings: ids };
  const byArticle = new Map<number, number[]>();
  ids.forEach((id, place) => {
    const article = articleOf(id);
    const own = byArticle.get(article);
    if (own) own.push(place);
    else byArticle.set(article, [place]);
  });
  const articles = [...byArticle.values()];
  const chosen: number[] = [];
  for (let round = 0; chosen.length < SHOWN_FINDINGS; round++) {
    const having = articles.filter((own) => own.length > round);
    const wanted = Math.min(having.length, SHOWN_FINDINGS - chosen.length);
    for (let i = 0; i < wanted; i++)
      chosen.push(having[Math.floor((i * having.length) / wanted)]![round]!);
  }
  return {
    count: ids.length,
    findings: chosen.sort((a, b) => a - b).map((place) => ids[place]!),
  };
}
