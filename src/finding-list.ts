import type { Finding } from "./finding.js";
import { groupBy } from "./group-by.js";

/** Findings by what they are looked up by. */
export interface FindingIndex {
  readonly withId: (id: string) => Finding | undefined;
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

/**
 * The findings of many articles as one list of which only those of one article are in memory at a time. It
 * is a list like any other, but a walk over all of it reads every article anew: ask `findingIndex` for those
 * of one article or id.
 */
export function findingList(articles: readonly ArticleFindings[]): readonly Finding[] {
  const starts = new Float64Array(articles.length + 1);
  articles.forEach(({ count }, at) => (starts[at + 1] = starts[at]! + count));
  const length = starts[articles.length]!;
  let open: { readonly at: number; readonly findings: readonly Finding[] } | null = null;
  const findingsOf = (at: number): readonly Finding[] => {
    if (open?.at !== at) open = { at, findings: articles[at]!.read() };
    return open.findings;
  };
  const findingAt = (place: number): Finding | undefined => {
    if (!(place >= 0 && place < length)) return undefined;
    let at = open?.at ?? 0;
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
  indices.set(list, {
    ofArticle,
    withId: (id) => ofArticle(id.slice(0, id.lastIndexOf("#"))).find((one) => one.id === id),
  });
  return list;
}

const isPlace = (key: string | symbol): key is string =>
  typeof key === "string" && /^\d+$/u.test(key);
