import type { Analysis } from "../outlets/analysis.js";
import type { Figure } from "./figure.js";
import { mostShared, sharingMost } from "./kit/containment.js";
import { drawn } from "./kit/drawn.js";
import { emptyFigure } from "./kit/empty.js";
import { heatMap } from "./kit/heat-map.js";
import { NOTABLE, sharedCells } from "./kit/shared-cells.js";
import { countOf } from "./kit/text.js";
import { sharedTextTitle } from "./titles/shared-text.js";

const WORDS = {
  name: "shared-text",
  title: "Which articles share their text",
  caption:
    "Each cell says how much of the row’s article stands, word for word, in the column’s: the share of the row’s runs of words that the other has too. 100 % in one direction and less in the other means that the longer one holds all of the shorter. Large shares mean a common source, mostly a news agency; they do not say who copied whom. Small ones come from names and fixed phrases. Figures “without shared text” leave out the paragraphs in common.",
  columns: ["article", "outlet", "other", "otherOutlet", "share"],
};

const MOST_ARTICLES = 30;
/** Pairs that the CSV holds, so that it does not grow with the square of the articles. */
const MOST_PAIRS = 4000;

/** Containment of every article's text in every other's, as a matrix. */
export function sharedText(analysis: Analysis): Figure {
  const { articles, sharedText: pairs } = analysis;
  if (articles.length < 2)
    return emptyFigure(
      WORDS,
      "Shared text needs two articles to compare.",
      "Put at least two articles in the folder, and analyse again.",
    );
  const shown = sharingMost(analysis, MOST_ARTICLES, NOTABLE);
  const outlets = new Map(articles.map(({ article }) => [article.id, article.outlet]));
  const record = (article: string, other: string, share: number) => ({
    ...{ article, outlet: outlets.get(article) ?? null, other },
    ...{ otherOutlet: outlets.get(other) ?? null, share },
  });
  const listed = mostShared(pairs, MOST_PAIRS);
  const rows = listed.flatMap(({ a, b, aInB, bInA }) => [record(a, b, aInB), record(b, a, bInA)]);
  if (shown.length < 2) {
    const why = `None of the ${String(articles.length)} articles shares text with another.`;
    const remedy = "Nothing needs to be done: every figure rests on each outlet’s own text.";
    return { ...emptyFigure(WORDS, why, remedy), rows };
  }
  const notable = pairs.filter(({ aInB, bInA }) => Math.max(aInB, bInA) >= NOTABLE);
  const fewer =
    shown.length < articles.length
      ? ` Drawn are the ${String(shown.length)} articles that share most, of ${String(articles.length)}.`
      : "";
  const inTable =
    listed.length < pairs.length
      ? ` The CSV has the ${String(listed.length)} pairs that share most, tables/shared-text.jsonl all.`
      : "";
  const subtitle = `Share of the row’s runs of words that the column’s article holds too; ${countOf(notable.length, "pair")} of articles with 10 % or more in common.${fewer}${inTable}`;
  const plot = heatMap({
    labels: shown.map(({ article }) => ({ name: article.outlet, details: [article.id] })),
    cells: sharedCells(analysis, shown),
    title: "… stands in this article",
  });
  const title = sharedTextTitle(pairs, articles);
  return drawn(WORDS, { subtitle, title, rows, findings: [] }, plot);
}
