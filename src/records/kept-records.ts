import type { Article } from "../corpus/article.js";
import type { FinderOptions } from "../find.js";
import type { ArticleRecord } from "../record.js";
import { openKept } from "./kept.js";
import { unpackRecord } from "./pack-record.js";
import { recordKeys } from "./record-key.js";

/** Kept records as whoever annotates asks for them: by article. */
export interface KeptRecords {
  /** The record that was made of the very same article by the same program and choices; else null. */
  readonly get: (article: Article) => ArticleRecord | null;
  readonly put: (article: Article, packed: Uint8Array) => void;
  readonly close: () => void;
}

/**
 * Opens the records that are kept in a folder.
 *
 * @param onNote hears in one line where a record could not be kept; none is kept after that
 * @throws UserError where the folder cannot be made or read
 */
export function keptRecords(
  folder: string,
  options: FinderOptions,
  {
    onNote = () => undefined,
    unpacked = unpackRecord,
  }: {
    readonly onNote?: ((note: string) => void) | undefined;
    /** What a record is made of its bytes with. */
    readonly unpacked?: typeof unpackRecord;
  } = {},
): KeptRecords {
  const keyOf = recordKeys(options);
  const kept = openKept(folder, onNote);
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
    close: kept.close,
  };
}
