import { gunzipSync } from "node:zlib";
import { refused, type Format } from "./format.js";
import { isGzip } from "./signs.js";

/** Unpacks to more than any file may hold. */
export const MOST_UNPACKED = 400 * 1024 * 1024;

/** A gzip file of any file that is read: `news.csv.gz`, `news.warc.gz`. */
export const gzip: Format = {
  name: "gzip file",
  endings: [".gz", ".gzip"],
  recognises: ({ head, ending }) => isGzip(head) || ending === ".gz",
  async read({ bytes }, { file, open, take }) {
    if (!open) return refused(file, "nested-archive", "is an archive within an archive: unpack it");
    let unpacked: Uint8Array;
    try {
      unpacked = gunzipSync(bytes, { maxOutputLength: mostOf(bytes) });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "ERR_BUFFER_TOO_LARGE") {
        return refused(
          file,
          "archive-bomb",
          "unpacks to far more than text does: not opened; unpack it and put the file here",
        );
      }
      return refused(
        file,
        "broken-archive",
        `cannot be unpacked (${(error as Error).message.slice(0, 80)}): save it again`,
      );
    }
    if (take?.(unpacked.length) === false)
      return refused(file, "too-large", "unpacks to more than one file may hold: split it");
    const read = await open(file.replace(/\.(?:gz|gzip)$/iu, ""), unpacked);
    // The file that the user has is the packed one.
    const named = <Of extends object>(one: Of): Of => ({ ...one, file });
    return {
      articles: read.articles.map(named),
      skipped: read.skipped.map(named),
      warnings: (read.warnings ?? []).map(named),
    };
  },
};

/** Text packs to a tenth or so: two hundred times the size, or a megabyte, is the most to expect. */
function mostOf(bytes: Uint8Array): number {
  return Math.min(MOST_UNPACKED, Math.max(1024 * 1024, bytes.length * 200));
}
