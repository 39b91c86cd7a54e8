import type { ChoiceRow } from "../../outlets/analysis.js";
import type { Topic } from "../../topic/topic.js";
import { sideName } from "../kit/colours.js";
import { formatNumber, listOf } from "../kit/text.js";
import { fitting, possessive, sumOf } from "../kit/title.js";
import { unique } from "../kit/rows.js";

/**
 * Whose wording stands how often in the outlets' own voice: the most used first. Where of three outlets or more one
 * alone uses a side's wording, that.
 *
 * @param drawn rows of the outlets that are drawn, of any voice
 */
export function wordingChoicesTitle(drawn: readonly ChoiceRow[], topic: Topic): string | null {
  const own = drawn.filter(({ voice, count }) => voice === "outlet" && count > 0);
  const sided = own.filter(({ side }) => side !== null);
  if (sided.length === 0) return null;
  const uses = sumOf(sided, ({ count }) => count);
  const sides = topic.sides
    .map(({ id }) => ({ side: id, rows: sided.filter(({ side }) => side === id) }))
    .map(({ side, rows }) => ({ side, rows, count: sumOf(rows, ({ count }) => count) }))
    .sort((a, b) => b.count - a.count);
  const whose = (side: string) => possessive(sideName(topic, side));
  const outlets = unique(sided.map(({ outlet }) => outlet));
  const lone = sides.find(
    ({ rows }) => outlets.length > 2 && unique(rows.map(({ outlet }) => outlet)).length === 1,
  );
  const counts = sides.map(
    ({ side, count }, at) =>
      `${count === 0 ? "none" : at > 0 ? formatNumber(count, 0) : counted(count)} of ${whose(side)}${at === 0 ? " wording" : ""}`,
  );
  return fitting(
    ...(lone === undefined
      ? []
      : [
          `${lone.rows[0]!.outlet} alone uses ${whose(lone.side)} wording: ${formatNumber(lone.count, 0)} of ${formatNumber(uses, 0)} such uses`,
        ]),
    `In the outlets’ own voice: ${listOf(counts)}`,
  );
}

const counted = (count: number) => (count === 1 ? "1 use" : `${formatNumber(count, 0)} uses`);
