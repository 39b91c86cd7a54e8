import type { ReadArticle } from "./read-article.js";

/** A unit that a bootstrap draws: an article or a paragraph, with its counts and its cluster. */
export interface Unit {
  readonly cluster: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** An outlet's units and what they are. */
export interface OutletUnits {
  /** Made one by one, as they are walked over. */
  readonly units: Iterable<Unit>;
  readonly resampled: "articles" | "paragraphs";
}

/**
 * The units of an outlet: its articles, clustered by family so that wire copy varies together; the
 * paragraphs of its article where it has one only. Paragraphs of one article are not independent
 * reports, so such an interval says how even that one article is, not how the outlet reports.
 *
 * @param withoutShared leave out the paragraphs that another outlet carries too, and articles that
 *   repeat one of the same outlet
 */
export function outletUnits(
  articles: readonly ReadArticle[],
  { withoutShared }: { withoutShared: boolean },
): OutletUnits {
  const counted = withoutShared ? articles.filter((article) => article.copyOf === null) : articles;
  const [only] = counted;
  if (counted.length === 1 && only) {
    const byParagraph = new Map<number, Record<string, number>>();
    for (const index of only.strip.keys())
      if (!withoutShared || !only.sharedParagraphs.has(index)) byParagraph.set(index, {});
    for (const { paragraph, name, amount } of only.contributions) {
      const counts = byParagraph.get(paragraph);
      if (counts) counts[name] = (counts[name] ?? 0) + amount;
    }
    return {
      resampled: "paragraphs",
      units: [...byParagraph].map(([index, counts]) => ({ cluster: `paragraph ${index}`, counts })),
    };
  }
  return {
    resampled: "articles",
    units: {
      *[Symbol.iterator]() {
        for (const article of counted) {
          const counts: Record<string, number> = {};
          for (const { paragraph, name, amount } of article.contributions)
            if (!withoutShared || !article.sharedParagraphs.has(paragraph))
              counts[name] = (counts[name] ?? 0) + amount;
          yield { cluster: article.family ?? article.article.id, counts };
        }
      },
    },
  };
}
