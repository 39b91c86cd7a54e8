import type { Article } from "../corpus/article.js";
import { linkedGroups } from "./groups.js";
import type { IndexPair } from "./pairs.js";
import type { Family } from "./types.js";

/** Least containment of one article in another outlet's for the two to be of one family. */
export const FAMILY_CONTAINMENT = 0.4;
/** Least containment both ways for two articles of one outlet to count as one. */
export const COPY_CONTAINMENT = 0.9;

/** Two articles of one outlet that are the same but for a few words. */
export function areCopies(articles: readonly Article[], { a, b, aInB, bInA }: IndexPair): boolean {
  return articles[a]!.outlet === articles[b]!.outlet && Math.min(aInB, bInA) >= COPY_CONTAINMENT;
}

/**
 * Families of articles that carry the same text, directly or through one another: two articles of
 * different outlets where 40 % or more of one stands in the other, and copies within one outlet.
 * Standing text that one outlet puts into many of its articles makes no family, nor do background
 * sentences that otherwise different reports have in common.
 *
 * The probable origin is, in this order: the article of the agency that others credit; the earliest
 * (where dates tell); the one that holds most of the others; the first by id. It is a guess among the
 * articles at hand: the true source is often not among them.
 */
export function findFamilies(
  articles: readonly Article[],
  pairs: readonly IndexPair[],
): { families: Family[]; copies: Map<string, string> } {
  const copyPairs = pairs.filter((pair) => areCopies(articles, pair));
  const copyLinks = copyPairs.map(({ a, b }) => [a, b] as const);
  const wire = pairs.filter(
    ({ a, b, aInB, bInA }) =>
      articles[a]!.outlet !== articles[b]!.outlet && Math.max(aInB, bInA) >= FAMILY_CONTAINMENT,
  );
  const held = heldOf(articles.length, pairs);
  const families = linkedGroups(articles.length, [
    ...copyLinks,
    ...wire.map(({ a, b }) => [a, b] as const),
  ]).map((group) => describeFamily(group, articles, held));
  const copies = new Map<string, string>();
  for (const group of linkedGroups(articles.length, copyLinks)) {
    const { origin } = describeFamily(group, articles, held);
    for (const index of group)
      if (articles[index]!.id !== origin) copies.set(articles[index]!.id, origin);
  }
  return { families: families.sort((a, b) => (a.id < b.id ? -1 : 1)), copies };
}

/** For each article how much of the others it holds, added up. */
function heldOf(count: number, pairs: readonly IndexPair[]): Float64Array {
  const held = new Float64Array(count);
  for (const { a, b, aInB, bInA } of pairs) {
    held[a]! += bInA;
    held[b]! += aInB;
  }
  return held;
}

function describeFamily(
  group: readonly number[],
  articles: readonly Article[],
  held: Float64Array,
): Family {
  const agency = commonest(group.flatMap((index) => articles[index]!.agency ?? []));
  const isAgency = (index: number) =>
    agency !== null && plain(articles[index]!.outlet).includes(plain(agency));
  const dates = group.map((index) => articles[index]!.date);
  const days = new Set(dates.map((date) => date?.slice(0, 10)));
  const datesTell = days.size > 1 && !days.has(undefined);
  const candidates = [...group].sort((a, b) => {
    const [one, other] = [articles[a]!, articles[b]!];
    return (
      Number(isAgency(b)) - Number(isAgency(a)) ||
      (datesTell ? compare(one.date!, other.date!) : 0) ||
      Math.round((held[b]! - held[a]!) * 1e6) ||
      compare(one.id, other.id)
    );
  });
  const first = candidates[0]!;
  const origin = articles[first]!.id;
  return {
    id: `family-${origin}`,
    members: group.map((index) => articles[index]!.id).sort(),
    origin,
    agency,
    reason: isAgency(first)
      ? "the agency's own text"
      : datesTell
        ? "the earliest"
        : "it holds most of the others",
  };
}

const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The value that stands most often, the first by code units among equals. */
function commonest(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
  return sorted[0]?.[0] ?? null;
}
