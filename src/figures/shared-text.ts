import type { Data } from "plotly.js";
import type { Analysis, ArticleRow } from "../outlets/analysis.js";
import { passageId } from "../passage.js";
import { INK, SOFT_INK } from "./kit/colours.js";
import { emptyFigure } from "./kit/empty.js";
import type { Cell, Figure } from "./figure.js";
import { baseLayout, CONFIG, WIDTH } from "./kit/layout.js";
import { leftMargin } from "./kit/left-margin.js";
import { markEvidence, NOTHING, opening } from "./kit/mark-evidence.js";
import { small } from "./kit/rows.js";
import { countOf, formatNumber, plotLines } from "./kit/text.js";
import { COLOURS } from "../scheme/index.js";

const WORDS = {
  name: "shared-text",
  title: "Which articles share their text",
  caption:
    "Each cell says how much of the row’s article stands, word for word, in the column’s: the share of the row’s runs of words that the other has too. 100 % in one direction and less in the other means that the longer one holds all of the shorter. Large shares mean a common source, mostly a news agency; they do not say who copied whom. Small ones come from names and fixed phrases. Figures “without shared text” leave out the paragraphs in common.",
  columns: ["article", "outlet", "other", "otherOutlet", "share"],
};

const MOST_ARTICLES = 30;

/** Containment of every article's text in every other's, as a matrix. */
export function sharedText(analysis: Analysis): Figure {
  if (analysis.articles.length < 2)
    return emptyFigure(
      WORDS,
      "Shared text needs two articles to compare.",
      "Put at least two articles in the folder, and analyse again.",
    );
  const shares = containment(analysis);
  const shown = shownArticles(analysis, shares);
  const outlets = new Map(analysis.articles.map(({ article }) => [article.id, article.outlet]));
  const record = (article: string, other: string, share: number): Record<string, Cell> => ({
    article,
    outlet: outlets.get(article) ?? null,
    other,
    otherOutlet: outlets.get(other) ?? null,
    share,
  });
  const listed = mostShared(analysis.sharedText);
  const rows = listed.flatMap(({ a, b, aInB, bInA }) => [record(a, b, aInB), record(b, a, bInA)]);
  if (shown.length < 2)
    return {
      ...emptyFigure(
        WORDS,
        `None of the ${String(analysis.articles.length)} articles shares text with another.`,
        "Nothing needs to be done: every figure rests on each outlet’s own text.",
      ),
      rows,
    };
  const labels = shown.map(
    ({ article }) =>
      `${plotLines(article.outlet, 24, 1)}<br>${small(plotLines(article.id, 30, 1))}`,
  );
  const values = shown.map(({ article: a }) =>
    shown.map(({ article: b }) => (a.id === b.id ? null : (shares.get(key(a.id, b.id)) ?? 0))),
  );
  const evidence = markEvidence(analysis);
  const cell = Math.max(34, Math.min(64, Math.floor(620 / shown.length)));
  const data: Data[] = [
    {
      type: "heatmap",
      z: values,
      zmin: 0,
      zmax: 1,
      xgap: 2,
      ygap: 2,
      hoverongaps: false,
      colorscale: [
        [0, COLOURS["heat-none"].light],
        [0.25, COLOURS["heat-low"].light],
        [0.6, COLOURS["heat-high"].light],
        [1, COLOURS.accent.light],
      ],
      colorbar: {
        tickvals: [0, 0.5, 1],
        ticktext: ["0", "50 %", "100 %"],
        tickfont: { size: 12, color: SOFT_INK },
        thickness: 12,
        len: 0.6,
        outlinewidth: 0,
        title: { text: "share", font: { size: 12 } },
      },
      text: values.map((line) =>
        line.map((value) => (value === null || value < 0.005 ? "" : percent(value))),
      ),
      texttemplate: "%{text}",
      textfont: { size: shown.length > 14 ? 10 : 13 },
      ...opening(
        shown.map(({ article: a, strip }, row) =>
          shown.map(({ article: b }, column) => {
            const value = values[row]?.[column] ?? null;
            if (value === null) return NOTHING;
            const shared = value < NOTABLE ? [] : strip.filter((part) => part.shared);
            return evidence(
              [
                `${percent(value)} of ${a.id} (${a.outlet})`,
                `stands in ${b.id} (${b.outlet})`,
                shared.length === 0 ? "" : `paragraphs of ${a.id} that other outlets carry too`,
              ],
              shared.map(({ start, end }) => passageId({ article: a.id, start, end })),
            );
          }),
        ),
      ),
    } as unknown as Data,
  ];
  const pairs = analysis.sharedText.filter(({ aInB, bInA }) => Math.max(aInB, bInA) >= NOTABLE);
  const drawn =
    shown.length < analysis.articles.length
      ? ` Drawn are the ${String(shown.length)} articles that share most, of ${String(analysis.articles.length)}.`
      : "";
  const inTable =
    listed.length < analysis.sharedText.length
      ? ` The CSV has the ${String(listed.length)} pairs that share most, tables/shared-text.jsonl all.`
      : "";
  const cut = `${drawn}${inTable}`;
  const subtitle = `Share of the row’s runs of words that the column’s article holds too; ${countOf(pairs.length, "pair")} of articles with 10 % or more in common.${cut}`;
  const positions = shown.map((_, index) => index);
  const left = leftMargin(labels);
  return {
    ...WORDS,
    subtitle,
    data,
    layout: {
      ...baseLayout({
        title: WORDS.title,
        subtitle,
        plotHeight: shown.length * cell,
        left,
        bottom: shown.length > 6 ? 150 : 104,
        legend: [],
      }),
      xaxis: {
        tickvals: positions,
        ticks: "",
        ticktext: columnLabels(shown, left),
        tickangle: shown.length > 6 ? -45 : 0,
        title: {
          text: "… stands in this article",
          font: { size: 13, color: SOFT_INK },
          standoff: 12,
        },
        showgrid: false,
        zeroline: false,
        fixedrange: true,
      },
      yaxis: {
        tickvals: positions,
        ticks: "",
        ticktext: labels,
        range: [shown.length - 0.5, -0.5],
        showgrid: false,
        zeroline: false,
        fixedrange: true,
        tickfont: { color: INK },
      },
    },
    config: CONFIG,
    rows,
    findings: [],
    empty: false,
  };
}

/** Outlet and id where the columns are wide enough, else the id, which is set slanting. */
function columnLabels(articles: readonly ArticleRow[], left: number): string[] {
  const characters = Math.floor((WIDTH - left - 110) / articles.length / 6.4);
  return articles.map(({ article }) =>
    articles.length > 6
      ? small(plotLines(article.id, 22, 1))
      : `${plotLines(article.outlet, characters, 2)}<br>${small(plotLines(article.id, characters, 1))}`,
  );
}

const NOTABLE = 0.1;

/** Pairs that the CSV holds, so that it does not grow with the square of the articles. */
const MOST_PAIRS = 4000;

/** All pairs, or those that share most, in the order of the analysis. */
function mostShared(pairs: Analysis["sharedText"]): Analysis["sharedText"] {
  if (pairs.length <= MOST_PAIRS) return pairs;
  const share = (at: number) => Math.max(pairs[at]!.aInB, pairs[at]!.bInA);
  return pairs
    .map((_, at) => at)
    .sort((a, b) => share(b) - share(a) || a - b)
    .slice(0, MOST_PAIRS)
    .sort((a, b) => a - b)
    .map((at) => pairs[at]!);
}

function key(a: string, b: string): string {
  return JSON.stringify([a, b]);
}

function containment(analysis: Analysis): Map<string, number> {
  return new Map(
    analysis.sharedText.flatMap(({ a, b, aInB, bInA }) => [
      [key(a, b), aInB] as const,
      [key(b, a), bInA] as const,
    ]),
  );
}

/** All articles of a small corpus; of a large one those that share most, in the corpus's order. */
function shownArticles(
  { articles, sharedText: pairs }: Analysis,
  shares: ReadonlyMap<string, number>,
): readonly ArticleRow[] {
  if (shares.size === 0) return [];
  if (articles.length <= MOST_ARTICLES) return articles;
  const most = new Map<string, number>();
  for (const { a, b, aInB, bInA } of pairs)
    for (const id of [a, b]) most.set(id, Math.max(most.get(id) ?? 0, aInB, bInA));
  const kept = new Set(
    [...most]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, MOST_ARTICLES)
      .map(([id]) => id),
  );
  return articles.filter(({ article }) => kept.has(article.id));
}

function percent(value: number): string {
  return `${formatNumber(value * 100, 0)} %`;
}
