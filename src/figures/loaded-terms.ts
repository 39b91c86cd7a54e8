import { VOICE_NAMES } from "../evidence/index.js";
import { VOICES, type Voice } from "../finding.js";
import type { Analysis } from "../outlets/analysis.js";
import type { Figure } from "./figure.js";
import { drawn } from "./kit/drawn.js";
import { emptyFigure } from "./kit/empty.js";
import { lattice } from "./kit/lattice.js";
import { MeasureMarks } from "./kit/measure-marks.js";
import type { Mark } from "./kit/panels.js";
import { corpusSize, ESTIMATE_COLUMNS, leftOut, outletLabels } from "./kit/rows.js";
import { shownOutlets, unique } from "./kit/rows.js";
import { VOICE_SERIES } from "./kit/series.js";
import { ticksTo } from "./kit/ticks.js";
import { loadedTermsTitle } from "./titles/loaded-terms.js";

const WORDS = {
  name: "loaded-terms",
  title: "Loaded terms, by outlet and voice",
  caption:
    "How many loaded terms stand in every 1,000 words, apart for the outlet’s own voice, for reported speech and for quotations. An outlet answers for its own voice; what it quotes says more about whom it lets speak. The line through a dot is the 95 % interval: where the lines of two outlets overlap widely, do not call them different. A hollow dot rests on too little text to say anything; its interval may run off the edge. The rate depends on the lexicon and on the topic’s contested wording: read the sentences before you quote a number.",
  columns: ["outlet", "voice", "measure", "unit", ...ESTIMATE_COLUMNS, "findings"],
};

/** Loaded terms per 1,000 words by outlet and voice, each with its interval. */
export function loadedTerms(analysis: Analysis): Figure {
  const gathered = new MeasureMarks(analysis);
  const marks = VOICES.flatMap((voice) => {
    const measure = analysis.measures.find(
      (one) => one.component === "loaded" && one.voice === voice && one.detail === null,
    );
    if (measure === undefined) return [];
    return gathered.of(measure, {
      series: voice,
      title: (outlet) => `${outlet}, ${VOICE_NAMES[voice]}`,
      more: (outlet) => [categories(analysis, outlet, voice)],
      cells: { voice, unit: measure.unit },
    });
  });
  if (marks.length === 0)
    return emptyFigure(
      WORDS,
      "No rate of loaded terms was measured for any outlet.",
      "Give at least one article with a headline or body text, and analyse again.",
    );
  const { end, ...ticks } = ticksTo(axisEnd(marks));
  const subtitle = `Loaded terms per 1,000 words in ${corpusSize(analysis)}, all text, with 95 % intervals.${leftOut(analysis)}`;
  const title = loadedTermsTitle({ ...analysis, outlets: shownOutlets(analysis) });
  const told = { subtitle, title, rows: gathered.rows, findings: unique(gathered.findings) };
  const plot = lattice({
    rows: outletLabels(shownOutlets(analysis)),
    groups: [{ heading: null, panels: [{ title: "", marks }] }],
    series: VOICE_SERIES,
    axis: { ...ticks, title: "loaded terms per 1,000 words", range: [-0.015 * end, end] },
    rowHeight: 62,
  });
  return drawn(WORDS, told, plot);
}

/** Takes in every value and every interval that counts; a thin one may run off the chart's edge. */
function axisEnd(marks: readonly Mark[]): number {
  const ends = marks.map(({ estimate: { value, high, sufficient } }) =>
    sufficient ? (high ?? value ?? 0) : Math.min(high ?? 0, 1.6 * (value ?? 0)),
  );
  return Math.max(1, ...ends);
}

/** How many terms of each family an outlet uses in a voice, the most used first. */
function categories(analysis: Analysis, outlet: string, voice: Voice): string {
  const rows = analysis.loaded
    .filter((row) => row.outlet === outlet && row.voice === voice && row.count > 0)
    .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1));
  return rows.map(({ category, count }) => `${category} ${String(count)}`).join(", ");
}
