import type { Analysis, ArticleRow } from "../../outlets/analysis.js";

type Pairs = Analysis["sharedText"];

/** How much of one article's text stands in another's, by their ids; 0 where they share nothing. */
export function containment(pairs: Pairs): (article: string, other: string) => number {
  const key = (a: string, b: string) => JSON.stringify([a, b]);
  const shares = new Map(
    pairs.flatMap(({ a, b, aInB, bInA }) => [
      [key(a, b), aInB] as const,
      [key(b, a), bInA] as const,
    ]),
  );
  return (article, other) => shares.get(key(article, other)) ?? 0;
}

/** The pairs that share most, in the order of the analysis. */
export function mostShared(pairs: Pairs, most: number): Pairs {
  if (pairs.length <= most) return pairs;
  const share = (at: number) => Math.max(pairs[at]!.aInB, pairs[at]!.bInA);
  return pairs
    .map((_, at) => at)
    .sort((a, b) => share(b) - share(a) || a - b)
    .slice(0, most)
    .sort((a, b) => a - b)
    .map((at) => pairs[at]!);
}

/** Articles that even a narrow chart has room for. */
const ALL = 7;

/**
 * All articles of a small corpus, in its order; of a large one those that share so much with another, the most first,
 * or where none does those that share anything.
 */
export function sharingMost(
  analysis: Analysis,
  most: number,
  notable: number,
): readonly ArticleRow[] {
  const { articles, sharedText } = analysis;
  if (sharedText.length === 0) return [];
  if (articles.length <= ALL) return articles;
  const highest = new Map<string, number>();
  for (const { a, b, aInB, bInA } of sharedText)
    for (const id of [a, b]) highest.set(id, Math.max(highest.get(id) ?? 0, aInB, bInA));
  const shareOf = ({ article: { id } }: ArticleRow) => highest.get(id) ?? 0;
  const ordered = [...articles].sort((a, b) => shareOf(b) - shareOf(a));
  const much = ordered.filter((row) => shareOf(row) >= notable);
  return (much.length > 1 ? much : ordered.filter((row) => shareOf(row) > 0)).slice(0, most);
}
