import { groupBy } from "../group-by.js";
import { compareText } from "../order.js";
import { benjaminiHochberg, logOdds } from "../statistics/index.js";
import { without } from "../without.js";
import type { ContrastWord, WordContrast } from "./analysis.js";
import { LEAST_EVENTS } from "./contrasts.js";
import { LEAST_USING } from "./distinctive.js";
import {
  bagOf,
  chancesOf,
  independent,
  outletOf,
  sharedEventCount,
  usersOf,
  usesOf,
} from "./own-words.js";
import type { OwnWords } from "./own-words.js";

/** Words that are compared, those that most articles use: so many can be drawn, and be tested in a second. */
const MOST_WORDS = 250;
/** Uses of a word in both outlets together: a word used once tells nothing. */
const LEAST_USES = 2;

/**
 * How two outlets differ in the words of their own voice: for each word log-odds with an informative Dirichlet prior
 * (Monroe, Colaresi and Quinn 2008) beside how often it is used, as scattertext draws them (Kessler 2017). Text that
 * another outlet carries too, and articles printed twice, are left out.
 *
 * Compared are the 250 words that most independent articles of the two use. The choice does not look at which
 * outlet uses a word, so that the test of each is fair: outlets are dealt anew among articles (`permutationTest`),
 * within events where the two share ten or more, else among all (`basis` says which; the second is weaker, as what
 * sets the two apart may be what they write about). q is corrected over all words tested (Benjamini and Hochberg
 * 1995). A word that fewer than three articles use is not tested, and none is where an outlet has fewer than three.
 *
 * Do not read a word that differs as a biased one: beats, places and house style leave words too.
 *
 * @param articles of any outlets
 * @param a the outlet whose words have positive log-odds
 * @param b the other one
 * @returns the words, those of `a` first; swapping `a` and `b` changes every sign and nothing else
 */
export function contrastWords(
  articles: readonly OwnWords[],
  a: string,
  b: string,
  seed: number,
): WordContrast {
  const both = articles.filter(
    (one) => one.size > 0 && (outletOf(one) === a || outletOf(one) === b),
  );
  const of = (outlet: string, some: readonly OwnWords[]) =>
    some.filter((one) => outletOf(one) === outlet);
  const isFirst = (one: OwnWords) => outletOf(one) === a;
  const events = sharedEventCount(both, isFirst);
  const within = events >= LEAST_EVENTS;
  const sizes = [independent(of(a, both)), independent(of(b, both))] as const;
  const testable = Math.min(...sizes) >= LEAST_USING;
  const users = usersOf(both);
  const bags = [of(a, both), of(b, both)].map((some) => Object.fromEntries(bagOf(some)));
  const chosen = logOdds(bags[0]!, bags[1]!)
    .filter((one) => one.a + one.b >= LEAST_USES)
    .map((one) => {
      const using = users.get(one.word)!;
      const count = [independent(of(a, using)), independent(of(b, using))] as const;
      return { ...one, articles: count, all: count[0] + count[1] };
    })
    .sort(
      (one, other) =>
        other.all - one.all ||
        other.a + other.b - one.a - one.b ||
        compareText(one.word, other.word),
    )
    .slice(0, MOST_WORDS);
  const tested = chosen.filter(({ all }) => testable && all >= LEAST_USING);
  const chanceOf = chancesOf(
    both,
    tested.map(({ word }) => word),
    isFirst,
    { seed, tested: tested.length },
  );
  const words = chosen.map((one): Omit<ContrastWord, "q"> => {
    const p = chanceOf.get(one.word) ?? null;
    return { ...without(one, "all"), p, ...usesOf(users.get(one.word)!, one.word) };
  });
  const corrected = benjaminiHochberg(words.flatMap(({ p }) => p ?? []));
  let next = 0;
  const rows = words.map((one) => ({ ...one, q: one.p === null ? null : corrected[next++]! }));
  return {
    ...{ a, b, basis: within ? "events" : "articles", events, articles: sizes },
    words: rows.sort((one, other) => other.z - one.z || compareText(one.word, other.word)),
  };
}

/**
 * The two outlets that are compared unless others are asked for: those that tell of the most events together; among
 * equals those of which the shorter has the most words, then by name. Null where fewer than two have words of their
 * own.
 */
export function pairToCompare(articles: readonly OwnWords[]): readonly [string, string] | null {
  const withWords = articles.filter(({ size }) => size > 0);
  const words = new Map<string, number>();
  for (const one of withWords) words.set(outletOf(one), (words.get(outletOf(one)) ?? 0) + one.size);
  const outlets = [...words.keys()].sort(compareText);
  const shared = new Map<string, number>();
  for (const own of groupBy(withWords, ({ article }) => article.event).values()) {
    const here = [...new Set(own.map(outletOf))].sort(compareText);
    here.forEach((a, at) => {
      for (const b of here.slice(at + 1)) {
        const key = JSON.stringify([a, b]);
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
    });
  }
  const together = (pair: readonly [string, string]) => shared.get(JSON.stringify(pair)) ?? 0;
  const shorter = (pair: readonly [string, string]) =>
    Math.min(...pair.map((outlet) => words.get(outlet)!));
  let best: readonly [string, string] | null = null;
  outlets.forEach((a, at) => {
    for (const b of outlets.slice(at + 1)) {
      const pair = [a, b] as const;
      const more =
        best === null ? 1 : together(pair) - together(best) || shorter(pair) - shorter(best);
      if (more > 0) best = pair;
    }
  });
  return best;
}
