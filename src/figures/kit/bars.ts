import type { Data } from "plotly.js";
import { axisTitle, belowAxis, rowAxis, thinned, VALUE_AXIS, type Ticks } from "./axes.js";
import { inkOn, PAPER } from "./colours.js";
import type { Plot } from "./drawn.js";
import { CHARACTER, RIGHT } from "./layout.js";
import { legendName } from "./legend.js";
import { opening, type MarkEvidence } from "./mark-evidence.js";
import { rowLabels, type RowLabel } from "./row-labels.js";
import { plotText } from "./text.js";

/** A piece of a bar: where it begins and how long it is, in the units of the axis. */
export interface BarPiece {
  readonly row: number;
  readonly from: number;
  readonly size: number;
  readonly evidence: MarkEvidence;
  /** Plain text inside, as far as there is room: whole or nearly so, else its short form, else nothing. */
  readonly text?: string;
  readonly short?: string;
}

/** Pieces of one colour, with a name in the legend. */
export interface BarSeries {
  readonly name: string;
  readonly colour: string;
  readonly pieces: readonly BarPiece[];
  /** Share of a row's height, .6 unless told, and how far below the row's middle. */
  readonly thickness?: number;
  readonly below?: number;
}

/** Bars made of pieces, a row each. */
export interface Bars {
  readonly labels: readonly RowLabel[];
  readonly series: readonly BarSeries[];
  readonly axis: Ticks & { readonly title: string; readonly end: number };
  readonly rowHeight: number;
  /** Rows that there is room for, however few there are. */
  readonly leastRows?: number;
  /** Pixels of ground between pieces. */
  readonly gap: number;
  /** Where the text of a piece stands. */
  readonly anchor?: "start" | "middle";
}

/** Draws bars in rows; colours that have no piece are left out. */
export const bars =
  (options: Bars) =>
  (width: number): Plot => {
    const { labels, series, axis, gap, anchor = "middle", leastRows = 1 } = options;
    const { ticktext, left, rowHeight } = rowLabels(labels, width);
    const pixels = (width - left - RIGHT) / axis.end;
    const data = series
      .filter(({ pieces }) => pieces.length > 0)
      .map(
        ({ name, colour, pieces, thickness = 0.6, below = 0 }): Data =>
          ({
            ...{ type: "bar", orientation: "h", name: legendName(name, width) },
            y: pieces.map(({ row }) => row + below),
            x: pieces.map(({ size }) => size),
            base: pieces.map(({ from }) => from),
            width: pieces.map(() => thickness),
            marker: { color: colour, line: { color: PAPER, width: gap } },
            text: pieces.map((piece) => fitting(piece, piece.size * pixels)),
            ...{
              textposition: "inside",
              insidetextanchor: anchor,
              textangle: 0,
              constraintext: "none",
            },
            insidetextfont: { size: 12, color: inkOn(colour) },
            ...opening(pieces.map(({ evidence }) => evidence)),
          }) as Data,
      );
    const rows = Math.max(labels.length, leastRows);
    return {
      data,
      plotHeight: rows * Math.max(options.rowHeight, rowHeight),
      ...{ left, bottom: belowAxis(axis.title, width), legend: data.map(({ name }) => name ?? "") },
      layout: {
        barmode: "overlay",
        xaxis: { ...VALUE_AXIS, range: [0, axis.end], ...thinned(axis, width - left - RIGHT) },
        yaxis: rowAxis(ticktext, rows),
        annotations: [axisTitle(axis.title, width, left)],
      },
    };
  };

/** Characters from which on the beginning of a text says what it is. */
const TELLING = 12;

/** The text that a piece has room for: a stub of a few letters tells nobody anything. */
function fitting({ text = "", short }: Pick<BarPiece, "text" | "short">, pixels: number): string {
  const room = Math.floor((pixels - 8) / CHARACTER);
  if (text.length <= room) return plotText(text);
  if (short !== undefined && short.length <= room) return plotText(short);
  return room < TELLING ? "" : plotText(`${text.slice(0, room - 1).trimEnd()}…`);
}

/**
 * Where each piece begins: at the end of those before it in its row.
 *
 * @example laidEndToEnd([{ row: 0, size: 2 }, { row: 0, size: 1 }]).map(({ from }) => from) // [0, 2]
 */
export function laidEndToEnd<T extends { readonly row: number; readonly size: number }>(
  pieces: readonly T[],
): (T & { readonly from: number })[] {
  const ends = new Map<number, number>();
  return pieces.map((piece) => {
    const from = ends.get(piece.row) ?? 0;
    ends.set(piece.row, from + piece.size);
    return { ...piece, from };
  });
}
