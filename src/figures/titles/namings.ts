import type { NamingRow } from "../../outlets/analysis.js";
import { countOf } from "../kit/text.js";
import { fitting } from "../kit/title.js";

/** A word used once is no news. */
const LEAST_TIMES = 2;

/**
 * What one outlet alone calls somebody: loaded words before others, then the most used. Plain names tell nothing.
 *
 * @param drawn namings that are drawn
 */
export function namingsTitle(drawn: readonly NamingRow[]): string | null {
  const [first] = drawn
    .filter(({ alone, form, count }) => alone && form !== "name" && count >= LEAST_TIMES)
    .sort((a, b) => Number(b.loaded) - Number(a.loaded) || b.count - a.count);
  if (first === undefined) return null;
  const { outlet, entity, naming, count } = first;
  const told = `Only ${outlet} calls ${entity} “${naming}”`;
  return fitting(
    `${told} in its own voice: ${countOf(count, "time")}`,
    `${told}: ${countOf(count, "time")}`,
    told,
  );
}
