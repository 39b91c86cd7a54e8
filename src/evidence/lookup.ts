import type { Article } from "../corpus/article.js";
import type { Finding } from "../finding.js";
import { findingIndex } from "../finding-list.js";
import type { Analysis } from "../outlets/analysis.js";

/** Findings and articles of an analysis by their ids. */
export interface Lookup {
  readonly finding: (id: string) => Finding | undefined;
  readonly article: (id: string) => Article | undefined;
  /** Name of the speaker of an attribution; null where it has none, or the id is no attribution's. */
  readonly speakerOf: (id: string) => string | null;
}

/** Indexes an analysis once, so that evidence is found by id in constant time. */
export function lookup(analysis: Pick<Analysis, "findings" | "articles">): Lookup {
  const { withId } = findingIndex(analysis.findings);
  const articles = new Map(analysis.articles.map(({ article }) => [article.id, article]));
  const speakerOf = (id: string) => {
    const found = withId(id);
    return found?.kind === "attribution" ? found.speaker.name : null;
  };
  return { finding: withId, article: (id) => articles.get(id), speakerOf };
}
