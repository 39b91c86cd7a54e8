import type { Article, Warning } from "./article.js";

/** What a folder gave: its articles, what a user should know about them, and what was not read. */
export interface Corpus {
  /** In the order of their paths (UTF-16 code units), the rows of a table in their own order. */
  readonly articles: readonly Article[];
  /** Articles in other languages than English, and what the user calls opinion: they are read, and counted in nothing. */
  readonly setAside?: readonly Article[];
  /** About the corpus as a whole; what concerns one article stands in `article.warnings`. */
  readonly warnings: readonly Warning[];
  /** Files, and rows of tables, that could not be read, each with the reason. */
  readonly skipped: readonly Warning[];
}

/** Every warning of a corpus: the whole's first, then each article's, in order. */
export function allWarnings(corpus: Corpus): Warning[] {
  return [...corpus.warnings, ...corpus.articles.flatMap((article) => article.warnings)];
}
