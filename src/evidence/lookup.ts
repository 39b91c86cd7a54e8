import type { Article } from "../corpus/article.js";
import type { Finding } from "../finding.js";
import type { Analysis } from "../outlets/analysis.js";

/** Findings and articles of an analysis by their ids. */
export interface Lookup {
  readonly finding: (id: string) => Finding | undefined;
  readonly article: (id: string) => Article | undefined;
}

/** Indexes an analysis once, so that evidence is found by id in constant time. */
export function lookup(analysis: Pick<Analysis, "findings" | "articles">): Lookup {
  const findings = new Map(analysis.findings.map((finding) => [finding.id, finding]));
  const articles = new Map(analysis.articles.map(({ article }) => [article.id, article]));
  return { finding: (id) => findings.get(id), article: (id) => articles.get(id) };
}
