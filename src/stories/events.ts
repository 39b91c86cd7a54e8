import { voiceKey } from "../annotations/facts/index.js";
import type { Finding } from "../finding.js";
import { findingIndex } from "../finding-list.js";
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
  const { ofArticle } = findingIndex(analysis.findings);
  return [...groupBy(analysis.articles, ({ event }) => event)]
    .map(([id, rows]) => ({ id, rows, outlets: outletsOf(rows) }))
    .filter(({ outlets }) => outlets > 1)
    .map(({ id, rows, outlets }) => ({
      ...{ id, outlets },
      differing: differing(rows.map(({ article }) => heardIn(ofArticle(article.id)))),
    }))
    .sort((a, b) => b.outlets - a.outlets || b.differing - a.differing || compareText(a.id, b.id))
    .map(({ id }) => id);
}

const outletsOf = (rows: readonly ArticleRow[]): number =>
  new Set(rows.map(({ article }) => article.outlet)).size;

/** Whom an article's findings hear. */
const heardIn = (findings: readonly Finding[]): ReadonlySet<string> =>
  new Set(
    findings.flatMap((one) =>
      one.kind === "attribution" && isCounted(one) ? (voiceKey(one.speaker) ?? []) : [],
    ),
  );

/** Speakers whom some of the articles hear and not all. */
function differing(sets: readonly ReadonlySet<string>[]): number {
  const all = new Set(sets.flatMap((own) => [...own]));
  return [...all].filter((key) => !sets.every((own) => own.has(key))).length;
}
