import type { Finding } from "./finding.js";
import { groupBy } from "./group-by.js";

/** Findings by what they are looked up by. */
export interface FindingIndex {
  readonly withId: (id: string) => Finding | undefined;
  /** Those of many ids that are there, by id: each article is read once, whatever the order of the ids. */
  readonly withIds: (ids: Iterable<string>) => ReadonlyMap<string, Finding>;
  readonly ofArticle: (article: string) => readonly Finding[];
}

const indices = new WeakMap<readonly Finding[], FindingIndex>();

/** Indexes a list of findings, once for all who ask. */
export function findingIndex(findings: readonly Finding[]): FindingIndex {
  const known = indices.get(findings);
  if (known !== undefined) return known;
  let byId: ReadonlyMap<string, Finding> | null = null;
  let byArticle: ReadonlyMap<string, readonly Finding[]> | null = null;
  const index: FindingIndex = {
    withId: (id) => (byId ??= new Map(findings.map((one) => [one.id, one]))).get(id),
    withIds: (ids) => foundOf(ids, index.withId),
    ofArticle: (article) =>
      (byArticle ??= groupBy(findings, (one) => one.article)).get(article) ?? [],
  };
  indices.set(findings, index);
  return index;
}

/** The findings of an article, made when they are asked for. */
export interface ArticleFindings {
  readonly article: string;
  readonly count: number;
  readonly read: () => readonly Finding[];
}

/** Articles whose findings stay at hand: evidence of a number is asked for article by article, and soon again. */
const AT_HAND = 8;

/** What such lists are made of. */
const sources = new WeakMap<readonly Finding[], readonly ArticleFindings[]>();

/**
 * A list of findings each of which is changed as it is asked for; of a plain list all are changed at once.
 *
 * @example
 * withEach(findingList(articles), (one) => ({ ...one, text: "" }))[0].text; // ""
 */
export function withEach(
  findings: readonly Finding[],
  change: (finding: Finding) => Finding,
): readonly Finding[] {
  const articles = sources.get(findings);
  if (articles === undefined) return findings.map(change);
  return findingList(articles.map((one) => ({ ...one, read: () => one.read().map(change) })));
}

/**
 * The findings of many articles as one list of which only those of a few articles are in memory at a time. It
 * is a list like any other, but a walk over all of it reads every article anew: ask `findingIndex` for those
 * of one article or id.
 */
export function findingList(articles: readonly ArticleFindings[]): readonly Finding[] {
  const starts = new Float64Array(articles.length + 1);
  articles.forEach(({ count }, at) => (starts[at + 1] = starts[at]! + count));
  const length = starts[articles.length]!;
  const open = new Map<number, readonly Finding[]>();
  let last = 0;
  const findingsOf = (at: number): readonly Finding[] => {
    last = at;
    const known = open.get(at);
    if (known !== undefined) return known;
    const findings = articles[at]!.read();
    if (open.size >= AT_HAND) open.delete(open.keys().next().value!);
    open.set(at, findings);
    return findings;
  };
  const findingAt = (place: number): Finding | undefined => {
    if (!(place >= 0 && place < length)) return undefined;
    let at = last;
    if (place < starts[at]! || place >= starts[at + 1]!) {
      let [low, high] = [0, articles.length];
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (starts[middle]! <= place) low = middle;
        else high = middle;
      }
      at = low;
    }
    return findingsOf(at)[place - starts[at]!];
  };
  const list = new Proxy<readonly Finding[]>([], {
    get: (target, key, self) =>
      key === "length"
        ? length
        : isPlace(key)
          ? findingAt(Number(key))
          : (Reflect.get(target, key, self) as unknown),
    has: (target, key) => (isPlace(key) ? Number(key) < length : Reflect.has(target, key)),
  });
  const places = new Map(articles.map(({ article }, at) => [article, at]));
  const ofArticle = (article: string) => {
    const at = places.get(article);
    return at === undefined ? [] : findingsOf(at);
  };
  sources.set(list, articles);
  const withId = (id: string) => ofArticle(articleOf(id)).find((one) => one.id === id);
  indices.set(list, {
    ofArticle,
    withId,
    withIds: (ids) => {
      const byArticle = [...groupBy(new Set(ids), articleOf)];
      return foundOf(
        byArticle.flatMap(([, own]) => own),
        withId,
      );
    },
  });
  return list;
}

const articleOf = (id: string): string => id.slice(0, id.lastIndexOf("#"));

const foundOf = (
  ids: Iterable<string>,
  withId: FindingIndex["withId"],
): ReadonlyMap<string, Finding> =>
  new Map(
    [...ids].flatMap((id) => {
      const found = withId(id);
      return found === undefined ? [] : [[id, found] as const];
    }),
  );

const isPlace = (key: string | symbol): key is string =>
  typeof key === "string" && /^\d+$/u.test(key);
