import type { Data } from "plotly.js";
import { VOICE_NAMES } from "../evidence/index.js";
import type { AccusationFinding } from "../finding.js";
import type { Analysis } from "../outlets/analysis.js";
import { GRID, SOFT_INK, sideName, PAPER } from "./kit/colours.js";
import { emptyFigure } from "./kit/empty.js";
import type { Cell, Figure } from "./figure.js";
import { markEvidence, opening } from "./kit/mark-evidence.js";
import { leftMargin } from "./kit/left-margin.js";
import { baseLayout, CONFIG } from "./kit/layout.js";
import { corpusSize, leftOut, shownOutlets, small } from "./kit/rows.js";
import { countOf, formatNumber, plotLines } from "./kit/text.js";
import { niceTicks } from "./kit/ticks.js";
import { COLOURS } from "../scheme/index.js";

const WORDS = {
  name: "accused-heard",
  title: "Is the accused side heard?",
  caption:
    "Each bar counts the passages of an outlet in which harm is laid at a side’s door by somebody else: the outlet itself, the other side, a third party. The colour says what the same article then lets the accused say: it denies or disputes it; it is given words, but on other things; or it is not heard at all. These are counts of what was found, without intervals. Accusations and answers are found by machine, and an answer may stand in another article: read the sentences. Hearing the accused does not make an accusation false.",
  columns: ["outlet", "article", "accused", "by", "voice", "response", "finding", "answer", "text"],
};

type Response = AccusationFinding["response"];

const RESPONSES: readonly (readonly [Response, string, string])[] = [
  ["denied", "denies or disputes it", COLOURS.blue.light],
  ["heard", "heard, but on other things", COLOURS.sky.light],
  ["unheard", "not heard", COLOURS.orange.light],
];
const ROW = 46;

/** Accusations by outlet and accused side, and whether that side is heard in the same article. */
export function accusedHeard(analysis: Analysis): Figure {
  const { topic } = analysis;
  const accusations = analysis.findings.filter((finding) => finding.kind === "accusation");
  if (topic === null)
    return emptyFigure(
      WORDS,
      "Accusations are made against sides, and no topic file was given.",
      "Write a topic.yaml with the sides and their actors (`parallax init` starts one), and analyse again with --topic topic.yaml.",
    );
  if (accusations.length === 0)
    return emptyFigure(
      WORDS,
      "No accusation against a side of the topic was found.",
      "If the articles hold some, check that the topic file names the actors as the articles do.",
    );
  const bars = shownOutlets(analysis).flatMap(({ outlet }) =>
    topic.sides.flatMap(({ id, name }) => {
      const against = accusations.filter((one) => one.outlet === outlet && one.accused === id);
      return against.length === 0 ? [] : [{ outlet, name, against }];
    }),
  );
  const evidence = markEvidence(analysis);
  const ends = bars.map(() => 0);
  const data = RESPONSES.map(([response, name, colour]): Data => {
    const pieces = bars.flatMap(({ outlet, name: side, against }, y) => {
      const found = against.filter((one) => one.response === response);
      if (found.length === 0) return [];
      const base = ends[y] ?? 0;
      ends[y] = base + found.length;
      const head = [`${outlet}: ${side} is accused`, `${countOf(found.length, "time")}: ${name}`];
      return [
        {
          y,
          base,
          found,
          evidence: evidence(
            head,
            found.map(({ id }) => id),
          ),
        },
      ];
    });
    return {
      type: "bar",
      orientation: "h",
      name,
      y: pieces.map(({ y }) => y),
      x: pieces.map(({ found }) => found.length),
      base: pieces.map(({ base }) => base),
      width: pieces.map(() => 0.6),
      marker: { color: colour, line: { color: PAPER, width: 1 } },
      text: pieces.map(({ found }) => String(found.length)),
      textposition: "inside",
      insidetextanchor: "middle",
      textangle: 0,
      insidetextfont: { size: 12 },
      ...opening(pieces.map((piece) => piece.evidence)),
    } as Data;
  }).filter((trace) => (trace as { x: unknown[] }).x.length > 0);
  const labels = bars.map(
    ({ outlet, name }) =>
      `${plotLines(outlet, 26, 1)}<br>${small(plotLines(`against ${name}`, 34, 1))}`,
  );
  const { ticks } = niceTicks(Math.max(4, ...ends));
  const whole = ticks.filter(Number.isInteger);
  const left = leftMargin(labels);
  const subtitle = `${countOf(accusations.length, "accusation")} against a side in ${corpusSize(analysis)}, by what the same article lets the accused side say.${leftOut(analysis)}`;
  return {
    ...WORDS,
    subtitle,
    data,
    layout: {
      ...baseLayout({
        title: WORDS.title,
        subtitle,
        plotHeight: Math.max(bars.length, 2) * ROW,
        left,
        bottom: 58,
        legend: RESPONSES.map(([, name]) => name),
      }),
      barmode: "overlay",
      xaxis: {
        range: [0, Math.max(4, ...ends) * 1.03],
        tickvals: whole,
        ticktext: whole.map((tick) => formatNumber(tick, 0)),
        tickfont: { size: 12, color: SOFT_INK },
        title: { text: "number of accusations", font: { size: 13, color: SOFT_INK } },
        gridcolor: GRID,
        zeroline: false,
        fixedrange: true,
      },
      yaxis: {
        range: [Math.max(bars.length, 2) - 0.5, -0.5],
        tickvals: bars.map((_, y) => y),
        ticktext: labels,
        showgrid: false,
        zeroline: false,
        fixedrange: true,
      },
    },
    config: CONFIG,
    rows: accusations.map((one) => record(analysis, one)),
    findings: accusations.map(({ id }) => id),
    empty: false,
  };
}

function record({ topic }: Analysis, one: AccusationFinding): Record<string, Cell> {
  const { outlet, article, accused, by, voice, response, id, answer, text } = one;
  return {
    outlet,
    article,
    accused: sideName(topic, accused),
    by: by === null ? VOICE_NAMES[voice] : sideName(topic, by),
    voice,
    response,
    finding: id,
    answer,
    text,
  };
}
