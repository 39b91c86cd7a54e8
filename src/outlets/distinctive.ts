import type { Document } from "../document/document.js";
import { compareText } from "../order.js";
import { benjaminiHochberg, distinctive, permutationTests } from "../statistics/index.js";
import type { DistinctiveRow } from "./analysis.js";
import { passageId } from "../passage.js";
import { spread } from "../spread.js";
import { SHOWN_FINDINGS } from "./evidence.js";
import type { ReadArticle } from "./read-article.js";
import { wordPlace } from "./word-place.js";

/** Independent articles that must use a word before it is tested: below, one story makes the word. */
export const LEAST_ARTICLES = 3;
/** Words shown, and tested, for each outlet: the most distinctive ones. */
const SHOWN = 15;
/** Deals of a permutation test: enough to tell a corrected p of .05 among a few hundred words. */
const DEALS = 999;

/** Parts of speech that carry content: "the" and "of" tell authors apart, not what outlets say. */
const CONTENT_WORDS: ReadonlySet<string> = new Set(["NOUN", "PROPN", "VERB", "ADJ", "ADV"]);

/** An article's words in the outlet's own voice, without text that another outlet carries too. */
export interface OwnWords {
  readonly article: ReadArticle;
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
  /** The words of each paragraph that is its own. */
  readonly paragraphs: ReadonlyMap<number, readonly string[]>;
}

/**
 * Words that set an outlet apart from the others, in its own voice: log-odds with an informative
 * Dirichlet prior (Monroe, Colaresi and Quinn 2008), the p value by dealing articles anew among
 * outlets within events, corrected over all words tested (Benjamini and Hochberg 1995). Shared text
 * and copies are left out. A word that fewer than three of the outlet's articles use is shown and
 * marked, never tested.
 *
 * Do not read a distinctive word as a biased one: an outlet that covers sports is full of goals.
 *
 * @param articles every article with its own-voice words, as `ownWords` gives them
 * @param eventOf id of the event of an article
 */
export function distinctiveWords(
  articles: readonly OwnWords[],
  eventOf: (article: string) => string,
  seed: number,
): DistinctiveRow[] {
  const outlets = [...new Set(articles.map(outletOf))].sort();
  if (outlets.length < 2) return [];
  // The same for every outlet: the articles event by event, and how often each word stands in all of them.
  const dealt = articles
    .map((one) => ({ one, stratum: eventOf(one.article.article.id), whole: one.size }))
    .sort((a, b) => compareText(a.stratum, b.stratum) || a.whole - b.whole);
  const all = bag(articles);
  const words = [...all.keys()].sort();
  const countsOf = (sums: ReadonlyMap<string, number>) =>
    Float64Array.from(words, (word) => sums.get(word) ?? 0);
  const everywhere = countsOf(all);
  const rows = outlets.flatMap((outlet) => {
    const here = articles.filter((one) => outletOf(one) === outlet);
    const own = countsOf(bag(here));
    const elsewhere = everywhere.map((count, at) => count - own[at]!);
    const told = distinctive(words, own, elsewhere, null, (a, z) => a > 1 && z > 0)
      .slice(0, SHOWN)
      .map(({ word, a, b, z }) => {
        const using = here.filter(({ counts }) => counts.has(word));
        const independent = new Set(
          using.map(({ article }) => article.family ?? article.article.id),
        ).size;
        return { word, here: a, elsewhere: b, z, articles: independent, ...uses(using, word) };
      });
    const tested = told.filter((row) => row.articles >= LEAST_ARTICLES);
    const chances = permutationTests(
      dealt.map(({ one, stratum, whole }) => ({ first: outletOf(one) === outlet, stratum, whole })),
      tested.map(({ word }) =>
        dealt.flatMap(({ one }, unit): [number, number][] => {
          const count = one.counts.get(word);
          return count === undefined ? [] : [[unit, count]];
        }),
      ),
      { seed, permutations: DEALS },
    );
    const chanceOf = new Map(tested.map(({ word }, at) => [word, chances[at]!.p]));
    return told.map(({ word, here, elsewhere, z, articles, ...places }) => ({
      ...{ outlet, word, here, elsewhere, z, articles, p: chanceOf.get(word) ?? null },
      ...places,
    }));
  });
  const tested = rows.flatMap(({ p }) => (p === null ? [] : [p]));
  const corrected = benjaminiHochberg(tested);
  let next = 0;
  return rows.map((row) => ({ ...row, q: row.p === null ? null : corrected[next++]! }));
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

/** Counts an article's own words, as far as the text is its own. */
export function ownWords(
  article: ReadArticle,
  paragraphs: readonly (readonly string[])[],
): OwnWords {
  const counts = new Map<string, number>();
  const own = new Map<number, readonly string[]>();
  let size = 0;
  if (article.copyOf === null)
    paragraphs.forEach((words, index) => {
      if (article.sharedParagraphs.has(index)) return;
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
      own.set(index, words);
      size += words.length;
    });
  return { article, counts, size, paragraphs: own };
}

/** Where articles that use a word have it: in how many paragraphs, and the passages of a sample. */
function uses(articles: readonly OwnWords[], word: string) {
  const places = articles.flatMap(({ article, paragraphs }) =>
    [...paragraphs].flatMap(([index, words]) =>
      words.includes(word) ? [{ article, part: article.strip[index]! }] : [],
    ),
  );
  const shown = spread(places, SHOWN_FINDINGS, [
    ({ article }) => article.event,
    ({ article }) => article.article.id,
  ]);
  return {
    paragraphs: places.length,
    passages: shown.map(({ article, part }) => passageId(wordPlace(article, part, word))),
  };
}

const outletOf = ({ article }: OwnWords) => article.article.outlet;

function bag(articles: readonly OwnWords[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const { counts } of articles)
    for (const [word, count] of counts) sum.set(word, (sum.get(word) ?? 0) + count);
  return sum;
}
