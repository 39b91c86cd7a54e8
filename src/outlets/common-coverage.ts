import { attributionCount } from "../measures/attribution/index.js";
import { coverage } from "../statistics/index.js";
import type { ReadArticle } from "./read-article.js";

/** Appearances of speakers from which an outlet has a say in the coverage: fewer are shown no number. */
const LEAST_APPEARANCES = 20;

/**
 * The coverage that the outlets' numbers of sources are compared at: the least that the sample of an
 * outlet would reach at twice its size, as far as extrapolation holds (Chao and Jost 2012). Null where
 * no outlet has enough speakers.
 */
export function commonCoverage(articles: readonly ReadArticle[]): number | null {
  const byOutlet = new Map<string, Map<string, number>>();
  for (const { article, contributions } of articles) {
    const { outlet } = article;
    const counts = byOutlet.get(outlet) ?? new Map<string, number>();
    byOutlet.set(outlet, counts);
    for (const { name, amount } of contributions)
      if (name.startsWith(attributionCount.sources))
        counts.set(name, (counts.get(name) ?? 0) + amount);
  }
  const reached = [...byOutlet.values()].flatMap((counts) => {
    const amounts = [...counts.values()];
    const appearances = amounts.reduce((sum, amount) => sum + amount, 0);
    return appearances < LEAST_APPEARANCES ? [] : coverage(amounts, 2 * appearances);
  });
  return reached.length === 0 ? null : Math.min(...reached);
}
