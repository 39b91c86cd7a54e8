import { STANCES } from "../finding.js";
import type { Analysis } from "../outlets/analysis.js";
import type { Figure } from "./figure.js";
import { SHARE_AXIS } from "./kit/axes.js";
import { drawn } from "./kit/drawn.js";
import { emptyFigure } from "./kit/empty.js";
import { lattice } from "./kit/lattice.js";
import { corpusSize, ESTIMATE_COLUMNS, estimateCells, leftOut } from "./kit/rows.js";
import { shownOutlets, unique } from "./kit/rows.js";
import { sideSeries } from "./kit/series.js";
import { speakersOf, stancePanels } from "./kit/stance-panels.js";
import { countOf } from "./kit/text.js";
import { cueStanceTitle } from "./titles/cue-stance-by-side.js";

const WORDS = {
  name: "cue-stance-by-side",
  title: "How each side’s words are introduced",
  caption:
    "“Said” leaves a statement open; “claimed” casts doubt on it; “revealed” takes it for true; “blamed” makes it an attack. Each panel is one such stance: the share of a side’s attributions whose cue has it. If one side says and the other claims, the dots of a panel stand apart. The line is the 95 % interval, and sides whose lines overlap widely are not shown to differ. Hollow dots rest on too few attributions. A cue is often chosen by the news agency, not by the outlet, and some statements do deserve doubt: read them. Speakers of third parties stand in the CSV.",
  columns: ["outlet", "side", "stance", "count", ...ESTIMATE_COLUMNS, "findings"],
};

/** Share of each cue stance by side, for all outlets together and for each outlet. */
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
  const total = stances
    .filter(({ outlet, stance }) => outlet === null && stance !== "none")
    .reduce((sum, { count }) => sum + count, 0);
  const withoutTopic = topic
    ? ""
    : " Without a topic file all speakers are of no side: add one to tell sides apart.";
  const subtitle = `Share of a side’s attributions with a cue, by the cue’s stance; ${countOf(total, "such attribution")} in ${corpusSize(analysis)}, with 95 % intervals.${withoutTopic}${leftOut(analysis)}`;
  const rows = stances.map(({ outlet, side, stance, count, share }) => ({
    ...{ outlet: outlet ?? "all outlets", side, stance, count },
    ...{ ...estimateCells(share), findings: count },
  }));
  const plot = lattice({
    rows: places.map((name) => ({ name: name ?? "All outlets", strong: name === null })),
    groups: [{ heading: null, panels }],
    series: sideSeries(topic, (name) => speakersOf(topic, name), panels),
    axis: { ...SHARE_AXIS, title: "share of the side’s attributions with a cue" },
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
