import type { MeasureDescription } from "./analysis.js";

/**
 * What the outlet with the greater value does and what the other does, as a verb phrase: the measure's
 * own words, else words that fit its unit.
 *
 * @example moreOf(tone); // ["speaks more warmly of Nordia", "speaks more coldly of Nordia"]
 */
export function moreOf(measure: MeasureDescription): readonly [greater: string, less: string] {
  const { says, ends, label, unit } = measure;
  if (says !== null) return says.more;
  if (ends !== null) return [`is nearer to “${ends[0]}”`, `is nearer to “${ends[1]}”`];
  switch (unit) {
    case "per 1,000 words":
      return [`has more in “${label}”`, `has less in “${label}”`];
    case "sources":
      return ["draws on more sources", "draws on fewer sources"];
    case "evenness":
      return [`is more even in “${label}”`, `is less even in “${label}”`];
    default:
      return [`has a larger share in “${label}”`, `has a smaller share in “${label}”`];
  }
}
