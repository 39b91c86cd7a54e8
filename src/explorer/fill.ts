import type { Finding } from "../finding.js";
import { findingIndex } from "../finding-list.js";
import type { Analysis } from "../outlets/analysis.js";
import { byEvent } from "../outlets/index.js";
import type { FindingCollector } from "./page-findings.js";

/** How much a page may hold. */
export interface PageBound {
  readonly findings: number;
  /** Of sentences. */
  readonly characters: number;
  /** Whether so much more may be taken beside what the page holds; always unless told. */
  readonly takes?: (more: { readonly findings: number; readonly characters: number }) => boolean;
}

/** A finding in a sentence as long as any that a page holds. */
const ONE_MORE = { findings: 1, characters: 1000 };

/**
 * Takes findings into a page event by event, all outlets of each, until it is full: what is shown of many is
 * never one outlet's alone. Of an event that does not fit, each article gives one finding in its turn.
 *
 * @param wanted which findings; all unless told
 */
export function fillByEvent(
  analysis: Analysis,
  page: FindingCollector,
  bound: PageBound,
  wanted: readonly Finding[] = analysis.findings,
): void {
  const { ofArticle } = findingIndex(wanted);
  const room = () => bound.findings - page.size().findings;
  const { takes = () => true } = bound;
  const full = () => room() <= 0 || page.size().characters >= bound.characters || !takes(ONE_MORE);
  for (const event of byEvent(analysis.articles)) {
    if (full()) return;
    const lists = event.map(({ article }) => ofArticle(article.id));
    const findings = sum(lists, ({ length }) => length);
    const characters = sum(event, ({ article }) => article.text.length);
    const fits = findings <= room() && takes({ findings, characters });
    for (const { id } of fits ? lists.flat() : inTurns(lists)) {
      if (!fits && full()) return;
      page.place(id);
    }
  }
}

const sum = <T>(items: readonly T[], value: (item: T) => number): number =>
  items.reduce((total, item) => total + value(item), 0);

/** The first of each list, then the second of each, and so on. */
function inTurns<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = lists.reduce((most, { length }) => Math.max(most, length), 0);
  return Array.from({ length: longest }, (_, at) =>
    lists.flatMap((list) => list.slice(at, at + 1)),
  ).flat();
}
