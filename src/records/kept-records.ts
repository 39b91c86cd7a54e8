import type { Article } from "../corpus/article.js";
import { UserError } from "../errors.js";
import type { FinderOptions } from "../find.js";
import type { ArticleRecord } from "../record.js";
import { unpackRecord } from "./pack-record.js";
import { programFingerprint } from "./program.js";
import { openRecordCache, type RecordCache } from "./record-cache.js";
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
  let cache: RecordCache;
  try {
    cache = openRecordCache(folder, programFingerprint());
  } catch (error) {
    throw new UserError(
      `${folder}: read articles cannot be kept there (${reasonOf(error)}); name another folder with --cache, or use --no-cache`,
    );
  }
  let full = false;
  return {
    get: (article) => {
      try {
        const packed = cache.get(keyOf(article));
        return packed === null ? null : unpacked(packed, article);
      } catch {
        // What cannot be read back is read anew.
        return null;
      }
    },
    put: (article, packed) => {
      if (full) return;
      try {
        cache.put(keyOf(article), packed);
      } catch (error) {
        full = true;
        onNote(
          `${folder}: no more read articles can be kept (${reasonOf(error)}); the result is whole, but the next run reads them again`,
        );
      }
    },
    close: cache.close,
  };
}

const reasonOf = (error: unknown) =>
  (error as NodeJS.ErrnoException).code ?? (error as Error).message;
