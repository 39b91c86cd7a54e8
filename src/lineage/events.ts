import { OUTLET_ZONES } from "../corpus/article.js";
import type { Document } from "../document/document.js";
import { daysApart, daysOf } from "./days.js";
import type { Days } from "./days.js";

/** Articles about one event. */
export interface NewsEvent {
  /** The manifest's name, or `event-<id of its first article>`. */
  readonly id: string;
  /** Ids of its articles, sorted. */
  readonly articles: readonly string[];
  /** True where the manifest tied them together. */
  readonly fixed: boolean;
}

/** How alike an article must be to an event so far (cosine of weighted words) to belong to it. */
export const EVENT_SIMILARITY = 0.3;
/** Most days between two articles of one event. */
export const EVENT_DAYS = 3;
/** A name weighs as much as so many other words: who and where tell events apart. */
const NAME_WEIGHT = 2;

/**
 * Groups articles by the event they tell of, so that outlets are compared on what they all could
 * tell. Single-pass clustering as in topic detection (Allan, Carbonell et al. 1998): in order of date
 * and id, each article joins the event whose words so far it is most alike to (cosine of name and
 * noun, verb and adjective counts, damped by logarithm and weighed by rarity in the corpus, names
 * double), if that is 0.3 or more and no more than three days lie between; else it begins an event.
 * Articles without a date come last and are judged by their words.
 *
 * `article.event` (from the manifest) fixes an event. The order of documents does not matter; there is
 * no chance in it. It tells stories apart, not moments of one long story with the same names: fix
 * these in the manifest.
 */
export function findEvents(documents: readonly Document[]): NewsEvent[] {
  const sorted = documents
    .map((document) => ({ document, days: daysOf(document.article.date) }))
    .sort(compare);
  const bags = sorted.map(({ document }) => eventWords(document));
  const rarity = rarities(bags);
  const growing: Growing[] = [];
  const fixed = new Map<string, Growing>();
  sorted.forEach(({ document, days }, index) => {
    const { id, event } = document.article;
    const words = weighted(bags[index]!, rarity);
    if (event !== null) {
      const known = fixed.get(event) ?? {
        id: event,
        fixed: true,
        articles: [],
        days: [],
        sum: new Map(),
        squares: 0,
      };
      fixed.set(event, known);
      join(known, id, days, words);
      return;
    }
    const near = nearest(words, days, growing);
    if (near) join(near, id, days, words);
    else {
      const begun = {
        id: `event-${id}`,
        fixed: false,
        articles: [],
        days: [],
        sum: new Map(),
        squares: 0,
      };
      join(begun, id, days, words);
      growing.push(begun);
    }
  });
  return [...fixed.values(), ...growing]
    .map(({ id, fixed, articles }) => ({ id, fixed, articles: articles.sort() }))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

interface Growing {
  readonly id: string;
  readonly fixed: boolean;
  readonly articles: string[];
  readonly days: (Days | null)[];
  /** Words of all its articles, added up. */
  readonly sum: Map<string, number>;
  /** Squared length of `sum`. */
  squares: number;
}

interface Dated {
  readonly document: Document;
  readonly days: Days | null;
}

function compare(a: Dated, b: Dated): number {
  const [first, second] = [a.days?.first ?? Infinity, b.days?.first ?? Infinity];
  if (first !== second) return first - second;
  return a.document.article.id < b.document.article.id ? -1 : 1;
}

/** Names, nouns, verbs and adjectives of the outlet's own zones; a name is marked as one. */
function eventWords(document: Document): Map<string, number> {
  const bag = new Map<string, number>();
  for (const token of document.tokens) {
    const { zone } = document.paragraphs[document.sentences[token.sentence]!.paragraph]!;
    if (!token.word || !OUTLET_ZONES.has(zone)) continue;
    const isName = token.pos === "PROPN";
    if (!isName && !["NOUN", "VERB", "ADJ", "NUM"].includes(token.pos)) continue;
    const word = isName ? `name ${token.normal}` : token.lemma;
    bag.set(word, (bag.get(word) ?? 0) + (isName ? NAME_WEIGHT : 1));
  }
  return bag;
}

/** `ln(1 + N / articles with the word)`. */
function rarities(bags: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const articles = new Map<string, number>();
  for (const bag of bags)
    for (const word of bag.keys()) articles.set(word, (articles.get(word) ?? 0) + 1);
  return new Map([...articles].map(([word, df]) => [word, Math.log(1 + bags.length / df)]));
}

/** Counts damped and weighed, scaled to length 1. */
function weighted(
  bag: ReadonlyMap<string, number>,
  rarity: ReadonlyMap<string, number>,
): Map<string, number> {
  const weights = [...bag].map(
    ([word, count]) => [word, Math.log1p(count) * rarity.get(word)!] as const,
  );
  const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
  return new Map(weights.map(([word, weight]) => [word, weight / length]));
}

function nearest(
  words: ReadonlyMap<string, number>,
  days: Days | null,
  events: readonly Growing[],
): Growing | null {
  let best: Growing | null = null;
  let highest = EVENT_SIMILARITY;
  for (const event of events) {
    if (!event.days.some((other) => daysApart(days, other) <= EVENT_DAYS)) continue;
    let product = 0;
    for (const [word, weight] of words) product += weight * (event.sum.get(word) ?? 0);
    const similarity = product / (Math.sqrt(event.squares) || 1);
    if (similarity > highest || (best === null && similarity === highest)) {
      best = event;
      highest = similarity;
    }
  }
  return best;
}

function join(event: Growing, id: string, days: Days | null, words: ReadonlyMap<string, number>) {
  event.articles.push(id);
  event.days.push(days);
  for (const [word, weight] of words) {
    const known = event.sum.get(word) ?? 0;
    event.sum.set(word, known + weight);
    event.squares += weight * (2 * known + weight);
  }
}
