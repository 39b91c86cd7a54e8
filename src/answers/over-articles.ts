import { countOf } from "../figures/index.js";
import type { OutletRow } from "../outlets/analysis.js";
import { articleOfId } from "../passage.js";
import type { Answer } from "./answer.js";

/** Times that something must be alike before it is told: of two the second is no news. */
export const LEAST_TIMES = 3;

/** Articles of an outlet with several in which it must stand: one article's way is not its outlet's. */
const LEAST_SPREAD = 2;

const articlesOf = (findings: readonly string[]): number => new Set(findings.map(articleOfId)).size;

/** Does an outlet with several articles do it in two of them? */
export const isSpread = ({ articles }: OutletRow, findings: readonly string[]): boolean =>
  articles === 1 || articlesOf(findings) >= LEAST_SPREAD;

/** ", in 4 articles", where an outlet has several. */
export function inArticles(
  outlets: readonly OutletRow[],
  behind: readonly Pick<Answer, "findings">[],
): string {
  if (outlets.every(({ articles }) => articles === 1)) return "";
  const sum = behind.reduce((total, { findings }) => total + articlesOf(findings), 0);
  return `, in ${countOf(sum, "article")}`;
}
