/**
 * What a line of an article is, from its shape and its place. Only `headline`, `standfirst`,
 * `subheading` and `body` are the outlet's own text; `embed` (a tweet, say) is somebody else's,
 * quoted; `byline`, `dateline`, `link` and `furniture` are never scored.
 */
export type ZoneName =
  | "headline"
  | "standfirst"
  | "subheading"
  | "byline"
  | "dateline"
  | "body"
  | "embed"
  | "link"
  | "furniture";

/** A stretch of an article's text, in UTF-16 units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One non-blank line of the article and what it is. Zones never overlap and never delete text. */
export interface Zone extends Span {
  readonly zone: ZoneName;
  /** For an embed: who posted it, as the embed itself says, and when. */
  readonly author?: string | null;
  readonly date?: string | null;
}

/** Reports, or what their writer thinks of them. */
export const GENRES = ["news", "opinion"] as const;
export type Genre = (typeof GENRES)[number];

/** The genre that a cell of a table tells; null for anything else. */
export const genreIn = (cell: string | null | undefined): Genre | null =>
  GENRES.find((genre) => genre === cell?.trim().toLowerCase()) ?? null;

/** Something a user should know: one clear sentence, with the place where there is one. */
export interface Warning {
  /** A stable word for scripts, as `cut-off`, `not-an-article`, `empty-file`. */
  readonly code: string;
  /** What is wrong and what to do, in one line. */
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

/**
 * One article as it was published. For a `.txt` file `text` is the file's content to the
 * character (after decoding), so that offsets always fit the file.
 */
export interface Article {
  /** The file's name without its ending; `name-2`, `name-3` for the rows of a table. */
  readonly id: string;
  /** Path relative to the corpus folder, with `/`; null for text that came from no file. */
  readonly file: string | null;
  readonly outlet: string;
  readonly title: string | null;
  /** ISO date or date-time, as far as known (`2020-10`, `2020-10-04`). */
  readonly date: string | null;
  readonly url: string | null;
  /** News agency that the article credits, in text or byline. */
  readonly agency: string | null;
  /** Who wrote it, as the source says; null or absent where it does not. */
  readonly byline?: string | null;
  /** Part of the paper or site, as the source says. */
  readonly section?: string | null;
  /** What the manifest or a table says it is; absent where neither does. */
  readonly genre?: Genre;
  /** Words that the source itself counts, to see whether its text is whole. */
  readonly statedWords?: number | null;
  /** Language as a code of two letters (`fr`), or what the source calls it; null where it is not known. */
  readonly language?: string | null;
  /** Event that the manifest ties the article to; null where the event is to be found. */
  readonly event: string | null;
  readonly text: string;
  readonly zones: readonly Zone[];
  readonly warnings: readonly Warning[];
}

/** Zones whose words are the outlet's own text. */
export const OUTLET_ZONES: ReadonlySet<ZoneName> = new Set([
  "headline",
  "standfirst",
  "subheading",
  "body",
]);

/** Zones that are read for findings: the outlet's text and what it embeds. */
export const SCORED_ZONES: ReadonlySet<ZoneName> = new Set([...OUTLET_ZONES, "embed"]);
