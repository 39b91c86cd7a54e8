import { compareText } from "../order.js";
import type { Article } from "../corpus/article.js";
import { linkedGroups } from "./groups.js";
import type { IndexPair } from "./pairs.js";
import type { Family, Versions } from "./types.js";

/** Least containment of one article in another outlet's for the two to be of one family. */
export const FAMILY_CONTAINMENT = 0.4;
/** Least containment both ways for two articles of one outlet to count as one. */
export const COPY_CONTAINMENT = 0.9;

/** Least containment of the one in the other for two articles of one outlet to be versions of one story. */
export const VERSION_CONTAINMENT = 0.6;
/** Below this containment one shared paragraph alone is standing text, not copy. */
const ONE_PARAGRAPH_CONTAINMENT = 0.6;
/** Versions of a story follow one another within days; a mould is filled again every week. */
const MOST_DAYS = 4;

/** How many paragraphs of the one stand in the other, the larger number of both ways. */
export type CarriedParagraphs = (pair: IndexPair) => number;

/**
 * Two articles of one outlet that are versions of one story: 60 % of the one, in two paragraphs or
 * more, stand in the other, and their dates, where known, are at most four days apart. Texts from one
 * mould (weather, markets) share phrases but no whole paragraphs but one.
 */
function areVersions(
  articles: readonly Article[],
  pair: IndexPair,
  carried: CarriedParagraphs,
): boolean {
  const [one, other] = [articles[pair.a]!, articles[pair.b]!];
  if (one.outlet !== other.outlet || Math.max(pair.aInB, pair.bInA) < VERSION_CONTAINMENT)
    return false;
  return daysBetween(one.date, other.date) <= MOST_DAYS && carried(pair) >= 2;
}

/** Days between two dates as far as they are known; 0 where one is not known to the day. */
function daysBetween(one: string | null, other: string | null): number {
  const [a, b] = [one, other].map((date) => Date.parse((date ?? "").slice(0, 10)));
  return Number.isNaN(a) || Number.isNaN(b) ? 0 : Math.abs(a! - b!) / 86_400_000;
}

/** Two articles of one outlet that are the same but for a few words. */
export function areCopies(articles: readonly Article[], { a, b, aInB, bInA }: IndexPair): boolean {
  return articles[a]!.outlet === articles[b]!.outlet && Math.min(aInB, bInA) >= COPY_CONTAINMENT;
}

/**
 * Families of articles that carry the same text, directly or through one another: two articles of
 * different outlets where 40 % or more of one stands in the other (more than one standing paragraph),
 * and copies and versions within one outlet. Of copies the origin is counted, of versions the last.
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
  carried: CarriedParagraphs = () => Infinity,
): { families: Family[]; copies: Map<string, string>; versions: Map<string, Versions> } {
  const copyPairs = pairs.filter((pair) => areCopies(articles, pair));
  const versionPairs = pairs.filter(
    (pair) => !areCopies(articles, pair) && areVersions(articles, pair, carried),
  );
  const copyLinks = [...copyPairs, ...versionPairs].map(({ a, b }) => [a, b] as const);
  const isVersion = new Set(versionPairs.flatMap(({ a, b }) => [a, b]));
  const wire = pairs.filter((pair) => {
    const containment = Math.max(pair.aInB, pair.bInA);
    if (articles[pair.a]!.outlet === articles[pair.b]!.outlet) return false;
    if (containment < FAMILY_CONTAINMENT) return false;
    return containment >= ONE_PARAGRAPH_CONTAINMENT || carried(pair) !== 1;
  });
  const held = heldOf(articles.length, pairs);
  const families = linkedGroups(articles.length, [
    ...copyLinks,
    ...wire.map(({ a, b }) => [a, b] as const),
  ]).map((group) => describeFamily(group, articles, held));
  const copies = new Map<string, string>();
  const versions = new Map<string, Versions>();
  for (const group of linkedGroups(articles.length, copyLinks)) {
    const updated = group.some((index) => isVersion.has(index));
    const inOrder = updated ? byTime(group, articles, held) : [];
    const counted = updated ? inOrder.at(-1)! : describeFamily(group, articles, held).origin;
    for (const index of group) {
      const { id } = articles[index]!;
      if (id !== counted) copies.set(id, counted);
      if (updated) versions.set(id, { first: inOrder[0]!, last: counted });
    }
  }
  return { families: families.sort((a, b) => (a.id < b.id ? -1 : 1)), copies, versions };
}

/** Ids of versions from the first to the last: by date and time, else the fuller later. */
function byTime(
  group: readonly number[],
  articles: readonly Article[],
  held: Float64Array,
): string[] {
  return [...group]
    .sort(
      (a, b) =>
        compareText(articles[a]!.date ?? "", articles[b]!.date ?? "") ||
        articles[a]!.text.length - articles[b]!.text.length ||
        Math.round((held[a]! - held[b]!) * 1e6) ||
        compareText(articles[a]!.id, articles[b]!.id),
    )
    .map((index) => articles[index]!.id);
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
      (datesTell ? compareText(one.date!, other.date!) : 0) ||
      Math.round((held[b]! - held[a]!) * 1e6) ||
      compareText(one.id, other.id)
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

/** The value that stands most often, the first by code units among equals. */
function commonest(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
  return sorted[0]?.[0] ?? null;
}
