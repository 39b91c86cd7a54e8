import { compareText } from "../order.js";
import type { Document } from "../document/document.js";
import { averageLinkage, sparseVector, type SparseVector } from "./average-linkage.js";
import { background } from "./background.js";
import { daysOf, type Days } from "./days.js";
import { eventWords } from "./event-words.js";

/** Articles about one event. */
export interface NewsEvent {
  /** The manifest's name, or `event-<id of its first article>`. */
  readonly id: string;
  /** Ids of its articles, sorted. */
  readonly articles: readonly string[];
  /** True where the manifest tied them together. */
  readonly fixed: boolean;
}

/** What grouping by event needs of an article. */
export interface EventArticle {
  readonly id: string;
  /** ISO date, as far as it is known. */
  readonly date: string | null;
  /** Name of the event where the manifest says so. */
  readonly event: string | null;
  /** Words and how often they stand, each once. */
  readonly words: readonly (readonly [string, number])[];
}

/** How alike (mean cosine) the articles of two groups must be to tell of one event. */
export const EVENT_SIMILARITY = 0.2;
/** Most days between any two articles of one event. */
export const EVENT_DAYS = 3;
/** Words of an article by which others are found that may be alike: those that weigh most. */
const TELLING_WORDS = 30;
/** Articles before it, at most, that one of an article's telling words finds. */
const COMMON = 300;

/**
 * Groups articles by the event they tell of, so that outlets are compared on what they all could tell.
 * Articles are bags of names and of nouns, verbs, adjectives and numbers (names and the first paragraph
 * double), counts damped by logarithm and weighed by rarity, which is told from the corpus and from a
 * background of news together, so that it also works for ten articles. Groups are joined by average
 * linkage while the mean cosine between their articles is .2 or more and no two articles of the joined
 * group lie more than three days apart. An article without a date is judged by its words.
 *
 * `event` of an article (from the manifest) fixes an event. The order of articles does not matter; there
 * is no chance in it. Time grows about linearly with their number: an article is compared with those of
 * its days that share one of its 30 most telling words.
 *
 * When not to trust it: it tells stories apart, not moments of one long story with the same names, and
 * two quakes in one place in a week are one to it: fix these in the manifest. Measured on ECB+ with
 * `npm run evaluate -- events GOLD`.
 *
 * @returns sorted by id, each article in one of them
 * @example groupEvents([monday, alsoMonday, other]).map(({ articles }) => articles.length); // [2, 1]
 */
export function groupEvents(articles: readonly EventArticle[]): NewsEvent[] {
  const sorted = [...articles].sort((a, b) => compareText(a.id, b.id));
  const events: NewsEvent[] = [];
  const named = new Map<string, string[]>();
  for (const { id, event } of sorted)
    if (event !== null) named.set(event, [...(named.get(event) ?? []), id]);
  for (const [id, ids] of named) events.push({ id, articles: ids, fixed: true });

  const vectors = vectorsOf(sorted);
  const free = sorted
    .map(({ id, date, event }, index) => ({
      id,
      event,
      days: daysOf(date),
      vector: vectors[index]!,
    }))
    .filter(({ event }) => event === null);
  const groups = averageLinkage(
    free.map(({ vector, days }) => ({ vector, bounds: days })),
    candidates(free),
    EVENT_SIMILARITY,
    together,
  );
  for (const group of groups) {
    const ids = group.map((index) => free[index]!.id);
    events.push({ id: `event-${ids[0]!}`, articles: ids, fixed: false });
  }
  return events.sort((a, b) => compareText(a.id, b.id));
}

/**
 * `groupEvents` on documents.
 *
 * @example
 * findEvents(documents); // [{ id: "event-a", articles: ["a", "b"], fixed: false }]
 */
export function findEvents(documents: readonly Document[]): NewsEvent[] {
  return groupEvents(
    documents.map((document) => ({
      id: document.article.id,
      date: document.article.date,
      event: document.article.event,
      words: [...eventWords(document)],
    })),
  );
}

/** Counts damped by logarithm, weighed by rarity and scaled to length 1; places stand for words. */
function vectorsOf(articles: readonly EventArticle[]): SparseVector[] {
  const place = new Map<string, number>();
  const having: number[] = [];
  for (const { words } of articles)
    for (const [word] of words) {
      const known = place.get(word) ?? place.set(word, place.size).size - 1;
      having[known] = (having[known] ?? 0) + 1;
    }
  const { documents, articlesWith } = background();
  const rarity = new Float64Array(place.size);
  for (const [word, at] of place)
    rarity[at] = Math.log(1 + (articles.length + documents) / (having[at]! + articlesWith(word)));
  return articles.map(({ words }) => {
    const weights = words.map(([word, count]) => {
      const at = place.get(word)!;
      return [at, Math.log1p(count) * rarity[at]!] as const;
    });
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return sparseVector(weights.map(([at, weight]) => [at, weight / length]));
  });
}

interface Dated {
  readonly days: Days | null;
  readonly vector: SparseVector;
}

/**
 * Pairs of articles of the same days whose most telling words alone make them half as alike as articles
 * of one event are. Of those that have a word in common only the nearest in time are looked at.
 */
function* candidates(articles: readonly Dated[]): Iterable<readonly [number, number]> {
  const order = articles.map((_, index) => index);
  const first = (index: number) => articles[index]!.days?.first ?? -Infinity;
  order.sort((a, b) => first(a) - first(b) || a - b);
  const undated = new Map<number, Posting[]>();
  const dated = new Map<number, Posting[]>();
  for (const index of order) {
    const { days, vector } = articles[index]!;
    const telling = Array.from(vector.places, (place, at) => [place, vector.values[at]!] as const)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, TELLING_WORDS);
    const alike = new Map<number, number>();
    for (const [place, weight] of telling)
      for (const lists of [dated, undated]) {
        const list = lists.get(place) ?? [];
        for (let at = list.length - 1; at >= Math.max(0, list.length - COMMON); at--) {
          const other = list[at]!;
          const before = articles[other.index]!.days;
          if (days && before && days.first - before.last > EVENT_DAYS) break;
          alike.set(other.index, (alike.get(other.index) ?? 0) + weight * other.weight);
        }
      }
    for (const [other, value] of alike)
      if (value >= EVENT_SIMILARITY / 2) yield [Math.min(index, other), Math.max(index, other)];
    const lists = days ? dated : undated;
    for (const [place, weight] of telling) {
      const list = lists.get(place);
      if (list) list.push({ index, weight });
      else lists.set(place, [{ index, weight }]);
    }
  }
}

/** An article that has a word, and how much the word weighs in it. */
interface Posting {
  readonly index: number;
  readonly weight: number;
}

/** The latest first and the earliest last day of a group, where no two of it lie too far apart. */
function together(a: Days | null, b: Days | null): Days | null {
  const bounds = {
    first: Math.max(a?.first ?? -Infinity, b?.first ?? -Infinity),
    last: Math.min(a?.last ?? Infinity, b?.last ?? Infinity),
  };
  return bounds.first - bounds.last > EVENT_DAYS ? null : bounds;
}
