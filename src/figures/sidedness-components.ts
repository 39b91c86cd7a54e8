import type { Analysis } from "../outlets/analysis.js";
import type { Figure } from "./figure.js";
import { LEAN_AXIS } from "./kit/axes.js";
import { drawn } from "./kit/drawn.js";
import { emptyFigure } from "./kit/empty.js";
import { lattice } from "./kit/lattice.js";
import { LEAN_TEXTS, leanPanels, textsThatDiffer } from "./kit/lean-panels.js";
import { MeasureMarks } from "./kit/measure-marks.js";
import { corpusSize, ESTIMATE_COLUMNS, leftOut, outletLabels } from "./kit/rows.js";
import { shownOutlets, unique } from "./kit/rows.js";
import { sidednessTitle } from "./titles/sidedness-components.js";

const WORDS = {
  name: "sidedness-components",
  title: "One-sidedness, component by component",
  caption:
    "Each panel is one way of leaning: whose words are given room, who is named, whose wording the outlet takes over. +1 favours one side, −1 the other, 0 is as much of each; hover a mark for what its ends mean. The circle counts all the outlet’s text, the diamond only what it shares with no other outlet, so that copied wire text does not count as its own choice. A lean says nothing about who is right, and a story may call for one: compare outlets that wrote about the same event. Hollow marks rest on too little text to say; an interval that crosses 0 shows no lean.",
  columns: ["outlet", "measure", "label", "plus", "minus", "text", ...ESTIMATE_COLUMNS, "findings"],
};

/** Leans of every outlet in [-1, 1], each component a panel, with and without shared text. */
export function sidednessComponents(analysis: Analysis): Figure {
  const { topic } = analysis;
  const measures = analysis.measures.filter(
    ({ group, unit, sides }) => group === "sidedness" && unit === "lean" && sides !== null,
  );
  if (topic === null)
    return emptyFigure(
      WORDS,
      "One-sidedness needs sides, and no topic file was given.",
      "Write a topic.yaml with the sides and their actors (`parallax init` starts one), and analyse again with --topic topic.yaml.",
    );
  if (measures.length === 0 || analysis.outlets.length === 0)
    return emptyFigure(
      WORDS,
      topic.sides.length < 2
        ? `A lean needs two sides; the topic “${topic.name}” has ${String(topic.sides.length)}.`
        : "No component was measured for any outlet.",
      "Add the missing side with its actors to the topic file, and analyse again.",
    );
  const gathered = new MeasureMarks(analysis);
  const texts = textsThatDiffer(shownOutlets(analysis), measures);
  const groups = leanPanels(gathered, topic, measures, texts);
  const alike = texts.length < LEAN_TEXTS.length ? " Without shared text they are the same." : "";
  const subtitle = `Leans between −1 and +1 in ${corpusSize(analysis)}, with 95 % intervals.${alike}${leftOut(analysis)}`;
  const title = sidednessTitle(measures, shownOutlets(analysis), topic);
  const told = { subtitle, title, rows: gathered.rows, findings: unique(gathered.findings) };
  const plot = lattice({
    rows: outletLabels(shownOutlets(analysis)),
    groups,
    series: texts,
    axis: { ...LEAN_AXIS, title: "lean: −1 to +1, 0 is as much of each side" },
    rowHeight: 58,
  });
  return drawn(WORDS, told, plot);
}
