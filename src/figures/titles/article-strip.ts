import type { ArticleRow } from "../../outlets/analysis.js";
import { formatNumber } from "../kit/text.js";
import { sumOf } from "../kit/title.js";

/** In how many of the articles that are drawn the outlet's own voice has more than half of the words. */
export function articleStripTitle(drawn: readonly Pick<ArticleRow, "strip">[]): string | null {
  const read = drawn
    .map(({ strip }) => ({
      own: sumOf(strip, ({ words }) => words.outlet),
      all: sumOf(strip, ({ words }) => words.outlet + words.reported + words.quoted),
    }))
    .filter(({ all }) => all > 0);
  if (read.length === 0) return null;
  const most = read.filter(({ own, all }) => 2 * own > all).length;
  const which =
    read.length === 1
      ? most === 1
        ? "The outlet’s own voice has more than half of the words"
        : "The outlet’s own voice has no more than half of the words"
      : null;
  const number = most === read.length ? `all ${String(most)}` : formatNumber(most, 0);
  const of = most === read.length ? "" : ` of ${formatNumber(read.length, 0)}`;
  return (
    which ??
    (most === 0
      ? `In none of ${formatNumber(read.length, 0)} articles has the outlet’s own voice over half of the words`
      : `In ${number}${of} articles the outlet’s own voice has over half of the words`)
  );
}
