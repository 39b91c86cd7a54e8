import { withFurniture, type Article, type Warning } from "./corpus/index.js";
import { groupBy } from "./group-by.js";
import { standingText, type StandingText } from "./lineage/index.js";

/** Characters of a sentence that a warning quotes. */
const QUOTED = 60;

/**
 * Articles without the sentences that their outlet puts at the edge of many (`standingText`): these are named
 * furniture, so that they are shown and never scored, and a warning says so.
 *
 * @example
 * const { articles, warnings } = standingTextApart(corpus.articles);
 * warnings[0].code; // "standing-text"
 */
export function standingTextApart(all: readonly Article[]): {
  readonly articles: readonly Article[];
  readonly warnings: readonly Warning[];
} {
  const found = standingText(all);
  const spans = groupBy(
    found.flatMap(({ places }) => [...places].map(([id, span]) => ({ id, span }))),
    ({ id }) => id,
  );
  const articles = all.map((article) => {
    const own = (spans.get(article.id) ?? []).map(({ span }) => span);
    return withFurniture(
      article,
      own.sort((one, other) => one.start - other.start),
    );
  });
  return { articles, warnings: found.map(warningOf) };
}

function warningOf({ outlet, text, places }: StandingText): Warning {
  const quoted = text.length > QUOTED ? `${text.slice(0, QUOTED).trimEnd()} …` : text;
  return {
    code: "standing-text",
    message: `${outlet} puts “${quoted}” at the edge of ${String(places.size)} articles: taken for page furniture, which is not scored`,
  };
}
