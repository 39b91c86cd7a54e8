import type { Article } from "../corpus/article.js";
import type { Finding } from "../finding.js";
import type { Contribution } from "../statistics/contribution.js";
import type { StripPart } from "./analysis.js";

/** An article with all that was found in it: what outlet tables are added up from. */
export interface ReadArticle {
  readonly article: Article;
  readonly findings: readonly Finding[];
  /** The findings' shares in the counts of every measure. */
  readonly contributions: readonly Contribution[];
  /** Paragraph by paragraph: words in each voice. */
  readonly strip: readonly StripPart[];
  /** Indices of paragraphs that another outlet carries too. */
  readonly sharedParagraphs: ReadonlySet<number>;
  /** Id of the article of the same outlet that this one repeats; null for an article of its own. */
  readonly copyOf: string | null;
  /** Id of its family of articles that share text; null outside any. */
  readonly family: string | null;
  /** Id of the event that it tells of. */
  readonly event: string;
}
