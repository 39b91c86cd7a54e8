import { createHash } from "node:crypto";
import type { Article } from "../corpus/article.js";
import type { FinderOptions } from "../find.js";

/** Bytes of a key: enough that no two of any number of articles ever share one. */
export const KEY_BYTES = 16;

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
  const settings = createHash("sha256").update(choicesOf(options)).digest();
  return (article: Article): Buffer =>
    createHash("sha256")
      .update(settings)
      .update(JSON.stringify(article))
      .digest()
      .subarray(0, KEY_BYTES);
}
