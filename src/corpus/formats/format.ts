import type { Genre, Warning } from "../article.js";
import type { Columns } from "../manifest.js";
import type { ZoneHints } from "../zones/zones.js";

/** An article as its file gives it, before the manifest is asked. */
export interface RawArticle {
  readonly id: string;
  readonly file: string;
  readonly text: string;
  /**
   * True for one of several of a file (the row of a table, a document of an archive's export): what
   * it says of itself goes before the manifest.
   */
  readonly row?: boolean;
  readonly outlet?: string | null;
  readonly title?: string | null;
  readonly date?: string | null;
  readonly url?: string | null;
  readonly agency?: string | null;
  readonly event?: string | null;
  readonly byline?: string | null;
  readonly section?: string | null;
  readonly genre?: Genre | null;
  /** Words that the source itself counts; a text much shorter than that is warned of. */
  readonly statedWords?: number | null;
  /** Language that the source states, as it writes it (`en`, `ENGLISH`, `Français`). */
  readonly language?: string | null;
  readonly marked?: ZoneHints["marked"];
  readonly warnings?: readonly Warning[];
}

/** A file, or an entry of an archive, as bytes and (where it is text) as text. */
export interface Source {
  /** Path below the corpus folder, with `/`; an archive's entries stand below the archive's name. */
  readonly file: string;
  /** The name's ending in lower case, with its point: `.txt`. */
  readonly ending: string;
  readonly bytes: Uint8Array;
  /** The first bytes as Latin-1, enough to tell a kind by. */
  readonly head: string;
  /** The decoded text; null where the bytes are no text. Decoded when first asked for. */
  readonly text: string | null;
  /** What decoding had to guess or replace. */
  readonly warnings: readonly Warning[];
}

/** Where a text comes from and what may be opened on the way. */
export interface Place {
  readonly file: string;
  readonly columns: Columns;
  /**
   * Reads an entry of an archive as a file of its own. Sizes are counted over all archives within one
   * another, so that none can fill the memory.
   */
  readonly open?: (name: string, bytes: Uint8Array) => Promise<FormatResult>;
  /** Takes so many unpacked bytes of what one file may hold; false where that is spent. */
  readonly take?: (bytes: number) => boolean;
}

/** What a file gave. */
export interface FormatResult {
  readonly articles: readonly RawArticle[];
  readonly skipped: readonly Warning[];
  /** What a user should know of the file as a whole. */
  readonly warnings?: readonly Warning[];
}

/**
 * One kind of file. To add one, write a file in this folder that exports a `Format`, and add its line
 * to `registry.ts` at the place where no more general kind stands before it.
 */
export interface Format {
  /** As in a message: "Factiva page". */
  readonly name: string;
  /** Endings that files of the kind usually have; a folder's files with other endings are not opened. */
  readonly endings: readonly string[];
  /** True where the source is of this kind. Looks at what it holds before its ending; must be quick. */
  recognises(source: Source): boolean;
  /** Reads it; what cannot be read comes back as skipped. Libraries are loaded here, when needed. */
  read(source: Source, place: Place): FormatResult | Promise<FormatResult>;
}

/** A file that gives nothing, with the reason. */
export function refused(file: string, code: string, message: string, line?: number): FormatResult {
  const where = line === undefined ? { file } : { file, line };
  return { articles: [], skipped: [{ code, message, ...where }] };
}

/** The file's name without folders and ending. */
export function baseName(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1).replace(/\.[^.]+$/u, "");
}

/** Id of one of a file's articles: the name alone for the first, with a number from the second on. */
export function numberedId(file: string, number: number): string {
  const base = baseName(file);
  return number === 1 ? base : `${base}-${String(number)}`;
}
