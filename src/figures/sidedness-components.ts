import type { Analysis, MeasureDescription, OutletFigure, OutletRow } from "../outlets/analysis.js";
import type { Estimate } from "../statistics/estimate.js";
import { INK, sideName } from "./kit/colours.js";
import { emptyFigure } from "./kit/empty.js";
import type { Cell, Figure } from "./figure.js";
import { markEvidence } from "./kit/mark-evidence.js";
import { CONFIG } from "./kit/layout.js";
import { evenParts } from "./kit/even-parts.js";
import { lattice } from "./kit/lattice.js";
import type { Mark, PanelLine } from "./kit/panels.js";
import {
  corpusSize,
  ESTIMATE_COLUMNS,
  estimateCells,
  leftOut,
  outletLabels,
  shownOutlets,
  unique,
} from "./kit/rows.js";
import { capital } from "./kit/text.js";
import { estimateText, restsOn } from "./kit/unit.js";
import { COLOURS } from "../scheme/index.js";

const WORDS = {
  name: "sidedness-components",
  title: "One-sidedness, component by component",
  caption:
    "Each panel is one way of leaning: whose words are given room, who is named, whose wording the outlet takes over. +1 favours one side, −1 the other, 0 is as much of each; hover a mark for what its ends mean. The circle counts all the outlet’s text, the diamond only what it shares with no other outlet, so that copied wire text does not count as its own choice. A lean says nothing about who is right, and a story may call for one: compare outlets that wrote about the same event. Hollow marks rest on too little text to say; an interval that crosses 0 shows no lean.",
  columns: ["outlet", "measure", "label", "plus", "minus", "text", ...ESTIMATE_COLUMNS, "findings"],
};

const PANELS_IN_LINE = 5;
const TEXTS = [
  { key: "all", name: "all text" },
  { key: "withoutShared", name: "without shared text" },
] as const;

/** Leans of every outlet in [-1, 1], each component a panel, with and without shared text. */
export function sidednessComponents(analysis: Analysis): Figure {
  const measures = analysis.measures.filter(
    ({ group, unit, sides }) => group === "sidedness" && unit === "lean" && sides !== null,
  );
  if (analysis.topic === null)
    return emptyFigure(
      WORDS,
      "One-sidedness needs sides, and no topic file was given.",
      "Write a topic.yaml with the sides and their actors (`parallax init` starts one), and analyse again with --topic topic.yaml.",
    );
  if (measures.length === 0 || analysis.outlets.length === 0)
    return emptyFigure(
      WORDS,
      analysis.topic.sides.length < 2
        ? `A lean needs two sides; the topic “${analysis.topic.name}” has ${String(analysis.topic.sides.length)}.`
        : "No component was measured for any outlet.",
      "Add the missing side with its actors to the topic file, and analyse again.",
    );
  const evidence = markEvidence(analysis);
  const shown = shownOutlets(analysis);
  const rows: Record<string, Cell>[] = [];
  const findings: string[] = [];
  const panelOf = (measure: MeasureDescription) => {
    const marks: Mark[] = [];
    for (const outlet of analysis.outlets) {
      const figure = outlet.figures.find((one) => one.measure === measure.id);
      if (!figure) continue;
      findings.push(...figure.findings);
      for (const text of TEXTS) {
        const estimate = figure[text.key];
        rows.push(record(analysis, outlet, measure, figure, text.key, estimate));
        const row = shown.indexOf(outlet);
        if (row < 0) continue;
        marks.push({
          row,
          series: text.key,
          estimate,
          evidence: evidence(
            [
              `${outlet.outlet}: ${measure.label}, ${text.name}`,
              `${estimateText(estimate, "lean")}; from ${restsOn(estimate)}`,
              ends(measure),
              text.key === "all" ? "" : "the sentences are those of all text",
            ],
            figure.findings,
            { total: figure.findingCount },
          ),
        });
      }
    }
    return { title: capital(measure.name), marks };
  };
  const subtitle = `Leans between −1 and +1 in ${corpusSize(analysis)}, with 95 % intervals.${leftOut(analysis)}`;
  const { data, layout } = lattice({
    title: WORDS.title,
    subtitle,
    rows: outletLabels(shown),
    lines: panelLines(analysis, measures, panelOf),
    series: [
      { key: "all", name: "all text", colour: INK },
      {
        key: "withoutShared",
        name: "without shared text",
        colour: COLOURS.sky.light,
        symbol: "diamond",
      },
    ],
    axis: {
      title: "lean: −1 to +1, 0 is as much of each side",
      range: [-1.08, 1.08],
      ticks: [-1, 0, 1],
      ticktext: ["−1", "0", "+1"],
      zero: true,
    },
    rowHeight: 58,
  });
  return {
    ...WORDS,
    subtitle,
    data,
    layout,
    config: CONFIG,
    rows,
    findings: unique(findings),
    empty: false,
  };
}

/** A heading for each pair of sides, and its components below, a few in a line. */
function panelLines(
  analysis: Analysis,
  measures: readonly MeasureDescription[],
  panelOf: (measure: MeasureDescription) => { title: string; marks: Mark[] },
): PanelLine[] {
  const pairs = unique(measures.map((measure) => between(analysis, measure)));
  return pairs.flatMap((pair) => {
    const panels = measures.filter((measure) => between(analysis, measure) === pair).map(panelOf);
    return evenParts(panels, PANELS_IN_LINE).map((some, line): PanelLine => [
      { heading: line === 0 ? pair : null, panels: some },
    ]);
  });
}

const ends = ({ ends }: MeasureDescription): string =>
  ends === null ? "" : `+1: ${ends[0]} · −1: ${ends[1]}`;

/** The two sides that a panel's lean is between. */
const between = ({ topic }: Analysis, { sides }: MeasureDescription): string =>
  sides === null ? "" : `+1 for ${sideName(topic, sides[0])} · −1 for ${sideName(topic, sides[1])}`;

function record(
  { topic }: Analysis,
  { outlet }: OutletRow,
  { id, label, sides }: MeasureDescription,
  figure: OutletFigure,
  text: string,
  estimate: Estimate,
): Record<string, Cell> {
  return {
    outlet,
    measure: id,
    label,
    plus: sideName(topic, sides?.[0] ?? null),
    minus: sideName(topic, sides?.[1] ?? null),
    text: text === "all" ? "all" : "without shared",
    ...estimateCells(estimate),
    findings: figure.findingCount,
  };
}
