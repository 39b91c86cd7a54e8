import type { Analysis } from "../outlets/analysis.js";
import { neededArticles, powerTable } from "../statistics/index.js";
import type { Figure } from "./figure.js";
import { axisTitle, belowAxis, SHARE_AXIS, VALUE_AXIS } from "./kit/axes.js";
import { drawn } from "./kit/drawn.js";
import { emptyFigure } from "./kit/empty.js";
import { FIFTHS, powerLines, powerTicks } from "./kit/power-lines.js";
import { powerMarks } from "./kit/power-marks.js";
import { countOf, formatNumber } from "./kit/text.js";
import { powerCurveTitle } from "./titles/power-curve.js";

const WORDS = {
  name: "power-curve",
  title: "How many articles it takes to see a difference",
  caption:
    "Each line is a true difference between the voice leans of two outlets. It rises with the number of articles that each of them has: how often a permutation test at the 5 % level then finds the difference, in simulated outlets (`npm run simulate`, docs/statistics.md). Above the dashed line it is found four times in five. The upright line is the outlet with the fewest articles in this analysis: what lies to its left is all that can be seen there. Where no difference shows, read it as “not enough text to say”, never as “the outlets are alike”. A rule of thumb: outlets whose articles are more alike need fewer, and articles that share their text count as one.",
  columns: ["difference", "articles", "found", "needed"],
};

/** How often a difference of leans is found, by the number of articles an outlet has. */
export function powerCurve({ outlets }: Analysis): Figure {
  const fewest = [...outlets].sort(
    (a, b) => a.articles - b.articles || (a.outlet < b.outlet ? -1 : 1),
  )[0];
  if (fewest === undefined || outlets.length < 2)
    return emptyFigure(
      WORDS,
      "A difference needs two outlets to differ.",
      "Add articles of another outlet, and analyse again.",
    );
  const { articles, found } = powerTable();
  const most = Math.max(...articles, fewest.articles);
  const subtitle = `How often a true difference of leans is found, by the number of articles of each outlet. Here the fewest are ${countOf(fewest.articles, "article")} (${fewest.outlet}); leans that differ by 0.3 need about ${formatNumber(neededArticles(0.3), 0)}.`;
  const rows = found.flatMap(({ difference, share }) =>
    articles.map((count, at) => ({
      ...{ difference, articles: count, found: share[at]!, needed: neededArticles(difference) },
    })),
  );
  const [axis, left] = [
    "articles of each outlet, logarithmic scale; dashed: found four times in five",
    64,
  ] as const;
  const title = powerCurveTitle(0.3, neededArticles(0.3), fewest.articles);
  return drawn(WORDS, { subtitle, title, rows, findings: [] }, (width) => {
    const data = powerLines(width);
    const ticks = powerTicks([1, ...articles, most], width - 100);
    const { shapes, annotations } = powerMarks(fewest.articles, most);
    const range = [Math.log10(0.9), Math.log10(most * 1.1)];
    const ticktext = ticks.map((tick) => formatNumber(tick, 0));
    return {
      ...{ data, plotHeight: 320, left, bottom: belowAxis(axis, width) },
      legend: data.map(({ name }) => name ?? ""),
      layout: {
        xaxis: { ...VALUE_AXIS, type: "log", range, tickvals: ticks, ticktext },
        yaxis: { ...VALUE_AXIS, range: [...SHARE_AXIS.range], ...FIFTHS },
        ...{ shapes, annotations: [...annotations, axisTitle(axis, width, left)] },
      },
    };
  });
}
