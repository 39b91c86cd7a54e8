import type { Document } from "../document/document.js";
import { groupBy } from "../group-by.js";
import { passageId } from "../passage.js";
import { compareText } from "../order.js";
import { spread } from "../spread.js";
import { permutationTests } from "../statistics/index.js";
import { LEAST_EVENTS } from "./contrasts.js";
import { SHOWN_FINDINGS } from "./evidence.js";
import type { ReadArticle } from "./read-article.js";
import { WordCounts, type Vocabulary } from "./word-counts.js";
import { wordPlace } from "./word-place.js";

/** Parts of speech that carry content: "the" and "of" tell authors apart, not what outlets say. */
const CONTENT_WORDS: ReadonlySet<string> = new Set(["NOUN", "PROPN", "VERB", "ADJ", "ADV"]);

/** What is read of an article for its words. */
export type WordArticle = Pick<
  ReadArticle,
  "article" | "findings" | "strip" | "sharedParagraphs" | "copyOf" | "family" | "event"
>;

/** An article's words in the outlet's own voice, without text that another outlet carries too. */
export interface OwnWords {
  readonly article: WordArticle;
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
  /** Indices of the paragraphs of its own that hold a word. */
  readonly paragraphsWith: (word: string) => readonly number[];
}

/** The content words of an article in the outlet's own voice, by lemma, paragraph by paragraph. */
export function contentWords(
  document: Document,
  voiceAt: (start: number, end: number) => string,
): string[][] {
  return document.paragraphs.map(({ firstToken, endToken }) => {
    const words: string[] = [];
    for (let i = firstToken; i < endToken; i++) {
      const { lemma, pos, start, end } = document.tokens[i]!;
      if (!CONTENT_WORDS.has(pos) || !/\p{L}{2}/u.test(lemma)) continue;
      if (voiceAt(start, end) === "outlet") words.push(lemma.toLowerCase());
    }
    return words;
  });
}

/** Counts an article's own words, as far as the text is its own; `vocabulary` is that of all articles compared. */
export function ownWords(
  article: WordArticle,
  paragraphs: readonly (readonly string[])[],
  vocabulary: Vocabulary,
): OwnWords {
  const own =
    article.copyOf === null
      ? [...paragraphs.entries()].filter(([index]) => !article.sharedParagraphs.has(index))
      : [];
  // Words as numbers, one paragraph after the other, as there are very many.
  const numbers = Uint32Array.from(own.flatMap(([, words]) => words.map(vocabulary.add)));
  const indices = own.map(([index]) => index);
  let last = 0;
  const ends = own.map(([, words]) => (last += words.length));
  return {
    article,
    counts: new WordCounts([numbers], vocabulary),
    size: numbers.length,
    paragraphsWith: (word) => {
      const number = vocabulary.numberOf(word);
      if (number === undefined) return [];
      const held: number[] = [];
      let paragraph = 0;
      for (let at = numbers.indexOf(number); at >= 0; at = numbers.indexOf(number, at)) {
        while (ends[paragraph]! <= at) paragraph++;
        held.push(indices[paragraph]!);
        at = ends[paragraph]!;
      }
      return held;
    },
  };
}

export const outletOf = ({ article }: OwnWords): string => article.article.outlet;

/** All words of some articles, added up. */
export function bagOf(articles: readonly OwnWords[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const { counts } of articles)
    for (const [word, count] of counts) sum.set(word, (sum.get(word) ?? 0) + count);
  return sum;
}

/** How many independent articles there are: a family of shared text counts once. */
export const independent = (articles: readonly OwnWords[]): number =>
  new Set(articles.map(({ article }) => article.family ?? article.article.id)).size;

/** Where articles that use a word have it: in how many paragraphs, and the passages of a sample. */
export function usesOf(articles: readonly OwnWords[], word: string) {
  const places = articles.flatMap(({ article, paragraphsWith }) =>
    paragraphsWith(word).map((paragraph) => ({ article, paragraph })),
  );
  const shown = spread(places, SHOWN_FINDINGS, [
    ({ article }) => article.article.outlet,
    ({ article }) => article.event,
    ({ article }) => article.article.id,
  ]);
  return {
    paragraphs: places.length,
    passages: shown.map(({ article, paragraph }) =>
      passageId(wordPlace(article, article.strip[paragraph]!, word)),
    ),
  };
}

/** Events that articles of an outlet tell of, and articles of others. */
export function sharedEventCount(
  articles: readonly OwnWords[],
  isFirst: (article: OwnWords) => boolean,
): number {
  const events = groupBy(articles, ({ article }) => article.event);
  return [...events.values()].filter((own) => own.some(isFirst) && !own.every(isFirst)).length;
}

/**
 * Among which articles a test deals outlets anew: within events where enough are shared, else among all, which is
 * weaker. Within events alone nothing could ever be shown of outlets that share none.
 */
function strataOf(
  articles: readonly OwnWords[],
  isFirst: (article: OwnWords) => boolean,
): (article: OwnWords) => string {
  const within = sharedEventCount(articles, isFirst) >= LEAST_EVENTS;
  return ({ article }) => (within ? article.event : "");
}

/** The articles that use each word. */
export function usersOf(articles: readonly OwnWords[]): ReadonlyMap<string, readonly OwnWords[]> {
  const users = new Map<string, OwnWords[]>();
  for (const one of articles)
    for (const word of one.counts.keys()) {
      const known = users.get(word);
      if (known) known.push(one);
      else users.set(word, [one]);
    }
  return users;
}

/** Deals of a permutation test. */
const [LEAST_DEALS, MOST_DEALS] = [1999, 29_999];

/**
 * Enough deals that one word of so many tested can have a corrected p below .05; fewer where very many articles
 * would each have to be dealt so often.
 */
const dealsFor = (tested: number, articles: number): number =>
  Math.max(LEAST_DEALS, Math.min(MOST_DEALS, 24 * tested, Math.floor(2e7 / articles)));

/**
 * For each word how often outlets that are dealt anew differ as much in it (`permutationTest`).
 *
 * @param tested words that p values are corrected over
 */
export function chancesOf(
  articles: readonly OwnWords[],
  words: readonly string[],
  isFirst: (article: OwnWords) => boolean,
  { seed, tested }: { readonly seed: number; readonly tested: number },
): ReadonlyMap<string, number> {
  const stratumOf = strataOf(articles, isFirst);
  const dealt = articles
    .map((one) => ({ one, first: isFirst(one), stratum: stratumOf(one), whole: one.size }))
    .sort((a, b) => compareText(a.stratum, b.stratum) || a.whole - b.whole);
  const figures = words.map((word) =>
    dealt.flatMap(({ one }, unit): [number, number][] => {
      const count = one.counts.get(word);
      return count === undefined ? [] : [[unit, count]];
    }),
  );
  const found = permutationTests(dealt, figures, {
    seed,
    permutations: dealsFor(tested, dealt.length),
  });
  return new Map(words.map((word, at) => [word, found[at]!.p]));
}
