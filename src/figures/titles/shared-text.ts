import type { Analysis, ArticleRow } from "../../outlets/analysis.js";
import { NOTABLE } from "../kit/shared-cells.js";
import { formatNumber } from "../kit/text.js";
import { fitting } from "../kit/title.js";

/** The article of which most stands in another one, or that none shares a notable part. */
export function sharedTextTitle(
  pairs: Analysis["sharedText"],
  articles: readonly Pick<ArticleRow, "article">[],
): string | null {
  const outlets = new Map(articles.map(({ article }) => [article.id, article.outlet]));
  const [first] = pairs
    .flatMap(({ a, b, aInB, bInA }) => [
      { of: a, within: b, share: aInB },
      { of: b, within: a, share: bInA },
    ])
    .sort((a, b) => b.share - a.share);
  if (articles.length < 2) return null;
  if (first === undefined || first.share < NOTABLE)
    return `No article shares ${formatNumber(NOTABLE * 100, 0)} % of its text with another`;
  const [own, other] = [
    outlets.get(first.of) ?? first.of,
    outlets.get(first.within) ?? first.within,
  ];
  const share = `${formatNumber(first.share * 100, 0)} % of an article of ${own} stands in one of`;
  return fitting(
    `${share} ${own === other ? "its others" : other}`,
    `${formatNumber(first.share * 100, 0)} % of one article stands in another`,
  );
}
