import { formatNumber } from "../kit/text.js";

/**
 * How many articles an outlet needs for a difference to show, beside how many the smallest has.
 *
 * @param needed articles that leans need which differ by `difference`
 */
export function powerCurveTitle(difference: number, needed: number, fewest: number): string {
  const apart = `eans ${formatNumber(difference, 1)} apart`;
  const articles = formatNumber(needed, 0);
  return fewest >= needed
    ? `Each outlet has the ${articles} or so articles that show l${apart}`
    : `L${apart} need about ${articles} articles an outlet; the fewest here are ${formatNumber(fewest, 0)}`;
}
