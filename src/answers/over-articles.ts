import { countOf } from "../figures/index.js";
import { groupBy } from "../group-by.js";
import type { OutletRow } from "../outlets/analysis.js";
import { articleOfId } from "../passage.js";
import type { Answer } from "./answer.js";

/** Times that something must be alike before it is told: of two the second is no news. */
export const LEAST_TIMES = 3;

/** Share that must stand outside of the article that has most of it: one article's way is not its outlet's. */
const LEAST_OUTSIDE = 0.25;

const articlesOf = (findings: readonly string[]): number => new Set(findings.map(articleOfId)).size;

/** Does an outlet with several articles do it in more than one of them? */
export function isSpread({ articles }: OutletRow, findings: readonly string[]): boolean {
  if (articles === 1) return true;
  const most = Math.max(
    ...[...groupBy(findings, articleOfId).values()].map(({ length }) => length),
  );
  return findings.length - most >= LEAST_OUTSIDE * findings.length;
}

/** ", in 4 articles", where an outlet has several. */
export function inArticles(
  outlets: readonly OutletRow[],
  behind: readonly Pick<Answer, "findings">[],
): string {
  if (outlets.every(({ articles }) => articles === 1)) return "";
  const sum = behind.reduce((total, { findings }) => total + articlesOf(findings), 0);
  return `, in ${countOf(sum, "article")}`;
}
