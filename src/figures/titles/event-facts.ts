import type { EventBlock } from "../kit/event-blocks.js";
import { statusOf } from "../kit/event-blocks.js";
import { unique } from "../kit/rows.js";
import { countOf, formatNumber } from "../kit/text.js";
import { fitting, leader, sumOf } from "../kit/title.js";

/**
 * The outlet that leaves out the largest part of the facts, of how many that others give; where two do alike, or
 * where one has few, how many facts are missing somewhere.
 */
export function eventFactsTitle(blocks: readonly EventBlock[]): string | null {
  const outlets = unique(
    blocks.flatMap(({ articles }) => articles.map(({ article }) => article.outlet)),
  ).map((outlet) => {
    const statuses = blocks.flatMap(({ facts, articles }) =>
      articles
        .filter(({ article }) => article.outlet === outlet)
        .flatMap(({ article }) => facts.flatMap((fact) => statusOf(fact, article.id) ?? [])),
    );
    const omitted = statuses.filter((status) => status === "omitted").length;
    return { outlet, omitted, all: statuses.length };
  });
  const most = leader(outlets, ({ omitted }) => omitted);
  const facts = sumOf(blocks, ({ facts: own }) => own.length);
  if (facts === 0) return null;
  const single = blocks.every(
    ({ articles }) =>
      unique(articles.map(({ article }) => article.outlet)).length === articles.length,
  );
  const missing = `${countOf(facts, "fact")} that two articles give ${facts === 1 ? "is" : "are"} missing from a third on the same event`;
  return most !== null && single
    ? fitting(
        `${most.outlet} leaves out the most: ${formatNumber(most.omitted, 0)} of ${countOf(most.all, "fact")} that others give`,
        missing,
      )
    : fitting(missing);
}
