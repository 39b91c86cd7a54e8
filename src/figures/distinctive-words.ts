import type { Data } from "plotly.js";
import type { Analysis, DistinctiveRow } from "../outlets/analysis.js";
import { SOFT_INK, PAPER } from "./kit/colours.js";
import { emptyFigure } from "./kit/empty.js";
import type { Cell, Figure } from "./figure.js";
import { axisTitle, placeGrid } from "./kit/grid.js";
import { markEvidence, opening } from "./kit/mark-evidence.js";
import { leftMargin } from "./kit/left-margin.js";
import { baseLayout, CONFIG, WIDTH } from "./kit/layout.js";
import { corpusSize, leftOut, shownOutlets } from "./kit/rows.js";
import { countOf, formatNumber, plotLines } from "./kit/text.js";
import { niceTicks } from "./kit/ticks.js";
import { COLOURS } from "../scheme/index.js";

const WORDS = {
  name: "distinctive-words",
  title: "Words that set each outlet apart",
  caption:
    "For each outlet the words that it uses more than the other outlets do, in its own voice and without text that it shares with another outlet. z is the log-odds of the word over its standard error, with a prior from all outlets together (Monroe, Colaresi and Quinn 2008), so that rare words do not win by chance. A filled dot is a difference that also holds where whole articles are dealt anew among the outlets, corrected for the number of words tested (q ≤ .05); a hollow one is not shown, or too few articles use the word to test it. A distinctive word is not a biased one: an outlet that covers sport is full of goals, and topic, place and house style all leave their words here.",
  columns: ["outlet", "word", "here", "elsewhere", "z", "articles", "p", "q", "shown"],
};

const COLUMNS = 3;
/** Words drawn for each outlet; the CSV has all that were looked at. */
const MOST_WORDS = 10;
const SURE = 0.05;
const COLOUR = COLOURS.blue.light;
const SERIES = [
  { sure: true, name: "q ≤ .05" },
  { sure: false, name: "hollow: not shown to differ, or too few articles to test" },
] as const;

/** Words distinctive of each outlet's own voice, a panel an outlet, z as a dot. */
export function distinctiveWords(analysis: Analysis): Figure {
  const shown = shownOutlets(analysis)
    .map(({ outlet }) => ({
      outlet,
      words: analysis.distinctive.filter((row) => row.outlet === outlet).slice(0, MOST_WORDS),
    }))
    .filter(({ words }) => words.length > 0);
  if (analysis.outlets.length < 2)
    return emptyFigure(
      WORDS,
      "A word is distinctive of one outlet against others, and there is only one.",
      "Add articles of another outlet, best on the same events, and analyse again.",
    );
  if (shown.length === 0)
    return emptyFigure(
      WORDS,
      "No outlet has words of its own that set it apart: its text is short, or shared with others.",
      "Add more articles of each outlet, and analyse again.",
    );
  const evidence = markEvidence(analysis);
  const labels = shown.map(({ words }) => words.map(({ word }) => plotLines(word, 18, 1)));
  const margin = leftMargin(labels.flat());
  const { range, ticks } = niceTicks(Math.max(2, ...shown.flatMap(({ words }) => words.map(zOf))));
  const columns = Math.min(COLUMNS, shown.length);
  const grid = placeGrid(
    shown.map(({ outlet }, index) => ({ heading: outlet, rows: labels[index] ?? [] })),
    {
      columns,
      rows: Math.max(...shown.map(({ words }) => words.length)),
      rowHeight: 22,
      width: WIDTH - margin - 28,
      labels: margin - 14,
      axis: {
        range,
        tickvals: ticks,
        ticktext: ticks.map((tick) => formatNumber(tick, Number.isInteger(tick) ? 0 : 1)),
      },
    },
  );
  const data = shown.flatMap(({ outlet, words }, index) =>
    SERIES.flatMap(({ sure }): Data[] => {
      const some = words.filter((row) => isSure(row) === sure);
      if (some.length === 0) return [];
      return [
        {
          type: "scatter",
          mode: "markers",
          showlegend: false,
          x: some.map(zOf),
          y: some.map((row) => words.indexOf(row)),
          ...grid.names[index],
          marker: dot(sure),
          cliponaxis: false,
          ...opening(
            some.map((row) =>
              evidence(told(outlet, row), row.passages ?? [], { total: row.paragraphs ?? 0 }),
            ),
          ),
        } as Data,
      ];
    }),
  );
  const subtitle = `Words an outlet uses more than the others in its own voice, ${corpusSize(analysis)}; ${certainty(analysis.distinctive)}.${leftOut(analysis)}`;
  return {
    ...WORDS,
    subtitle,
    data: [...data, ...legend()],
    layout: {
      ...baseLayout({
        title: WORDS.title,
        subtitle,
        plotHeight: grid.height,
        left: margin,
        bottom: 62,
        legend: SERIES.map(({ name }) => name),
      }),
      ...grid.axes,
      shapes: grid.shapes,
      annotations: [
        ...grid.annotations,
        axisTitle("z: log-odds of the word over its standard error; 0 is as often as elsewhere"),
      ],
    },
    config: CONFIG,
    rows: analysis.distinctive.map(record),
    findings: [],
    empty: false,
  };
}

function certainty(rows: readonly DistinctiveRow[]): string {
  const tested = rows.filter(({ p }) => p !== null).length;
  return tested === 0
    ? "no word is used in enough articles to test whether it differs"
    : `${countOf(rows.filter(isSure).length, "word")} of ${countOf(tested, "tested one")} shown to differ`;
}

const zOf = ({ z }: DistinctiveRow) => z;

function isSure({ q }: DistinctiveRow): boolean {
  return q !== null && q <= SURE;
}

function dot(sure: boolean) {
  return { size: 10, color: sure ? COLOUR : PAPER, line: { width: 1.8, color: COLOUR } };
}

function legend(): Data[] {
  return SERIES.map(
    ({ sure, name }) =>
      ({
        type: "scatter",
        mode: "markers",
        name,
        x: [null],
        y: [null],
        marker: { ...dot(sure), line: { width: 1.8, color: sure ? COLOUR : SOFT_INK } },
        hoverinfo: "skip",
      }) as Data,
  );
}

function told(outlet: string, row: DistinctiveRow): string[] {
  const { word, here, elsewhere, z, articles, p, q } = row;
  return [
    `${outlet}: “${word}”`,
    `${countOf(here, "use")} here in ${countOf(articles, "article")}, ${formatNumber(elsewhere, 0)} in all other outlets; z ${formatNumber(z, 1)}`,
    p === null || q === null
      ? "too few articles use it to test the difference"
      : `p ${formatNumber(p, 3)}, corrected q ${formatNumber(q, 3)}${isSure(row) ? "" : ": not shown to differ"}`,
  ];
}

function record(row: DistinctiveRow): Record<string, Cell> {
  const { outlet, word, here, elsewhere, z, articles, p, q } = row;
  return { outlet, word, here, elsewhere, z, articles, p, q, shown: isSure(row) };
}
