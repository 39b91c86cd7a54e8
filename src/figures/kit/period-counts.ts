import { groupBy } from "../../group-by.js";
import { isCounted } from "../../measures/index.js";
import type { Analysis, ArticleRow } from "../../outlets/analysis.js";
import { daysSpanned, isDay, periodsOf } from "./periods.js";

/** What was written in a period: articles, and loaded terms in the outlets' own voice. */
export interface PeriodCount {
  /** Place of the period. */
  readonly at: number;
  readonly articles: number;
  /** Words in the outlets' own voice, and ids of the loaded terms among them. */
  readonly words: number;
  readonly found: readonly string[];
  /** Loaded terms per 1,000 words; null without a word. */
  readonly rate: number | null;
}

/** What an outlet wrote, period by period; a period without an article is left out. */
export interface Course {
  readonly outlet: string;
  readonly articles: number;
  readonly counts: readonly PeriodCount[];
}

/** The day of an article's date; null where it has none that can be told. */
function dayOf({ article: { date } }: ArticleRow): string | null {
  const day = date?.slice(0, 10) ?? "";
  return isDay(day) ? day : null;
}

/** What was written when: all outlets together, and each, the one with most articles first. */
export function periodCounts({ articles, findings }: Analysis) {
  const dated = articles.flatMap((row) => {
    const day = dayOf(row);
    return day === null ? [] : [{ row, day, outlet: row.article.outlet }];
  });
  const days = dated.map(({ day }) => day);
  const { placeOf, ...periods } = periodsOf(days, new Set(dated.map(({ outlet }) => outlet)).size);
  // Ids alone, as a corpus has very many findings.
  const loaded = new Map<string, string[]>();
  for (const one of findings) {
    if (one.kind !== "loaded" || one.voice !== "outlet" || !isCounted(one)) continue;
    const known = loaded.get(one.article);
    if (known) known.push(one.id);
    else loaded.set(one.article, [one.id]);
  }
  const count = (at: number, rows: typeof dated): PeriodCount => {
    const found = rows.flatMap(({ row }) => loaded.get(row.article.id) ?? []);
    const words = sum(rows.flatMap(({ row }) => row.strip.map((part) => part.words.outlet)));
    const rate = words === 0 ? null : (1000 * found.length) / words;
    return { at, articles: rows.length, words, found, rate };
  };
  const course = (rows: typeof dated): PeriodCount[] =>
    [...groupBy(rows, ({ day }) => placeOf(day))]
      .map(([at, some]) => count(at, some))
      .sort((a, b) => a.at - b.at);
  const courses = [...groupBy(dated, ({ outlet }) => outlet)]
    .map(([outlet, rows]): Course => ({ outlet, articles: rows.length, counts: course(rows) }))
    .sort((a, b) => b.articles - a.articles || (a.outlet < b.outlet ? -1 : 1));
  const told = {
    days: daysSpanned(days),
    dated: dated.length,
    undated: articles.length - dated.length,
  };
  return { ...periods, ...told, together: course(dated), courses };
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);
