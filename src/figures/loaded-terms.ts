import type { Analysis, MeasureDescription } from "../outlets/analysis.js";
import { VOICES, type Voice } from "../finding.js";
import { VOICE_NAMES } from "../evidence/index.js";
import { VOICE_COLOURS } from "./kit/colours.js";
import { emptyFigure } from "./kit/empty.js";
import type { Cell, Figure } from "./figure.js";
import { markEvidence } from "./kit/mark-evidence.js";
import { CONFIG } from "./kit/layout.js";
import { lattice } from "./kit/lattice.js";
import type { Mark } from "./kit/panels.js";
import {
  corpusSize,
  ESTIMATE_COLUMNS,
  estimateCells,
  leftOut,
  outletLabels,
  shownOutlets,
  unique,
} from "./kit/rows.js";
import { niceTicks } from "./kit/ticks.js";
import { formatNumber } from "./kit/text.js";
import { estimateText, restsOn } from "./kit/unit.js";

const WORDS = {
  name: "loaded-terms",
  title: "Loaded terms, by outlet and voice",
  caption:
    "How many loaded terms stand in every 1,000 words, apart for the outlet’s own voice, for reported speech and for quotations. An outlet answers for its own voice; what it quotes says more about whom it lets speak. The line through a dot is the 95 % interval: where the lines of two outlets overlap widely, do not call them different. A hollow dot rests on too little text to say anything; its interval may run off the edge. The rate depends on the lexicon and on the topic’s contested wording: read the sentences before you quote a number.",
  columns: ["outlet", "voice", "measure", "unit", ...ESTIMATE_COLUMNS, "findings"],
};

/** Loaded terms per 1,000 words by outlet and voice, each with its interval. */
export function loadedTerms(analysis: Analysis): Figure {
  const measures = VOICES.flatMap((voice) => {
    const measure = voiceMeasure(analysis.measures, voice);
    return measure ? [{ voice, measure }] : [];
  });
  if (measures.length === 0 || analysis.outlets.length === 0)
    return emptyFigure(
      WORDS,
      "No rate of loaded terms was measured for any outlet.",
      "Give at least one article with a headline or body text, and analyse again.",
    );
  const evidence = markEvidence(analysis);
  const shown = shownOutlets(analysis);
  const rows: Record<string, Cell>[] = [];
  const marks: Mark[] = [];
  const findings: string[] = [];
  for (const outlet of analysis.outlets) {
    for (const { voice, measure } of measures) {
      const figure = outlet.figures.find((one) => one.measure === measure.id);
      if (!figure) continue;
      const { all } = figure;
      rows.push({
        outlet: outlet.outlet,
        voice,
        measure: measure.id,
        unit: measure.unit,
        ...estimateCells(all),
        findings: figure.findingCount,
      });
      findings.push(...figure.findings);
      const row = shown.indexOf(outlet);
      if (row < 0) continue;
      marks.push({
        row,
        series: voice,
        estimate: all,
        evidence: evidence(
          [
            `${outlet.outlet}, ${VOICE_NAMES[voice]}`,
            `${estimateText(all, measure.unit)}; from ${restsOn(all)}`,
            categories(analysis, outlet.outlet, voice),
          ],
          figure.findings,
          { total: figure.findingCount },
        ),
      });
    }
  }
  const { range, ticks } = niceTicks(axisEnd(marks));
  const subtitle = `Loaded terms per 1,000 words in ${corpusSize(analysis)}, all text, with 95 % intervals.${leftOut(analysis)}`;
  const { data, layout } = lattice({
    title: WORDS.title,
    subtitle,
    rows: outletLabels(shown),
    lines: [[{ heading: null, panels: [{ title: "", marks }] }]],
    series: measures.map(({ voice }) => ({
      key: voice,
      name: VOICE_NAMES[voice],
      colour: VOICE_COLOURS[voice],
    })),
    axis: {
      title: "loaded terms per 1,000 words",
      range,
      ticks,
      ticktext: ticks.map((tick) => formatNumber(tick, 0)),
      zero: false,
    },
    rowHeight: 62,
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

/** Takes in every value and every interval that counts; a thin one may run off the chart's edge. */
function axisEnd(marks: readonly Mark[]): number {
  const ends = marks.map(({ estimate: { value, high, sufficient } }) =>
    sufficient ? (high ?? value ?? 0) : Math.min(high ?? 0, 1.6 * (value ?? 0)),
  );
  return Math.max(1, ...ends);
}

/** The measure that gives the rate of all loaded terms in a voice. */
function voiceMeasure(
  measures: readonly MeasureDescription[],
  voice: Voice,
): MeasureDescription | undefined {
  return measures.find(
    (one) => one.component === "loaded" && one.voice === voice && one.detail === null,
  );
}

function categories(analysis: Analysis, outlet: string, voice: Voice): string {
  const rows = analysis.loaded
    .filter((row) => row.outlet === outlet && row.voice === voice && row.count > 0)
    .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1));
  return rows.map(({ category, count }) => `${category} ${String(count)}`).join(", ");
}
