import { FRAMES } from "../annotations/frames/index.js";
import { VOICE_NAMES } from "../evidence/index.js";
import type { Analysis } from "../outlets/analysis.js";
import type { Figure } from "./figure.js";
import { drawn } from "./kit/drawn.js";
import { emptyFigure } from "./kit/empty.js";
import { lattice } from "./kit/lattice.js";
import { MeasureMarks } from "./kit/measure-marks.js";
import type { Panel } from "./kit/panels.js";
import { byFrequency } from "./kit/rare-panels.js";
import { corpusSize, ESTIMATE_COLUMNS, leftOut, outletLabels } from "./kit/rows.js";
import { shownOutlets, unique } from "./kit/rows.js";
import { VOICE_SERIES } from "./kit/series.js";
import { capital } from "./kit/text.js";
import { framesTitle } from "./titles/frames.js";

const WORDS = {
  name: "frames",
  title: "Through which frames each outlet sees the story",
  caption:
    "The share of sentences that see their subject through a frame: its cost, its morality, the law, safety and so on. Each voice apart: a frame in a quotation is the source’s. A sentence may have several frames or none. The line through a dot is the 95 % interval; a hollow dot rests on too few sentences to say anything. A frame is not a stance, and single sentences are often read wrongly: compare shares, and read the sentences before you quote one.",
  columns: ["outlet", "frame", "voice", "measure", ...ESTIMATE_COLUMNS, "findings"],
};

/** Share of sentences by frame, outlet and voice, each with its interval; frames that nobody uses are left out. */
export function frames(analysis: Analysis): Figure {
  const gathered = new MeasureMarks(analysis);
  const panels = FRAMES.flatMap((frame): Panel[] => {
    const before = gathered.findings.length;
    const marks = analysis.measures.flatMap((measure) => {
      const { component, detail, voice } = measure;
      if (component !== "frame" || detail !== frame || voice === null) return [];
      return gathered.of(measure, {
        series: voice,
        title: (outlet) => `${outlet}, ${VOICE_NAMES[voice]}: ${frame}`,
        cells: { frame, voice },
      });
    });
    const found = gathered.findings.length > before;
    return found ? [{ title: capital(frame.replaceAll("-", " ")), marks }] : [];
  });
  if (panels.length === 0)
    return emptyFigure(
      WORDS,
      "No sentence was found to see its subject through one of the eleven frames.",
      "That is usual for a few short articles: give more text, and analyse again.",
    );
  const { often, rare } = byFrequency(panels);
  const end = axisEnd(often);
  const subtitle = `Share of sentences with the frame, by voice, in ${corpusSize(analysis)}, with 95 % intervals.${rare}${leftOut(analysis)}`;
  const title = framesTitle({ ...analysis, outlets: shownOutlets(analysis) });
  const told = { subtitle, title, rows: gathered.rows, findings: unique(gathered.findings) };
  const plot = lattice({
    rows: outletLabels(shownOutlets(analysis)),
    groups: [{ heading: null, panels: often }],
    series: VOICE_SERIES,
    axis: {
      title: "share of sentences",
      range: [-0.03 * end, 1.03 * end],
      tickvals: [0, end / 2, end],
      ticktext: ["0", String(Math.round(50 * end)), `${String(Math.round(100 * end))} %`],
    },
    rowHeight: 50,
  });
  return drawn(WORDS, told, plot);
}

/** Ends of an axis whose halves are round too. */
const ENDS = [0.1, 0.2, 0.4, 0.6, 0.8, 1];

/** Above every value, and above every interval that counts. */
function axisEnd(panels: readonly Panel[]): number {
  const ends = panels.flatMap(({ marks }) =>
    marks.map(({ estimate: { value, high, sufficient } }) =>
      sufficient ? (high ?? value ?? 0) : (value ?? 0),
    ),
  );
  return ENDS.find((end) => end >= Math.max(...ends)) ?? 1;
}
