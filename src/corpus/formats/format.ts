import type { Warning } from "../article.js";
import type { Columns } from "../manifest.js";
import type { ZoneHints } from "../zones/zones.js";

/** An article as its file gives it, before the manifest is asked. */
export interface RawArticle {
  readonly id: string;
  readonly file: string;
  readonly text: string;
  /** True for the row of a table: what the row says of itself goes before the manifest. */
  readonly row?: boolean;
  readonly outlet?: string | null;
  readonly title?: string | null;
  readonly date?: string | null;
  readonly url?: string | null;
  readonly agency?: string | null;
  readonly event?: string | null;
  readonly marked?: ZoneHints["marked"];
  readonly warnings?: readonly Warning[];
}

/** Where a text comes from. */
export interface Place {
  readonly file: string;
  readonly columns: Columns;
}

/** What a file gave. */
export interface FormatResult {
  readonly articles: readonly RawArticle[];
  readonly skipped: readonly Warning[];
}

/**
 * Reads a file's text by its ending. Readers are loaded only when a file needs them.
 *
 * @param ending `.txt`, `.md`, `.html`, `.htm`, `.jsonl` or `.csv`
 */
export async function readFormat(
  ending: string,
  text: string,
  place: Place,
): Promise<FormatResult> {
  const { file } = place;
  const id = file.slice(file.lastIndexOf("/") + 1).replace(/\.[^.]+$/u, "");
  switch (ending) {
    case ".md":
      return (await import("./markdown.js")).readMarkdown(text, id, place);
    case ".html":
    case ".htm":
      return (await import("./html.js")).readHtml(text, id, place);
    case ".jsonl":
      return (await import("./jsonl.js")).readJsonl(text, place);
    case ".csv":
      return (await import("./csv.js")).readCsv(text, place);
    default:
      return { articles: [{ id, file, text }], skipped: [] };
  }
}
