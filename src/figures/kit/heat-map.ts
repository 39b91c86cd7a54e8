import type { Data } from "plotly.js";
import { COLOURS } from "../../scheme/index.js";
import { axisTitle, rowAxis } from "./axes.js";
import { INK } from "./colours.js";
import type { Plot } from "./drawn.js";
import { RIGHT } from "./layout.js";
import { opening, type MarkEvidence } from "./mark-evidence.js";
import { rowLabels, small, type RowLabel } from "./row-labels.js";
import { formatNumber, plotLines } from "./text.js";

/**
 * A matrix of shares whose rows and columns are the same things, in the same order: those first that are drawn where
 * there is no room for all.
 */
export interface HeatMap {
  readonly labels: readonly RowLabel[];
  /** Null on the diagonal. */
  readonly cells: readonly (readonly HeatCell[])[];
  /** What the columns are. */
  readonly title: string;
}

export interface HeatCell {
  readonly value: number | null;
  readonly evidence: MarkEvidence;
}

/** Least pixels of a cell, so that two digits can be read in it. */
const LEAST_CELL = 22;
const SCALE = [
  [0, COLOURS["heat-none"].light],
  [0.25, COLOURS["heat-low"].light],
  [0.6, COLOURS["heat-high"].light],
  [1, COLOURS.accent.light],
];

/** Draws shares in cells: the deeper the more, with the number, in per cent, inside. */
export const heatMap =
  ({ labels, cells, title }: HeatMap) =>
  (width: number): Plot => {
    const { ticktext, left, rowHeight } = rowLabels(labels, width, { lines: 1 });
    const count = Math.min(labels.length, Math.floor((width - left - RIGHT) / LEAST_CELL));
    const pixels = (width - left - RIGHT) / count;
    const { text, angle, height: below } = columnLabels(labels.slice(0, count), pixels);
    const fewer = count < labels.length ? `, the ${String(count)} that share most` : "";
    return {
      data: [
        {
          type: "heatmap",
          z: cells.map((line) => line.map(({ value }) => value)),
          ...{ zmin: 0, zmax: 1, xgap: 2, ygap: 2, hoverongaps: false, showscale: false },
          ...{ colorscale: SCALE, texttemplate: "%{text}" },
          text: cells.map((line) => line.map(({ value }) => cellText(value, pixels))),
          textfont: { size: pixels < 44 ? 10 : 13 },
          ...opening(cells.map((line) => line.map(({ evidence }) => evidence))),
        } as unknown as Data,
      ],
      plotHeight: count * Math.max(rowHeight, Math.min(64, pixels)),
      ...{ left, bottom: below + 46, legend: [] },
      layout: {
        xaxis: {
          ...rowAxis(text),
          ...{ range: [-0.5, count - 0.5], ticks: "", tickangle: angle },
        },
        yaxis: { ...rowAxis(ticktext, count), ticks: "", tickfont: { color: INK } },
        annotations: [{ ...axisTitle(`${title}, per cent${fewer}`, width, left), yshift: -below }],
      },
    };
  };

/** Columns are labelled upright where they are narrow. */
function columnLabels(labels: readonly RowLabel[], pixels: number) {
  if (pixels < 110) {
    // The row's label says whose it is; upright, what tells it from the others matters more.
    const words = labels.map(({ name, details = [] }) => details.at(-1) ?? name);
    const longest = Math.min(UPRIGHT, Math.max(...words.map(({ length }) => length)));
    const text = words.map((one) => small(plotLines(one, UPRIGHT, 1)));
    return { text, angle: -90, height: longest * 6.2 + 20 };
  }
  const characters = Math.floor(pixels / 7.5);
  const text = labels.map(({ name, details = [] }) =>
    [
      plotLines(name, characters, 2),
      ...details.map((one) => small(plotLines(one, characters, 1))),
    ].join("<br>"),
  );
  return { text, angle: 0, height: 64 };
}

/** Characters of an upright label. */
const UPRIGHT = 32;

const cellText = (value: number | null, pixels: number): string =>
  value === null || value < 0.005
    ? ""
    : `${formatNumber(value * 100, 0)}${pixels < 44 ? "" : "\u00a0%"}`;
