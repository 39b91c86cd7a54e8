import { creditedAgency } from "./agency.js";
import type { Article, Genre, Warning } from "./article.js";
import { articleWarnings } from "./article-warnings.js";
import { zonesOf, type ZoneHints } from "./zones/zones.js";

/** A text and what is known about it; only `id` and `text` are needed. */
export interface ArticleInput {
  readonly id: string;
  readonly text: string;
  readonly outlet?: string | null;
  readonly title?: string | null;
  readonly date?: string | null;
  readonly url?: string | null;
  readonly agency?: string | null;
  readonly event?: string | null;
  readonly byline?: string | null;
  readonly section?: string | null;
  readonly genre?: Genre | null;
  readonly statedWords?: number | null;
  readonly language?: string | null;
  readonly file?: string | null;
  /** Zones that markup states, by line number. */
  readonly marked?: ZoneHints["marked"];
  /** Warnings that reading the file gave. */
  readonly warnings?: readonly Warning[];
}

/** The outlet of an article that nothing names. */
export const UNKNOWN_OUTLET = "unknown outlet";

/**
 * An article from a string: names its zones, finds the agency that it credits, and warns where the
 * text is cut off or is no article. The text stays as it is, so that offsets fit it.
 *
 * A title that is not given is the text's headline, if it has one. A text of one line or of a few
 * sentences is all body.
 *
 * @example
 * const article = articleFromText({ id: "a", text: "Ministers met on Monday." });
 * article.zones; // [{ start: 0, end: 24, zone: "body" }]
 */
export function articleFromText(input: ArticleInput): Article {
  const { id, text } = input;
  const zones = zonesOf(text, { title: input.title ?? null, marked: input.marked });
  const headline = zones.find(({ zone }) => zone === "headline");
  const of = (name: string) => zones.filter(({ zone }) => zone === name);
  const bylines = of("byline").map(({ start, end }) => text.slice(start, end));
  const found = input.agency === undefined || input.agency === null;
  const agency = input.agency ?? creditedAgency(text, bylines, of("body"));
  const own = articleWarnings(text, zones, input.file ?? null, found ? agency : null);
  return {
    id,
    file: input.file ?? null,
    outlet: input.outlet ?? UNKNOWN_OUTLET,
    title: input.title ?? (headline ? text.slice(headline.start, headline.end) : null),
    date: input.date ?? null,
    url: input.url ?? null,
    agency,
    event: input.event ?? null,
    ...known("byline", input.byline),
    ...known("section", input.section),
    ...known("genre", input.genre),
    ...known("statedWords", input.statedWords),
    ...known("language", input.language),
    text,
    zones,
    warnings: [...(input.warnings ?? []), ...own],
  };
}

/** A field only where it is known: what sources do not give takes no place in outputs. */
function known<Name extends string, Value>(
  name: Name,
  value: Value | null | undefined,
): Partial<Record<Name, Value>> {
  return value === null || value === undefined
    ? {}
    : ({ [name]: value } as Partial<Record<Name, Value>>);
}
