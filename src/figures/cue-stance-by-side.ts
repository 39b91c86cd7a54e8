import { STANCES, type CueStance } from "../finding.js";
import type { Analysis } from "../outlets/analysis.js";
import { sideColour, sideName } from "./kit/colours.js";
import { emptyFigure } from "./kit/empty.js";
import type { Cell, Figure } from "./figure.js";
import { markEvidence } from "./kit/mark-evidence.js";
import { CONFIG } from "./kit/layout.js";
import { evenParts } from "./kit/even-parts.js";
import { lattice } from "./kit/lattice.js";
import type { Mark } from "./kit/panels.js";
import {
  corpusSize,
  ESTIMATE_COLUMNS,
  estimateCells,
  leftOut,
  shownOutlets,
  unique,
} from "./kit/rows.js";
import { capital, countOf, plotLines } from "./kit/text.js";
import { estimateText, restsOn } from "./kit/unit.js";

const WORDS = {
  name: "cue-stance-by-side",
  title: "How each side’s words are introduced",
  caption:
    "“Said” leaves a statement open; “claimed” casts doubt on it; “revealed” takes it for true; “blamed” makes it an attack. Each panel is one such stance: the share of a side’s attributions whose cue has it. If one side says and the other claims, the dots of a panel stand apart. The line is the 95 % interval, and sides whose lines overlap widely are not shown to differ. Hollow dots rest on too few attributions. A cue is often chosen by the news agency, not by the outlet, and some statements do deserve doubt: read them. Speakers of third parties stand in the CSV.",
  columns: ["outlet", "side", "stance", "count", ...ESTIMATE_COLUMNS, "findings"],
};

const EXAMPLES: Readonly<Record<CueStance, string>> = {
  neutral: "said",
  assertive: "insisted",
  doubting: "claimed",
  factive: "revealed",
  accusing: "blamed",
  commissive: "vowed",
  emotive: "lamented",
};
const NO_SIDE = "\u0000none";

/** Share of each cue stance by side, for all outlets together and for each outlet. */
export function cueStanceBySide(analysis: Analysis): Figure {
  const { topic } = analysis;
  const rows = analysis.stances.map((row): Record<string, Cell> => ({
    outlet: row.outlet ?? "all outlets",
    side: row.side,
    stance: row.stance,
    count: row.count,
    ...estimateCells(row.share),
    findings: row.count,
  }));
  const drawn = (side: string | null) =>
    side === null || (topic?.sides.some(({ id }) => id === side) ?? false);
  const used = STANCES.filter((stance) =>
    analysis.stances.some((row) => row.stance === stance && row.count > 0 && drawn(row.side)),
  );
  if (used.length === 0)
    return emptyFigure(
      WORDS,
      "No attribution with a cue (“said”, “claimed”) was found.",
      "Check that the articles are whole and in English; without quoted or reported speech there is nothing to compare.",
    );
  const shown = shownOutlets(analysis);
  const places: (string | null)[] = [
    ...(analysis.stances.some(({ outlet }) => outlet === null) ? [null] : []),
    ...shown.map(({ outlet }) => outlet),
  ];
  const evidence = markEvidence(analysis);
  const panels = used.map((stance) => ({
    title: `${capital(stance)} (“${EXAMPLES[stance]}”)`,
    marks: places.flatMap((outlet, row): Mark[] =>
      analysis.stances
        .filter((one) => one.outlet === outlet && one.stance === stance && drawn(one.side))
        .map(({ side, count, share, findings }) => ({
          row,
          series: side ?? NO_SIDE,
          estimate: share,
          evidence: evidence(
            [
              `${outlet ?? "All outlets"}: ${speakers(topic, side)}, ${stance}`,
              `${countOf(count, "attribution")}; share of theirs with a cue: ${estimateText(share, "share")}; from ${restsOn(share)}`,
            ],
            findings,
            { total: count },
          ),
        })),
    ),
  }));
  const known = [...(topic?.sides.map(({ id }) => id) ?? []), NO_SIDE];
  const series = known
    .filter((id) => panels.some(({ marks }) => marks.some((mark) => mark.series === id)))
    .map((id) => {
      const side = id === NO_SIDE ? null : id;
      return { key: id, name: speakers(topic, side), colour: sideColour(topic, side) };
    });
  const total = analysis.stances
    .filter(({ outlet, stance }) => outlet === null && stance !== "none")
    .reduce((sum, { count }) => sum + count, 0);
  const withoutTopic =
    topic === null
      ? " Without a topic file all speakers are of no side: add one to tell sides apart."
      : "";
  const subtitle = `Share of a side’s attributions with a cue, by the cue’s stance; ${countOf(total, "such attribution")} in ${corpusSize(analysis)}, with 95 % intervals.${withoutTopic}${leftOut(analysis)}`;
  const { data, layout } = lattice({
    title: WORDS.title,
    subtitle,
    rows: places.map((outlet) =>
      outlet === null ? "<b>All outlets</b>" : plotLines(outlet, 24, 2),
    ),
    lines: evenParts(panels, 5).map((some) => [{ heading: null, panels: some }]),
    series,
    axis: {
      title: "share of the side’s attributions with a cue",
      range: [-0.03, 1.03],
      ticks: [0, 0.5, 1],
      ticktext: ["0", "50", "100 %"],
      zero: false,
    },
  });
  const findings = unique(analysis.stances.flatMap((row) => row.findings));
  return { ...WORDS, subtitle, data, layout, config: CONFIG, rows, findings, empty: false };
}

function speakers(topic: Analysis["topic"], side: string | null): string {
  if (topic === null) return "all speakers";
  return side === null ? "speakers of no side" : `speakers of ${sideName(topic, side)}`;
}
