import { UserError } from "../errors.js";
import { programFingerprint } from "./program.js";
import { openRecordCache, type RecordCache } from "./record-cache.js";

/** What this program keeps from run to run, by key. */
export interface Kept {
  /** What was kept under the key; null where there is none, or it cannot be read back. */
  readonly get: (key: Buffer) => Uint8Array | null;
  readonly put: (key: Buffer, bytes: Uint8Array) => void;
  readonly close: () => void;
}

/**
 * Opens what is kept in a folder.
 *
 * @param onNote hears in one line where something could not be kept; nothing is kept after that
 * @throws UserError where the folder cannot be made or read
 */
export function openKept(folder: string, onNote: (note: string) => void = () => undefined): Kept {
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
    get: (key) => {
      try {
        return cache.get(key);
      } catch {
        // What cannot be read back is read anew.
        return null;
      }
    },
    put: (key, bytes) => {
      if (full) return;
      try {
        cache.put(key, bytes);
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
