import { formatNumber, listOf } from "../figures/index.js";
import type { MeasureDescription } from "../outlets/analysis.js";

/** Names that a sentence lists before it counts the others. */
const MOST_NAMED = 4;

/** `A and B`, `A, B, C and 3 others`. */
export function namesOf(names: readonly string[]): string {
  if (names.length <= MOST_NAMED) return listOf(names);
  const rest = names.length - MOST_NAMED + 1;
  return listOf([...names.slice(0, MOST_NAMED - 1), `${formatNumber(rest, 0)} others`]);
}

/** Names of measures, which hold commas: `“voice lean”, “tone lean” and 3 others`. */
export const quotedNamesOf = (names: readonly string[]): string =>
  namesOf(names.map((name) => `“${name}”`));

const SMALL = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Numbers up to ten in words, as sentences have them. */
export const inWords = (n: number): string => SMALL[n] ?? formatNumber(n, 0);

/** A difference in the unit of its measure, with its sign: `+0.13`, `−4.2 per 1,000 words`, `+12 points`. */
export function differenceText(value: number, { unit }: Pick<MeasureDescription, "unit">): string {
  const sign = value > 0 ? "+" : "";
  switch (unit) {
    case "share":
    case "share of the article":
      return `${sign}${formatNumber(100 * value, 0)} points`;
    case "per 1,000 words":
      return `${sign}${formatNumber(value, 1)} per 1,000 words`;
    default:
      return `${sign}${formatNumber(value, 2)}`;
  }
}

/** The ends of a difference's interval, without its unit. */
export function endsText(
  low: number,
  high: number,
  { unit }: Pick<MeasureDescription, "unit">,
): string {
  const plain = (value: number) =>
    unit === "share" || unit === "share of the article"
      ? formatNumber(100 * value, 0)
      : formatNumber(value, unit === "per 1,000 words" ? 1 : 2);
  return `${plain(low)} to ${plain(high)}`;
}

/** Labels of the measures that stand in the first tables, by id. */
export const mainLabels = (measures: readonly MeasureDescription[]): ReadonlyMap<string, string> =>
  new Map(measures.filter(({ rank }) => rank === "main").map(({ id, label }) => [id, label]));
