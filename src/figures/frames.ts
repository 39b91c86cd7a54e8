import { FRAMES } from "../annotations/frames/index.js";
import { VOICE_NAMES } from "../evidence/index.js";
import { VOICES } from "../finding.js";
import type { Analysis } from "../outlets/analysis.js";
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
import { capital } from "./kit/text.js";
import { estimateText, restsOn } from "./kit/unit.js";

const A_LINE = 4;

const WORDS = {
  name: "frames",
  title: "Through which frames each outlet sees the story",
  caption:
    "The share of sentences that see their subject through a frame: its cost, its morality, the law, safety and so on. Each voice apart: a frame in a quotation is the source’s. A sentence may have several frames or none. The line through a dot is the 95 % interval; a hollow dot rests on too few sentences to say anything. A frame is not a stance, and single sentences are often read wrongly: compare shares, and read the sentences before you quote one.",
  columns: ["outlet", "frame", "voice", "measure", ...ESTIMATE_COLUMNS, "findings"],
};

/** Share of sentences by frame, outlet and voice, each with its interval; frames that nobody uses are left out. */
export function frames(analysis: Analysis): Figure {
  const measures = analysis.measures.filter(({ component }) => component === "frame");
  const evidence = markEvidence(analysis);
  const shown = shownOutlets(analysis);
  const rows: Record<string, Cell>[] = [];
  const findings: string[] = [];
  const panels = FRAMES.flatMap((frame) => {
    const marks: Mark[] = [];
    let found = 0;
    for (const { id, voice } of measures.filter(({ detail }) => detail === frame))
      for (const outlet of analysis.outlets) {
        const figure = outlet.figures.find(({ measure }) => measure === id);
        if (!figure || voice === null) continue;
        const { all, findingCount } = figure;
        found += findingCount;
        findings.push(...figure.findings);
        rows.push({
          ...{ outlet: outlet.outlet, frame, voice, measure: id },
          ...estimateCells(all),
          findings: findingCount,
        });
        const row = shown.indexOf(outlet);
        if (row < 0 || all.value === null) continue;
        const head = [
          `${outlet.outlet}, ${VOICE_NAMES[voice]}: ${frame}`,
          `${estimateText(all, "share")}; from ${restsOn(all)}`,
        ];
        const behind = evidence(head, figure.findings, { total: findingCount });
        marks.push({ row, series: voice, estimate: all, evidence: behind });
      }
    return found === 0 ? [] : [{ title: capital(frame.replaceAll("-", " ")), marks }];
  });
  if (panels.length === 0)
    return emptyFigure(
      WORDS,
      "No sentence was found to see its subject through one of the eleven frames.",
      "That is usual for a few short articles: give more text, and analyse again.",
    );
  const highest = Math.max(
    0.1,
    ...panels.flatMap(({ marks }) =>
      marks.flatMap(({ estimate: { value, high, sufficient } }) =>
        sufficient ? (high ?? value ?? 0) : (value ?? 0),
      ),
    ),
  );
  const end = Math.min(1, Math.ceil(10 * highest) / 10);
  const lines = Array.from({ length: Math.ceil(panels.length / A_LINE) }, (_, line) => [
    { heading: null, panels: panels.slice(line * A_LINE, (line + 1) * A_LINE) },
  ]);
  const subtitle = `Share of sentences with the frame, by voice, in ${corpusSize(analysis)}, with 95 % intervals.${leftOut(analysis)}`;
  const { data, layout } = lattice({
    title: WORDS.title,
    subtitle,
    rows: outletLabels(shown),
    lines,
    series: VOICES.map((voice) => ({
      key: voice,
      name: VOICE_NAMES[voice],
      colour: VOICE_COLOURS[voice],
    })),
    axis: {
      title: "share of sentences",
      range: [-0.03 * end, 1.03 * end],
      ticks: [0, end / 2, end],
      ticktext: ["0", String(Math.round(50 * end)), `${String(Math.round(100 * end))} %`],
      zero: false,
    },
    rowHeight: 50,
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
