import type { Annotations, LayoutAxis, Shape } from "plotly.js";
import { GRID, INK, SOFT_INK } from "./colours.js";
import { COLOURS } from "../../scheme/index.js";

/** Where a small chart stands, as shares of the plotting area. */
export interface PanelPlace {
  /** Number of the panel, from 1. */
  readonly number: number;
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** Names of a panel's axes, as traces take them. */
export interface AxisNames {
  readonly xaxis: string;
  readonly yaxis: string;
}

const suffixOf = (number: number) => (number === 1 ? "" : String(number));

export const axisNames = ({ number }: PanelPlace): AxisNames => ({
  xaxis: `x${suffixOf(number)}`,
  yaxis: `y${suffixOf(number)}`,
});

/** Half a mark at the axis touches no label; the types of plotly do not know this yet. */
const ROOM_FOR_MARKS: object = { ticklabelstandoff: 6 };

/** The two axes of a small chart whose rows are numbered from the top; `rows` are their labels. */
export function panelAxes(
  place: PanelPlace,
  xaxis: Partial<LayoutAxis>,
  rows: { readonly labels: readonly string[]; readonly room: number },
): Record<string, Partial<LayoutAxis>> {
  const names = axisNames(place);
  return {
    [`xaxis${suffixOf(place.number)}`]: {
      tickfont: { size: 12, color: SOFT_INK },
      gridcolor: GRID,
      zeroline: false,
      fixedrange: true,
      ...xaxis,
      domain: [...place.x],
      anchor: names.yaxis as LayoutAxis["anchor"],
    },
    [`yaxis${suffixOf(place.number)}`]: {
      ...ROOM_FOR_MARKS,
      domain: [...place.y],
      anchor: names.xaxis as LayoutAxis["anchor"],
      range: [rows.room - 0.5, -0.5],
      tickvals: rows.labels.map((_, row) => row),
      ticktext: [...rows.labels],
      showgrid: false,
      zeroline: false,
      fixedrange: true,
    },
  };
}

/** A pale ground under every second row. */
export function bands(rows: number, { xaxis, yaxis }: AxisNames): Partial<Shape>[] {
  return Array.from({ length: Math.ceil(rows / 2) }, (_, pair) => ({
    type: "rect",
    layer: "below",
    xref: `${xaxis} domain` as Shape["xref"],
    yref: yaxis as Shape["yref"],
    ...{ x0: 0, x1: 1, y0: 2 * pair - 0.5, y1: 2 * pair + 0.5 },
    fillcolor: COLOURS.wash.light,
    line: { width: 0 },
  }));
}

/** A heading at the left end of what it stands above; `text` is safe for plotly. */
export function headingAt(text: string, x: number, y: number): Partial<Annotations> {
  return {
    ...{ xref: "paper", yref: "paper", showarrow: false, text },
    ...{ x, xanchor: "left", y, yanchor: "bottom", align: "left" },
    font: { size: 13, color: INK },
  };
}
