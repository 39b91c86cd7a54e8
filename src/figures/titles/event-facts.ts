import { groupBy } from "../../group-by.js";
import type { EventBlock } from "../kit/event-blocks.js";
import { statusOf } from "../kit/event-blocks.js";
import { countOf, formatNumber } from "../kit/text.js";
import { fitting, leader, sumOf } from "../kit/title.js";

/** What the title needs of an event: small, as a corpus has very many. */
export interface FactsTold {
  readonly facts: number;
  /** For each outlet how many facts it may tell, and how many of them it leaves out. */
  readonly outlets: readonly {
    readonly outlet: string;
    readonly omitted: number;
    readonly all: number;
  }[];
  /** No outlet has two articles. */
  readonly single: boolean;
}

/** Counts what the outlets of an event do with its facts. */
export function factsTold({ facts, articles }: EventBlock): FactsTold {
  const byOutlet = groupBy(articles, ({ article }) => article.outlet);
  return {
    facts: facts.length,
    outlets: [...byOutlet].map(([outlet, own]) => {
      const statuses = own.flatMap(({ article }) =>
        facts.flatMap((fact) => statusOf(fact, article.id) ?? []),
      );
      const omitted = statuses.filter((status) => status === "omitted").length;
      return { outlet, omitted, all: statuses.length };
    }),
    single: byOutlet.size === articles.length,
  };
}

/**
 * The outlet that leaves out the largest part of the facts, of how many that others give; where two do alike, or
 * where one has few, how many facts are missing somewhere.
 */
export function eventFactsTitle(events: readonly FactsTold[]): string | null {
  const byOutlet = groupBy(
    events.flatMap(({ outlets }) => outlets),
    ({ outlet }) => outlet,
  );
  const outlets = [...byOutlet].map(([outlet, own]) => ({
    outlet,
    omitted: sumOf(own, ({ omitted }) => omitted),
    all: sumOf(own, ({ all }) => all),
  }));
  const most = leader(outlets, ({ omitted }) => omitted);
  const facts = sumOf(events, ({ facts: own }) => own);
  if (facts === 0) return null;
  const missing = `${countOf(facts, "fact")} that two articles give ${facts === 1 ? "is" : "are"} missing from a third on the same event`;
  return most !== null && events.every(({ single }) => single)
    ? fitting(
        `${most.outlet} leaves out the most: ${formatNumber(most.omitted, 0)} of ${countOf(most.all, "fact")} that others give`,
        missing,
      )
    : fitting(missing);
}
