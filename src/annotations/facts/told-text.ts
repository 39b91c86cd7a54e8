import { SCORED_ZONES, type Article } from "../../corpus/article.js";

/**
 * What an article itself says, in lower case, for names to be looked up in: all text but the page's furniture,
 * as "READ MORE: Reyes resigns" tells nothing. Made once an article, as many names are asked for.
 */
export const toldText = ({ text, zones }: Pick<Article, "text" | "zones">): string =>
  zones
    .filter(({ zone }) => SCORED_ZONES.has(zone))
    .map(({ start, end }) => text.slice(start, end))
    .join("\n")
    .toLowerCase();
