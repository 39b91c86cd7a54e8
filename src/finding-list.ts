import type { Finding } from "./finding.js";
import { groupBy } from "./group-by.js";
import { articleOfId } from "./passage.js";
import { isLazy, itemsOf, lazyList } from "./lazy-list.js";

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
  const ofArticle = itemsOf(findings, ({ article }) => article);
  const index = isLazy(findings) ? indexByArticle(ofArticle) : indexById(findings, ofArticle);
  indices.set(findings, index);
  return index;
}

function indexById(
  findings: readonly Finding[],
  ofArticle: FindingIndex["ofArticle"],
): FindingIndex {
  let byId: ReadonlyMap<string, Finding> | null = null;
  const withId = (id: string) => (byId ??= new Map(findings.map((one) => [one.id, one]))).get(id);
  return { ofArticle, withId, withIds: (ids) => foundOf(ids, withId) };
}

function indexByArticle(ofArticle: FindingIndex["ofArticle"]): FindingIndex {
  const withId = (id: string) => ofArticle(articleOfId(id)).find((one) => one.id === id);
  return {
    ...{ ofArticle, withId },
    withIds: (ids) => foundOf([...groupBy(new Set(ids), articleOfId).values()].flat(), withId),
  };
}

/** The findings of an article, made when they are asked for. */
export interface ArticleFindings {
  readonly article: string;
  readonly count: number;
  readonly read: () => readonly Finding[];
}

/** The findings of many articles as one list (`lazyList`); ask `findingIndex` for those of one article or id. */
export const findingList = (articles: readonly ArticleFindings[]): readonly Finding[] =>
  lazyList(articles.map(({ article, count, read }) => ({ of: article, count, read })));

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
