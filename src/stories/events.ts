import { voiceKey } from "../annotations/facts/index.js";
import { groupBy } from "../group-by.js";
import { compareText } from "../order.js";
import { isCounted } from "../measures/index.js";
import type { Analysis, ArticleRow } from "../outlets/analysis.js";

/**
 * Ids of the events that at least two outlets tell of: those that most outlets tell of first, among these
 * those in which most speakers are heard by some articles and not by others.
 *
 * @example sharedEvents(analysis)[0]; // "the-dam"
 */
export function sharedEvents(analysis: Pick<Analysis, "articles" | "findings">): string[] {
  const events = [...groupBy(analysis.articles, ({ event }) => event)].filter(
    ([, rows]) => outletsOf(rows) > 1,
  );
  const heard = new Map<string, Set<string>>();
  for (const finding of analysis.findings) {
    const key =
      finding.kind === "attribution" && isCounted(finding) ? voiceKey(finding.speaker) : null;
    if (key === null) continue;
    const own = heard.get(finding.article);
    if (own) own.add(key);
    else heard.set(finding.article, new Set([key]));
  }
  return events
    .map(([id, rows]) => ({ id, outlets: outletsOf(rows), differing: differing(rows, heard) }))
    .sort((a, b) => b.outlets - a.outlets || b.differing - a.differing || compareText(a.id, b.id))
    .map(({ id }) => id);
}

const outletsOf = (rows: readonly ArticleRow[]): number =>
  new Set(rows.map(({ article }) => article.outlet)).size;

/** Speakers whom some of the articles hear and not all. */
function differing(
  rows: readonly ArticleRow[],
  heard: ReadonlyMap<string, ReadonlySet<string>>,
): number {
  const sets = rows.map(({ article }) => heard.get(article.id) ?? new Set<string>());
  const all = new Set(sets.flatMap((own) => [...own]));
  return [...all].filter((key) => !sets.every((own) => own.has(key))).length;
}
