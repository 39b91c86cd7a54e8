import type { Analysis } from "../outlets/analysis.js";
import type { Figure } from "./figure.js";
import { drawn } from "./kit/drawn.js";
import { emptyFigure } from "./kit/empty.js";
import { markEvidence } from "./kit/mark-evidence.js";
import { periodCounts, type Course } from "./kit/period-counts.js";
import { countOf, formatNumber } from "./kit/text.js";
import { ticksTo } from "./kit/ticks.js";
import { timePanels } from "./kit/time-panels.js";
import { timeLineTitle } from "./titles/time-line.js";

const WORDS = {
  name: "time-line",
  title: "When each outlet wrote, and in what words",
  caption:
    "Each small chart is one outlet. A dot is what it wrote in one day, week, month or quarter: its height is how many loaded terms stand in every 1,000 words of the outlet’s own voice, its area how many articles there are. The grey line is all outlets together. A line that rises where the grey one does follows the story; one that rises alone is the outlet’s own. Hollow dots rest on fewer than three articles, where one of them makes the value: do not read a single dot as a change. Text that several outlets carry counts for each of them here.",
  columns: ["outlet", "from", "unit", "articles", "words", "loaded", "per_1000"],
};
/** Outlets drawn, those with most articles; the table has all. */
const SHOWN = 9;
const FEW = 3;
const WEEK = 7;

/** Articles and loaded terms over time, a small chart an outlet; where the dates span more than a week. */
export function timeLine(analysis: Analysis): Figure {
  const { unit, periods, days, dated, undated, together, courses } = periodCounts(analysis);
  if (days <= WEEK)
    return emptyFigure(
      WORDS,
      dated === 0
        ? "No article has a date."
        : `The articles’ dates span ${countOf(days, "day")}; over a week or less there is no course to draw.`,
      "Give dates in corpus.yaml or metadata.csv, or add articles of other weeks, and analyse again.",
    );
  const evidence = markEvidence(analysis);
  const panels = courses.slice(0, SHOWN).map(({ outlet, articles, counts }) => ({
    heading: `${outlet} (${countOf(articles, "article")})`,
    points: counts.flatMap(({ at, articles: count, rate, found }) => {
      const head = [
        `${outlet}, ${periods[at]!.name}`,
        `${countOf(count, "article")}; ${formatNumber(rate ?? 0, 1)} loaded terms per 1,000 words in its own voice`,
      ];
      const told = evidence(head, found);
      return rate === null ? [] : [{ at, value: rate, count, evidence: told }];
    }),
  }));
  const values = panels.flatMap(({ points }) => points.map(({ value }) => value));
  const plot = timePanels({
    ...{ panels, few: FEW, values: ticksTo(Math.max(1, ...values)) },
    together: together.flatMap(({ at, rate }) => (rate === null ? [] : [{ at, value: rate }])),
    periods: { tickvals: periods.map((_, at) => at), ticktext: periods.map(({ tick }) => tick) },
    title: `loaded terms per 1,000 words in the outlet’s own voice, by ${unit}`,
  });
  const title = timeLineTitle(together, periods, FEW);
  const without = undated > 0 ? `; ${countOf(undated, "article")} without a date left out` : "";
  const cut =
    courses.length > SHOWN
      ? ` The ${String(SHOWN)} outlets with most articles are drawn; the CSV has all ${String(courses.length)}.`
      : "";
  const subtitle = `${countOf(dated, "article")} over ${countOf(days, "day")}, by ${unit}${without}.${cut}`;
  const rows = courses.flatMap((course) => records(course, unit, periods));
  return drawn(WORDS, { subtitle, title, rows, findings: [] }, plot);
}

const records = (
  { outlet, counts }: Course,
  unit: string,
  periods: readonly { readonly from: string }[],
) =>
  counts.map(({ at, articles, words, found, rate }) => ({
    ...{ outlet, from: periods[at]!.from, unit, articles, words },
    ...{ loaded: found.length, per_1000: rate },
  }));
