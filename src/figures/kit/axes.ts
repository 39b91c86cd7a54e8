import type { Annotations, LayoutAxis } from "plotly.js";
import { GRID, SOFT_INK } from "./colours.js";
import { plotLines, wrapLines } from "./text.js";

/** Ticks and what they say. */
export interface Ticks {
  readonly tickvals: readonly number[];
  readonly ticktext: readonly string[];
}

/** Every tick, or every second, third and so on from the first, so that their words do not meet. */
export function thinned(
  { tickvals, ticktext }: Ticks,
  pixels: number,
): { tickvals: number[]; ticktext: string[] } {
  const longest = Math.max(1, ...ticktext.map(({ length }) => length));
  const room = Math.max(1, Math.floor(pixels / (longest * 7 + 10)));
  const step = Math.ceil(Math.max(1, tickvals.length - 1) / room);
  const kept = <T>(all: readonly T[]) => all.filter((_, at) => at % step === 0);
  return { tickvals: kept(tickvals), ticktext: kept(ticktext) };
}

/** An axis of values: soft words, a pale grid, nothing that a hand on a phone could move by mistake. */
export const VALUE_AXIS: Partial<LayoutAxis> = {
  tickfont: { size: 12, color: SOFT_INK },
  gridcolor: GRID,
  zeroline: false,
  fixedrange: true,
  tickangle: 0,
};

/** An axis of rows, numbered from the top, with a label at each. */
export function rowAxis(ticktext: readonly string[], rows = ticktext.length): Partial<LayoutAxis> {
  return {
    range: [rows - 0.5, -0.5],
    tickvals: ticktext.map((_, row) => row),
    ticktext: [...ticktext],
    showgrid: false,
    zeroline: false,
    fixedrange: true,
  };
}

/** The title of the axis that all panels share, below the first column; at the chart's edge where it is narrow. */
export function axisTitle(text: string, width: number, left: number): Partial<Annotations> {
  return {
    ...{ xref: "paper", yref: "paper", showarrow: false },
    text: plotLines(text, titleCharacters(width), 3),
    ...{ x: 0, xanchor: "left", xshift: width < 600 ? -left : 0, align: "left" },
    ...{ y: 0, yshift: -28, yanchor: "top" },
    font: { size: 13, color: SOFT_INK },
  };
}

/** Pixels below the plotting area for ticks and the title of the axis. */
export const belowAxis = (text: string, width: number): number =>
  45 + 17 * wrapLines(text, titleCharacters(width), 3).length;

const titleCharacters = (width: number) => Math.min(100, Math.floor(width / 6.6));

/** An axis of shares, with room for half a mark at both ends. */
export const SHARE_AXIS = {
  range: [-0.03, 1.03],
  tickvals: [0, 0.5, 1],
  ticktext: ["0", "50", "100 %"],
} as const;

/** An axis of leans, with a line at 0. */
export const LEAN_AXIS = {
  range: [-1.08, 1.08],
  tickvals: [-1, 0, 1],
  ticktext: ["−1", "0", "+1"],
  zero: true,
} as const;
