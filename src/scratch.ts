import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Closes a file when nobody can ask for its bytes any more. */
const files = new FinalizationRegistry<number>(closeSync);

/** A file in which bytes are put aside for as long as the program runs: what would not fit into memory. */
export class Scratch {
  /** Where the next bytes go. */
  private end = 0;
  private full = false;

  private constructor(private readonly file: number) {
    files.register(this, file);
  }

  /**
   * Opens a file for bytes to be put aside in. It loses its name at once, so that nothing is left of it
   * however the program ends.
   *
   * @param folder where it stands; where none is given, or none can be made there, among the system's such files
   * @returns null where no file can be made at all
   */
  static open(folder: string | null = null): Scratch | null {
    for (const place of folder === null ? [tmpdir()] : [folder, tmpdir()])
      try {
        const own = mkdtempSync(join(place, ".aside-"));
        try {
          return new Scratch(openSync(join(own, "bytes"), "wx+"));
        } finally {
          rmSync(own, { recursive: true, force: true });
        }
      } catch {
        // The next place may do.
      }
    return null;
  }

  /** Puts bytes aside; null where the disk takes no more. */
  put(bytes: Uint8Array): Aside | null {
    if (this.full) return null;
    try {
      for (let at = 0; at < bytes.length;)
        at += writeSync(this.file, bytes, at, bytes.length - at, this.end + at);
    } catch {
      this.full = true;
      return null;
    }
    this.end += bytes.length;
    return new Aside(this, this.end - bytes.length, bytes.length);
  }

  /** So many bytes from a place in the file on. */
  read(at: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    if (readSync(this.file, bytes, 0, length, at) !== length)
      throw new Error("what was put aside on disk cannot be read back");
    return bytes;
  }
}

/** Bytes that were put aside. */
export class Aside {
  constructor(
    private readonly scratch: Scratch,
    private readonly start: number,
    readonly length: number,
  ) {}

  /** The bytes between two places, as `subarray` gives them. */
  subarray(from: number, to: number): Buffer {
    return this.scratch.read(this.start + from, to - from);
  }
}
