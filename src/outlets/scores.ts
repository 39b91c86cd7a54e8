import type { Measure } from "../measures/index.js";
import type { Contribution } from "../statistics/contribution.js";
import type { Totals } from "../statistics/measure.js";

/** Values of measures for one article; a measure without a value there is absent. */
export type Scores = Readonly<Record<string, number>>;

/**
 * What every measure says of one article alone. One article's lean is no outlet's: it is what
 * contrasts within events and a researcher's own models start from.
 *
 * @example
 * scoresOf(contributions, measures)["lean:tone:armenia:azerbaijan"]; // -0.12
 */
export function scoresOf(
  contributions: readonly Contribution[],
  measures: readonly Measure[],
): Scores {
  const sums = new Map<string, number>();
  for (const { name, amount } of contributions) sums.set(name, (sums.get(name) ?? 0) + amount);
  const totals: Totals = {
    total: (name) => sums.get(name) ?? 0,
    startingWith: (prefix) => [...sums].filter(([name]) => name.startsWith(prefix)),
  };
  const scores: Record<string, number> = {};
  for (const { id, ofArticle, rank, range, value } of measures) {
    if (!ofArticle || rank === "table") continue;
    const found = value(totals);
    if (found !== null && Number.isFinite(found))
      scores[id] = Math.min(range[1], Math.max(range[0], found));
  }
  return scores;
}

/** Scores of many articles: eight bytes for each article and measure. */
export interface ScoreTable {
  /** An article's value of a measure, by the article's place; undefined where it has none. */
  readonly score: (article: number, measure: string) => number | undefined;
  /** All values of an article. */
  readonly of: (article: number) => Scores;
}

/**
 * The scores (`scoresOf`) of articles, one after the other, so that what they are made of is let go.
 *
 * @example
 * scoreTable(articles, measures).of(0); // the same as scoresOf(articles[0].contributions, measures)
 */
export function scoreTable(
  articles: readonly { readonly contributions: readonly Contribution[] }[],
  measures: readonly Measure[],
): ScoreTable {
  const ids = measures.map(({ id }) => id);
  const places = new Map(ids.map((id, place) => [id, place]));
  const table = new Float64Array(articles.length * ids.length).fill(NaN);
  articles.forEach(({ contributions }, article) => {
    for (const [id, value] of Object.entries(scoresOf(contributions, measures)))
      table[article * ids.length + places.get(id)!] = value;
  });
  const at = (article: number, place: number): number | undefined => {
    const value = table[article * ids.length + place]!;
    return Number.isNaN(value) ? undefined : value;
  };
  return {
    score: (article, measure) => {
      const place = places.get(measure);
      return place === undefined ? undefined : at(article, place);
    },
    of: (article) =>
      Object.fromEntries(
        ids.flatMap((id, place) => {
          const value = at(article, place);
          return value === undefined ? [] : [[id, value] as const];
        }),
      ),
  };
}
