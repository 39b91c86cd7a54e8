import type { ZoneName } from "../corpus/article.js";
import type { Analysis } from "./analysis.js";

/** A line of an article that is not body text. */
export interface ZoneLine {
  readonly zone: ZoneName;
  readonly line: string;
  readonly article: string;
}

/**
 * Every line that is not body text, with the zone that it was read as, in order of articles and text: what to look
 * at before any number, as bylines, links and furniture are never scored.
 *
 * @example zoneLines(analysis)[0]; // { zone: "headline", line: "Mill closes after 90 years", article: "a" }
 */
export const zoneLines = ({ articles }: Pick<Analysis, "articles">): ZoneLine[] =>
  articles.flatMap(({ article: { id, text, zones } }) =>
    zones
      .filter(({ zone }) => zone !== "body")
      .map(({ start, end, zone }) => ({ zone, line: text.slice(start, end), article: id })),
  );
