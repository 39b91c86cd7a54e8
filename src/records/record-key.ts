import type { Article } from "../corpus/article.js";
import type { FinderOptions } from "../find.js";
import { keptKey } from "../kept-key.js";

/** All that decides what a finder finds in an article within one program, as text. */
export const choicesOf = ({ reader, engine, precision, topic, lexicon }: FinderOptions): string =>
  JSON.stringify([reader, engine ?? null, precision ?? null, topic, lexicon]);

/**
 * A hash of all that decides an article's record within one program: reader, engine, precision, topic and
 * lexicon as they were read (so that a comment in a file changes nothing), and all that is known of the article.
 *
 * @example
 * const keyOf = recordKeys({ reader: "rules", topic: null, lexicon });
 * keyOf(article).equals(keyOf({ ...article, outlet: "other" })); // false
 */
export function recordKeys(options: FinderOptions) {
  const settings = keptKey([choicesOf(options)]);
  return (article: Article): Buffer => keptKey([settings, JSON.stringify(article)]);
}
