import type { Estimate } from "../../statistics/estimate.js";
import type { Unit } from "../../measures/index.js";
import { countOf, formatNumber } from "./text.js";

/** How the values of each unit are read. */
const READ_AS: Readonly<Record<Unit, "share" | "lean" | "rate" | "figure">> = {
  share: "share",
  "share of the article": "share",
  lean: "lean",
  "difference of shares": "lean",
  "per 1,000 words": "rate",
  evenness: "figure",
  sources: "figure",
};

/**
 * A value in its unit as people read it: shares as percentages, leans with their sign, rates with
 * one decimal.
 *
 * @example formatValue(0.25, "share") // '25 %', with a space that does not break
 * @example formatValue(0.4, "lean") // '+0.40'
 * @example formatValue(8.25, "per 1,000 words") // '8.3'
 */
export function formatValue(value: number, unit: Unit): string {
  switch (READ_AS[unit]) {
    case "share":
      return `${formatNumber(value * 100, 0)}\u00a0%`;
    case "lean":
      return `${value > 0.005 ? "+" : ""}${formatNumber(value, 2)}`;
    case "rate":
      return formatNumber(value, 1);
    case "figure":
      return formatNumber(value, Number.isInteger(value) ? 0 : 2);
  }
}

/** True for units between 0 and 1 that are read as percentages. */
export const isShare = (unit: Unit): boolean => READ_AS[unit] === "share";

/** True for units that have a sign: leans and differences. */
export const isSigned = (unit: Unit): boolean => READ_AS[unit] === "lean";

/** What a value of a unit is called in a sentence: a share, a lean, a rate, a figure. */
export const kindOfValue = (unit: Unit): string => READ_AS[unit];

/**
 * What an estimate says in one line: its value with its unit and interval, or why there is none.
 *
 * @example estimateText(estimate, "per 1,000 words") // '8.3 per 1,000 words (95 % interval 5.1 to 11.4)'
 */
export function estimateText(estimate: Estimate, unit: Unit): string {
  const { value, low, high, sufficient } = estimate;
  if (value === null) return estimate.reason ?? "nothing to count";
  const interval =
    low === null || high === null
      ? ""
      : ` (95 % interval ${formatValue(low, unit)} to ${formatValue(high, unit)})`;
  const counted = isShare(unit) || unit === "lean" ? "" : ` ${unit}`;
  const caution = sufficient ? "" : `; too little text to say: ${estimate.reason ?? "few units"}`;
  return `${formatValue(value, unit)}${counted}${interval}${caution}`;
}

/** `3 articles`, `12 paragraphs of one article`, as an estimate rests on them. */
export function restsOn({ n, resampled }: Estimate): string {
  return resampled === "paragraphs"
    ? `${countOf(n, "paragraph")} of one article`
    : countOf(n, "article");
}
