import type { Article } from "../corpus/article.js";
import type { FinderOptions } from "../find.js";
import type { ArticleRecord } from "../record.js";
import type { Kept } from "./kept.js";
import { unpackRecord } from "./pack-record.js";
import { recordKeys } from "./record-key.js";

/** Kept records as whoever annotates asks for them: by article. */
export interface KeptRecords {
  /** The record that was made of the very same article by the same program and choices; else null. */
  readonly get: (article: Article) => ArticleRecord | null;
  readonly put: (article: Article, packed: Uint8Array) => void;
}

/**
 * The records among what is kept.
 *
 * @param unpacked what a record is made of its bytes with
 */
export function keptRecords(
  kept: Kept,
  options: FinderOptions,
  unpacked: typeof unpackRecord = unpackRecord,
): KeptRecords {
  const keyOf = recordKeys(options);
  return {
    get: (article) => {
      const bytes = kept.get(keyOf(article));
      try {
        return bytes === null ? null : unpacked(bytes, article);
      } catch {
        // What cannot be unpacked is read anew.
        return null;
      }
    },
    put: (article, packed) => kept.put(keyOf(article), packed),
  };
}
