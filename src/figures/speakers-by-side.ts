import type { Data } from "plotly.js";
import type { Analysis, SpeakerRow } from "../outlets/analysis.js";
import { GRID, inkOn, parties, SOFT_INK, sideColour, sideName, PAPER } from "./kit/colours.js";
import { emptyFigure } from "./kit/empty.js";
import type { Cell, Figure } from "./figure.js";
import { markEvidence, opening } from "./kit/mark-evidence.js";
import { baseLayout, CHARACTER, CONFIG, WIDTH } from "./kit/layout.js";
import { leftMargin } from "./kit/left-margin.js";
import { corpusSize, leftOut, shownOutlets, small, unique } from "./kit/rows.js";
import { countOf, formatNumber, plotLines, plotText } from "./kit/text.js";

const WORDS = {
  name: "speakers-by-side",
  title: "Who is made to speak, and of which side",
  caption:
    "Each bar is all that an outlet lets others say; each piece is one speaker, as wide as the share of the attributed words that it was given, and coloured by its side. A bar of one colour hears one side; a bar with one wide piece leans on one source. These are counts of what was found, without intervals: small differences mean nothing, and a bar on few words means little. “No side” holds experts, bodies and people that the topic file gives no side, and speakers that the text does not name.",
  columns: ["outlet", "speaker", "kind", "side", "anonymous", "attributions", "words", "share"],
};

const ROW = 54;
const NO_SIDE = "\u0000none";

/** Share of attributed words by speaker, coloured by side, a bar an outlet. */
export function speakersBySide(analysis: Analysis): Figure {
  const { topic } = analysis;
  const shown = shownOutlets(analysis);
  const total = (outlet: string) =>
    analysis.speakers
      .filter((row) => row.outlet === outlet)
      .reduce((sum, { words }) => sum + words, 0);
  const totals = new Map(analysis.outlets.map(({ outlet }) => [outlet, total(outlet)]));
  const all = [...totals.values()].reduce((sum, words) => sum + words, 0);
  if (all === 0)
    return emptyFigure(
      WORDS,
      "No attributed words were found: nobody is quoted or reported.",
      "Check that the articles are whole and in English, and analyse again.",
    );
  const evidence = markEvidence(analysis);
  const order = [...parties(topic).map(({ id }) => id), NO_SIDE];
  const place = ({ side }: SpeakerRow) => {
    const at = order.indexOf(side ?? NO_SIDE);
    return at < 0 ? order.length : at;
  };
  const ordered = [...analysis.speakers].sort(
    (a, b) => place(a) - place(b) || b.words - a.words || (a.speaker < b.speaker ? -1 : 1),
  );
  const left = leftMargin(
    labels(
      shown.map(({ outlet }) => outlet),
      totals,
      analysis,
    ),
  );
  const pixels = WIDTH - left - 28;
  const ends = new Map<string, number>();
  const pieces = ordered.flatMap((row) => {
    const y = shown.findIndex(({ outlet }) => outlet === row.outlet);
    const whole = totals.get(row.outlet) ?? 0;
    if (y < 0 || whole === 0 || row.words === 0) return [];
    const share = row.words / whole;
    const base = ends.get(row.outlet) ?? 0;
    ends.set(row.outlet, base + share);
    return [{ row, y, share, base, label: label(row.speaker, share * pixels) }];
  });
  const sides = order.filter((id) => pieces.some(({ row }) => (row.side ?? NO_SIDE) === id));
  const data = sides.map((id): Data => {
    const side = id === NO_SIDE ? null : id;
    const own = pieces.filter(({ row }) => (row.side ?? NO_SIDE) === id);
    return {
      type: "bar",
      orientation: "h",
      name: plotLines(side === null ? "no side" : sideName(topic, side), 60, 1),
      y: own.map(({ y }) => y),
      x: own.map(({ share }) => share),
      base: own.map(({ base }) => base),
      width: own.map(() => 0.62),
      marker: { color: sideColour(topic, side), line: { color: PAPER, width: 2 } },
      text: own.map(({ label: text }) => text),
      textposition: "inside",
      insidetextanchor: "start",
      textangle: 0,
      constraintext: "none",
      insidetextfont: { size: 12, color: inkOn(sideColour(topic, side)) },
      ...opening(
        own.map(({ row, share }) =>
          evidence(
            [
              `${row.outlet}: ${row.speaker}`,
              `${row.kind}, ${side === null ? "no side" : sideName(topic, side)}${row.anonymous ? ", not named" : ""}`,
              `${countOf(row.words, "word")} in ${countOf(row.attributions, "attribution")}, ${formatNumber(share * 100, 0)} % of what ${row.outlet} attributes`,
            ],
            row.findings,
            { total: row.attributions },
          ),
        ),
      ),
    } as Data;
  });
  const subtitle = `Words attributed to each speaker, as a share of all attributed words of the outlet; ${countOf(all, "attributed word")} in ${corpusSize(analysis)}.${leftOut(analysis)}`;
  const plotHeight = shown.length * ROW;
  return {
    ...WORDS,
    subtitle,
    data,
    layout: {
      ...baseLayout({
        title: WORDS.title,
        subtitle,
        plotHeight,
        left,
        bottom: 58,
        legend: data.map(({ name }) => name ?? ""),
      }),
      barmode: "overlay",
      xaxis: {
        range: [0, 1],
        tickvals: [0, 0.25, 0.5, 0.75, 1],
        ticktext: ["0", "25 %", "50 %", "75 %", "100 %"],
        tickfont: { size: 12, color: SOFT_INK },
        title: {
          text: "share of the outlet’s attributed words",
          font: { size: 13, color: SOFT_INK },
        },
        gridcolor: GRID,
        zeroline: false,
        fixedrange: true,
      },
      yaxis: {
        range: [shown.length - 0.5, -0.5],
        tickvals: shown.map((_, row) => row),
        ticktext: labels(
          shown.map(({ outlet }) => outlet),
          totals,
          analysis,
        ),
        showgrid: false,
        zeroline: false,
        fixedrange: true,
      },
    },
    config: CONFIG,
    rows: analysis.speakers.map((row) => record(row, totals.get(row.outlet) ?? 0)),
    findings: unique(analysis.speakers.flatMap(({ findings }) => findings)),
    empty: false,
  };
}

function labels(
  outlets: readonly string[],
  totals: ReadonlyMap<string, number>,
  analysis: Analysis,
): string[] {
  return outlets.map((outlet) => {
    const count = analysis.speakers
      .filter((row) => row.outlet === outlet)
      .reduce((sum, { attributions }) => sum + attributions, 0);
    const size =
      count === 0
        ? "nobody is quoted or reported"
        : `${countOf(totals.get(outlet) ?? 0, "word")}, ${countOf(count, "attribution")}`;
    return `${plotLines(outlet, 24, 2)}<br>${small(size)}`;
  });
}

/** The speaker's name as far as the piece has room for it; nothing where it has none. */
function label(speaker: string, pixels: number): string {
  const room = Math.floor((pixels - 10) / CHARACTER);
  if (room < 5) return "";
  return plotText(speaker.length <= room ? speaker : `${speaker.slice(0, room - 1).trimEnd()}…`);
}

function record(row: SpeakerRow, whole: number): Record<string, Cell> {
  const { outlet, speaker, kind, side, anonymous, attributions, words } = row;
  const share = whole === 0 ? null : words / whole;
  return { outlet, speaker, kind, side, anonymous, attributions, words, share };
}
