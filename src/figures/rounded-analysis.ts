import { withEach } from "../lazy-list.js";
import type { Analysis, ArticleRow } from "../outlets/analysis.js";
import { rounded } from "./json.js";

const known = new WeakMap<Analysis, Analysis>();

/**
 * An analysis whose every number is rounded to six decimals, as its files hold them. Made once for all who
 * ask. What needs no rounding is the analysis' own; findings, scores and omissions, which grow with the articles, are
 * made and rounded as they are asked for. So no second copy of anything stands in memory.
 */
export function roundedAnalysis(analysis: Analysis): Analysis {
  const before = known.get(analysis);
  if (before !== undefined) return before;
  const { articles, findings, omissions, ...tables } = analysis;
  const made = {
    ...rounded(tables),
    articles: articles.map(roundedRow),
    findings: withEach(findings, rounded),
    omissions: withEach(omissions, rounded),
  };
  known.set(analysis, made);
  // Who has the rounded one asks in vain for another.
  known.set(made, made);
  return made;
}

/** Offsets and counts are whole numbers: only scores are to be rounded. */
const roundedRow = (row: ArticleRow): ArticleRow => ({
  ...{ article: row.article, words: row.words, sharedWords: row.sharedWords },
  ...{ family: row.family, event: row.event },
  get strip() {
    return row.strip;
  },
  get scores() {
    return rounded(row.scores);
  },
});
