import type { Data, Layout } from "plotly.js";
import type { Analysis } from "../outlets/analysis.js";
import { neededArticles, powerTable } from "../statistics/index.js";
import { GRID, INK, SOFT_INK, PAPER } from "./kit/colours.js";
import { emptyFigure } from "./kit/empty.js";
import type { Figure } from "./figure.js";
import { baseLayout, CONFIG } from "./kit/layout.js";
import { countOf, formatNumber, plotLines } from "./kit/text.js";
import { COLOURS } from "../scheme/index.js";

const WORDS = {
  name: "power-curve",
  title: "How many articles it takes to see a difference",
  caption:
    "Each line is a true difference between the voice leans of two outlets. It rises with the number of articles that each of them has: how often a permutation test at the 5 % level then finds the difference, in simulated outlets (`npm run simulate`, docs/statistics.md). Above the dashed line it is found four times in five. The upright line is the outlet with the fewest articles in this analysis: what lies to its left is all that can be seen there. Where no difference shows, read it as “not enough text to say”, never as “the outlets are alike”. A rule of thumb: outlets whose articles are more alike need fewer, and articles that share their text count as one.",
  columns: ["difference", "articles", "found", "needed"],
};

const ENOUGH = 0.8;
/** Light to dark with the size of the difference: read without colour too, and named at the lines. */
const LOOKS = [
  { color: COLOURS.sky.light, symbol: "circle" },
  { color: COLOURS.orange.light, symbol: "square" },
  { color: COLOURS.blue.light, symbol: "diamond" },
  { color: INK, symbol: "triangle-up" },
  { color: COLOURS.purple.light, symbol: "cross" },
] as const;

/** How often a difference of leans is found, by the number of articles an outlet has. */
export function powerCurve(analysis: Analysis): Figure {
  const fewest = [...analysis.outlets].sort(
    (a, b) => a.articles - b.articles || (a.outlet < b.outlet ? -1 : 1),
  )[0];
  if (fewest === undefined || analysis.outlets.length < 2)
    return emptyFigure(
      WORDS,
      "A difference needs two outlets to differ.",
      "Add articles of another outlet, and analyse again.",
    );
  const { articles, found } = powerTable();
  const most = Math.max(...articles, fewest.articles);
  const data = found.map(({ difference, share }, place): Data => {
    const { color, symbol } = LOOKS[place % LOOKS.length]!;
    return {
      type: "scatter",
      mode: "lines+markers",
      name: `difference of ${formatNumber(difference, 1)}`,
      x: [...articles],
      y: [...share],
      line: { color, width: 2 },
      marker: { size: 8, symbol, color },
      cliponaxis: false,
      hoverinfo: "text",
      hovertext: articles.map((count, at) =>
        plotLines(
          `With ${countOf(count, "article")} an outlet, leans that differ by ${formatNumber(difference, 1)} are found ${formatNumber((share[at] ?? 0) * 100, 0)} times in 100; ${formatNumber(neededArticles(difference), 0)} articles are needed for 80.`,
          70,
        ),
      ),
    };
  });
  const subtitle = `How often a true difference of leans is found, by the number of articles of each outlet. Here the fewest are ${countOf(fewest.articles, "article")} (${fewest.outlet}); leans that differ by 0.3 need about ${formatNumber(neededArticles(0.3), 0)}.`;
  return {
    ...WORDS,
    subtitle,
    data,
    layout: {
      ...baseLayout({
        title: WORDS.title,
        subtitle,
        plotHeight: 320,
        left: 64,
        bottom: 58,
        legend: data.map(({ name }) => name ?? ""),
      }),
      xaxis: {
        type: "log",
        range: [Math.log10(0.9), Math.log10(most * 1.1)],
        tickvals: [1, ...articles, ...(most > Math.max(...articles) ? [most] : [])],
        ticktext: [1, ...articles, ...(most > Math.max(...articles) ? [most] : [])].map((tick) =>
          formatNumber(tick, 0),
        ),
        tickfont: { size: 12, color: SOFT_INK },
        title: {
          text: "articles of each outlet, logarithmic scale",
          font: { size: 13, color: SOFT_INK },
        },
        gridcolor: GRID,
        zeroline: false,
        fixedrange: true,
      },
      yaxis: {
        range: [-0.03, 1.03],
        tickvals: [0, 0.2, 0.4, 0.6, 0.8, 1],
        ticktext: ["0", "20", "40", "60", "80", "100 %"],
        tickfont: { size: 12, color: SOFT_INK },
        title: { text: "difference found", font: { size: 13, color: SOFT_INK } },
        gridcolor: GRID,
        zeroline: false,
        fixedrange: true,
      },
      ...marks(fewest.articles, most),
    },
    config: CONFIG,
    rows: found.flatMap(({ difference, share }) =>
      articles.map((count, at) => ({
        difference,
        articles: count,
        found: share[at] ?? null,
        needed: neededArticles(difference),
      })),
    ),
    findings: [],
    empty: false,
  };
}

/** The line of "enough", and the one where this analysis stands. */
function marks(fewest: number, most: number): Pick<Partial<Layout>, "shapes" | "annotations"> {
  const right = fewest < Math.sqrt(most);
  return {
    shapes: [
      {
        type: "line",
        xref: "paper",
        yref: "y",
        x0: 0,
        x1: 1,
        y0: ENOUGH,
        y1: ENOUGH,
        line: { color: COLOURS.zero.light, width: 1.4, dash: "dash" },
      },
      {
        type: "line",
        xref: "x",
        yref: "paper",
        x0: fewest,
        x1: fewest,
        y0: 0,
        y1: 1,
        line: { color: COLOURS.vermilion.light, width: 2.4 },
      },
    ],
    annotations: [
      {
        xref: "x",
        yref: "paper",
        x: Math.log10(fewest),
        y: 0.62,
        xanchor: right ? "left" : "right",
        xshift: right ? 8 : -8,
        align: right ? "left" : "right",
        showarrow: false,
        bgcolor: PAPER,
        text: `<b>this analysis:</b><br>${countOf(fewest, "article")}<br>of the smallest outlet`,
        font: { size: 13, color: INK },
      },
      {
        xref: "paper",
        yref: "y",
        x: 0.01,
        y: ENOUGH,
        xanchor: "left",
        yanchor: "bottom",
        xshift: 14,
        showarrow: false,
        text: "found four times in five",
        font: { size: 12, color: SOFT_INK },
      },
    ],
  };
}
