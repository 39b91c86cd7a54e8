import type { ArticleRow } from "./analysis.js";
import { groupBy } from "../group-by.js";

/**
 * Articles by the event that they tell of, in the order in which they are shown where not all can be:
 * first the events that most outlets tell of, among these the events spread over time, so that the first
 * few stand for all. Within an event one article of each outlet, then each outlet's second.
 *
 * @example byEvent(analysis.articles)[0].map(({ article }) => article.outlet); // ["A", "B", "C"]
 */
export function byEvent(articles: readonly ArticleRow[]): readonly (readonly ArticleRow[])[] {
  const events = [...groupBy(articles, ({ event }) => event).values()];
  const byOutlets = groupBy(
    events.sort(inTime),
    (rows) => new Set(rows.map(({ article }) => article.outlet)).size,
  );
  return [...byOutlets]
    .sort(([a], [b]) => b - a)
    .flatMap(([, alike]) => spreadOrder(alike.length).map((at) => outletsInTurn(alike[at]!)));
}

function inTime([a]: readonly ArticleRow[], [b]: readonly ArticleRow[]): number {
  const keys = [a, b].map((row) => `${row!.article.date ?? ""} ${row!.event}`);
  return keys[0]! < keys[1]! ? -1 : 1;
}

/**
 * The numbers below `count` so ordered that the first of them are spread evenly: by their binary digits
 * read backwards (van der Corput 1935).
 */
function spreadOrder(count: number): number[] {
  const digits = Math.max(1, Math.ceil(Math.log2(count)));
  const backwards = (value: number) => {
    let turned = 0;
    for (let at = 0; at < digits; at++) turned = (turned << 1) | ((value >> at) & 1);
    return turned;
  };
  return Array.from({ length: count }, (_, at) => at).sort((a, b) => backwards(a) - backwards(b));
}

function outletsInTurn(rows: readonly ArticleRow[]): ArticleRow[] {
  const turns = new Map<string, number>();
  const placed = rows.map((row) => {
    const { outlet } = row.article;
    const turn = turns.get(outlet) ?? 0;
    turns.set(outlet, turn + 1);
    return { row, turn, outlet };
  });
  return placed
    .sort((a, b) => a.turn - b.turn || (a.outlet < b.outlet ? -1 : a.outlet > b.outlet ? 1 : 0))
    .map(({ row }) => row);
}

/**
 * As many articles as can be shown: all, in their order, or whole events in the order of `byEvent`. Of an
 * event that alone is too many, as many as fit, each outlet in its turn.
 */
export function shownByEvent(articles: readonly ArticleRow[], most: number): readonly ArticleRow[] {
  if (articles.length <= most) return articles;
  const shown: ArticleRow[] = [];
  for (const event of byEvent(articles))
    if (shown.length + event.length <= most) shown.push(...event);
  return shown.length > 0 ? shown : byEvent(articles).flat().slice(0, most);
}
