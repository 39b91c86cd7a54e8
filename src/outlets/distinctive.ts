import { compareText } from "../order.js";
import { benjaminiHochberg, distinctive } from "../statistics/index.js";
import type { DistinctiveRow } from "./analysis.js";
import {
  bagOf,
  chancesOf,
  independent,
  outletOf,
  usersOf,
  usesOf,
  type OwnWords,
} from "./own-words.js";

/** Independent articles that must use a word before it is tested: below, one story makes the word. */
export const LEAST_USING = 3;
/** Words shown for each outlet: the most distinctive ones. */
const SHOWN = 15;
/** Words that may be tested for each outlet that there is: those that most articles use, whichever they are of. */
const COMMON = 75;

/**
 * Words that set an outlet apart from the others, in its own voice: log-odds with an informative
 * Dirichlet prior (Monroe, Colaresi and Quinn 2008), the p value by dealing articles anew among
 * outlets, within events where the outlet shares ten or more. Shared text and copies are left out.
 *
 * The words shown are the most distinctive of thousands, so that among them a test alone would take chance for a
 * difference. Only a word among those that most articles of the corpus use, 75 for each outlet, can be tested, a choice that does
 * not look at who uses it, and p is corrected over all of these in every outlet, shown or not (Benjamini and Hochberg 1995;
 * what is not shown counts as p = 1). A rarer word, or one that fewer than three of the outlet's articles use, is
 * shown and marked, never tested.
 *
 * Do not read a distinctive word as a biased one: an outlet that covers sports is full of goals.
 *
 * @param articles every article with its own-voice words, as `ownWords` gives them
 */
export function distinctiveWords(articles: readonly OwnWords[], seed: number): DistinctiveRow[] {
  const outlets = [...new Set(articles.map(outletOf))].sort();
  if (outlets.length < 2) return [];
  const all = bagOf(articles);
  const words = [...all.keys()].sort();
  const countsOf = (sums: ReadonlyMap<string, number>) =>
    Float64Array.from(words, (word) => sums.get(word) ?? 0);
  const everywhere = countsOf(all);
  const common = commonWords(articles, COMMON * outlets.length);
  const hypotheses = outlets.length * common.size;
  const rows = outlets.flatMap((outlet) => {
    const isHere = (one: OwnWords) => outletOf(one) === outlet;
    const here = articles.filter(isHere);
    const own = countsOf(bagOf(here));
    const elsewhere = everywhere.map((count, at) => count - own[at]!);
    const told = distinctive(words, own, elsewhere, null, (a, z) => a > 1 && z > 0)
      .slice(0, SHOWN)
      .map(({ word, a, b, z }) => {
        const using = here.filter(({ counts }) => counts.has(word));
        const uses = usesOf(using, word);
        return { word, here: a, elsewhere: b, z, articles: independent(using), ...uses };
      });
    const tested = told
      .filter(({ word, articles: using }) => using >= LEAST_USING && common.has(word))
      .map(({ word }) => word);
    const chanceOf = chancesOf(articles, tested, isHere, { seed, tested: hypotheses });
    return told.map(({ word, here: a, elsewhere: b, z, articles: using, ...places }) => ({
      ...{ outlet, word, here: a, elsewhere: b, z, articles: using },
      ...{ p: chanceOf.get(word) ?? null, ...places },
    }));
  });
  const tested = rows.flatMap(({ p }) => p ?? []);
  const others = Math.max(0, hypotheses - tested.length);
  const corrected = benjaminiHochberg([...tested, ...Array.from({ length: others }, () => 1)]);
  let next = 0;
  return rows.map((row) => ({ ...row, q: row.p === null ? null : corrected[next++]! }));
}

/** The words that most independent articles use, at least as many as make a word testable. */
function commonWords(articles: readonly OwnWords[], most: number): ReadonlySet<string> {
  const used = [...usersOf(articles)]
    .map(([word, users]) => ({ word, articles: independent(users) }))
    .filter((one) => one.articles >= LEAST_USING)
    .sort((a, b) => b.articles - a.articles || compareText(a.word, b.word));
  return new Set(used.slice(0, most).map(({ word }) => word));
}
