import type { PeriodCount } from "../kit/period-counts.js";
import type { Period } from "../kit/periods.js";
import { capital, formatNumber } from "../kit/text.js";
import { fitting, leader, sumOf } from "../kit/title.js";

/**
 * The period in which all outlets together are densest in loaded terms, among those of so many articles and more; where
 * there are not two of these to compare, the one with most articles.
 *
 * @example timeLineTitle(together, periods, 3) // 'March 2024 is densest in loaded terms: 15.8 per 1,000 words'
 */
export function timeLineTitle(
  together: readonly PeriodCount[],
  periods: readonly Period[],
  few: number,
): string | null {
  const nameOf = ({ at }: PeriodCount) => capital(periods[at]!.name);
  const many = together.filter(({ articles }) => articles >= few);
  const densest = many.length > 1 ? leader(many, ({ rate }) => rate ?? 0) : null;
  if (densest !== null)
    return fitting(
      `${nameOf(densest)} is densest in loaded terms: ${formatNumber(densest.rate!, 1)} per 1,000 words`,
    );
  const most = leader(together, ({ articles }) => articles);
  const all = sumOf(together, ({ articles }) => articles);
  return (
    most &&
    fitting(
      `${nameOf(most)} has most articles: ${formatNumber(most.articles, 0)} of ${formatNumber(all, 0)}`,
    )
  );
}
