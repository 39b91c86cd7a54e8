import { STANCES } from "../finding.js";
import type { Analysis } from "../outlets/analysis.js";
import type { Figure } from "./figure.js";
import { SHARE_AXIS } from "./kit/axes.js";
import { bars } from "./kit/bars.js";
import { drawn } from "./kit/drawn.js";
import { emptyFigure } from "./kit/empty.js";
import { corpusSize, ESTIMATE_COLUMNS, estimateCells, leftOut } from "./kit/rows.js";
import { shownOutlets, unique } from "./kit/rows.js";
import { stancePanels } from "./kit/stance-panels.js";
import { STANCE_COLOURS, stanceBars, stanceName } from "./kit/stance-pieces.js";
import { countOf } from "./kit/text.js";
import { cueStanceTitle } from "./titles/cue-stance-by-side.js";

const WORDS = {
  name: "cue-stance-by-side",
  title: "How each side’s words are introduced",
  caption:
    "“Said” leaves a statement open; “claimed” casts doubt on it; “revealed” takes it for true; “blamed” makes it an attack. Each bar is all cues with which an outlet introduces a side’s words, a piece for each stance, as wide as its share. If one side says and the other claims, their bars differ in colour. Hover over a piece for its share with the 95 % interval: bars on a few dozen cues differ by chance, and the title names two sides only where their intervals stand apart. A cue is often chosen by the news agency, not by the outlet, and some statements do deserve doubt: read them. Speakers of third parties stand in the CSV.",
  columns: ["outlet", "side", "stance", "count", ...ESTIMATE_COLUMNS, "findings"],
};

/** Share of each cue stance by side, a bar for each side of all outlets together and of each outlet. */
export function cueStanceBySide(analysis: Analysis): Figure {
  const { topic, stances } = analysis;
  const drawnSides = new Set([null, ...(topic?.sides.map(({ id }) => id) ?? [])]);
  const ofSides = stances.filter(({ side }) => drawnSides.has(side));
  const used = STANCES.filter((stance) =>
    ofSides.some((row) => row.stance === stance && row.count > 0),
  );
  if (used.length === 0)
    return emptyFigure(
      WORDS,
      "No attribution with a cue (“said”, “claimed”) was found.",
      "Check that the articles are whole and in English; without quoted or reported speech there is nothing to compare.",
    );
  const together = stances.some(({ outlet }) => outlet === null) ? [null] : [];
  const places = [...together, ...shownOutlets(analysis).map(({ outlet }) => outlet)];
  const panels = stancePanels(analysis, used, places);
  const total = ofSides
    .filter(({ outlet, stance }) => outlet === null && stance !== "none")
    .reduce((sum, { count }) => sum + count, 0);
  const withoutTopic = topic
    ? ""
    : " Without a topic file all speakers are of no side: add one to tell sides apart.";
  const subtitle = `Share of a side’s attributions with a cue, by the cue’s stance; ${countOf(total, "such attribution")} in ${corpusSize(analysis)}.${withoutTopic}${leftOut(analysis)}`;
  const rows = stances.map(({ outlet, side, stance, count, share }) => ({
    ...{ outlet: outlet ?? "all outlets", side, stance, count },
    ...{ ...estimateCells(share), findings: count },
  }));
  const { labels, pieces } = stanceBars(analysis, places);
  const plot = bars({
    labels,
    series: STANCE_COLOURS.map(([stance, colour]) => ({
      ...{ name: stanceName(stance), colour },
      pieces: pieces.filter((piece) => piece.stance === stance),
    })),
    axis: { ...SHARE_AXIS, end: 1.02, title: "share of the side’s attributions with a cue" },
    ...{ rowHeight: 44, gap: 1, anchor: "start" },
  });
  const findings = unique(stances.flatMap((row) => row.findings));
  const drawnRows = ofSides.filter(({ outlet }) => places.includes(outlet));
  const all = panels.map(({ marks, ...panel }) => ({
    ...panel,
    marks: marks.filter(({ row }) => places[row] === null),
  }));
  const title = cueStanceTitle(drawnRows, all, topic);
  return drawn(WORDS, { subtitle, title, rows, findings }, plot);
}
