import { closeSync, mkdirSync, openSync, readdirSync, rmdirSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { bytesOfFrame, frameOf, framesOf, keyText, type Frame } from "./frames.js";

/** Records of articles that were read before, kept on disk. */
export interface RecordCache {
  /** The packed record of a key; null where there is none, or one that is damaged. */
  readonly get: (key: Buffer) => Uint8Array | null;
  /** Keeps a packed record at once: a program that is stopped right after finds it again. */
  readonly put: (key: Buffer, packed: Uint8Array) => void;
  readonly close: () => void;
}

const PROGRAM = /^[0-9a-f]{16}$/u;
const FILE = /^\d{6}\.records$/u;

/**
 * Opens kept records. Each run adds a file of its own, `PROGRAM/000001.records`, so that runs beside each
 * other don't meet; of a key that stands twice the later counts. What another version of the program kept
 * is of no use to anyone and removed; other files in the folder are left alone.
 *
 * @param program fingerprint of the program: sixteen digits
 * @throws what the file system says where the folder cannot be made or read
 */
export function openRecordCache(folder: string, program: string): RecordCache {
  const own = join(folder, program);
  mkdirSync(own, { recursive: true });
  for (const name of readdirSync(folder))
    if (PROGRAM.test(name) && name !== program) removeRecords(join(folder, name));

  const places = new Map<string, Frame & { readonly file: number }>();
  const names = recordFiles(own);
  const files = names.map((name) => openSync(join(own, name), "r"));
  for (const file of files)
    for (const frame of framesOf(file)) places.set(frame.key, { ...frame, file });

  let added: number | null = null;
  // After a failure articles may still be in work: their records must not go to a number that the system
  // has meanwhile given to another file.
  let open = true;
  return {
    get: (key) => {
      const place = places.get(keyText(key));
      return !open || place === undefined ? null : bytesOfFrame(place.file, place);
    },
    put: (key, packed) => {
      if (!open) return;
      added ??= newFile(own, names.length + 1);
      const frame = frameOf(key, packed);
      if (writeSync(added, frame) < frame.length) throw new Error("the disk is full");
    },
    close: () => {
      open = false;
      for (const file of added === null ? files : [...files, added]) closeSync(file);
    },
  };
}

const recordFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => FILE.test(name))
    .sort();

/** A file that no other run writes to, named after all that are there. */
function newFile(folder: string, number: number): number {
  for (let next = number; ; next++)
    try {
      return openSync(join(folder, `${String(next).padStart(6, "0")}.records`), "ax");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
}

function removeRecords(folder: string): void {
  try {
    for (const name of recordFiles(folder)) rmSync(join(folder, name));
    rmdirSync(folder);
  } catch {
    // Somebody else's files are in it, or it may not be changed: then it stays.
  }
}
