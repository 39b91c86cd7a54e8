import type { Annotations, LayoutAxis, Shape } from "plotly.js";
import { SOFT_INK } from "./colours.js";
import { CHARACTER } from "./layout.js";
import { axisNames, bands, headingAt, panelAxes } from "./panel-axes.js";
import type { AxisNames, PanelPlace } from "./panel-axes.js";
import { plotLines, wrapLines } from "./text.js";

/** A small chart of a grid: its heading, and the labels of its own rows. */
export interface GridPanel {
  readonly heading: string;
  /** Row labels, safe for plotly, from top to bottom. */
  readonly rows: readonly string[];
}

/** What the panels of a grid share. */
export interface GridOptions {
  /** Panels side by side. */
  readonly columns: number;
  /** Rows that every panel has room for. */
  readonly rows: number;
  readonly rowHeight: number;
  /** Pixels of the whole plotting area's width. */
  readonly width: number;
  /** Pixels for row labels in every panel but those of the first column, which stand in the margin. */
  readonly labels: number;
  /** The shared x axis: range and ticks. */
  readonly axis: Partial<LayoutAxis>;
}

/** Axes, headings and grounds of a grid of small charts. */
export interface PlacedGrid {
  /** Pixels of the plotting area's height. */
  readonly height: number;
  readonly axes: Record<string, Partial<LayoutAxis>>;
  readonly annotations: Partial<Annotations>[];
  readonly shapes: Partial<Shape>[];
  /** Names of each panel's axes, as traces take them. */
  readonly names: readonly AxisNames[];
}

/** Pixels between the rows of one line of panels and the headings of the next. */
const BETWEEN = 46;
const GAP = 26;

/**
 * Places small charts that share an x axis but have rows of their own, a few side by side. In `lattice`
 * they share rows as well.
 */
export function placeGrid(panels: readonly GridPanel[], options: GridOptions): PlacedGrid {
  const { columns, rows, rowHeight, width, labels, axis } = options;
  const lines = Math.ceil(panels.length / columns);
  const panelWidth = (width - (columns - 1) * (labels + GAP)) / columns;
  const characters = Math.max(10, Math.floor(panelWidth / CHARACTER));
  const headings = Math.max(
    0,
    ...panels.map(({ heading }) => wrapLines(heading, characters, 3).length),
  );
  const headingHeight = headings * 17 + 10;
  const lineHeight = headingHeight + rows * rowHeight + BETWEEN;
  const height = lines * lineHeight - BETWEEN;
  const axes: Record<string, Partial<LayoutAxis>> = {};
  const annotations: Partial<Annotations>[] = [];
  const shapes: Partial<Shape>[] = [];
  const names = panels.map(({ heading, rows: labelled }, index) => {
    const left = ((index % columns) * (panelWidth + labels + GAP)) / width;
    const top = Math.floor(index / columns) * lineHeight + headingHeight;
    const place: PanelPlace = {
      number: index + 1,
      x: [left, Math.min(1, left + panelWidth / width)],
      y: [Math.max(0, 1 - (top + rows * rowHeight) / height), 1 - top / height],
    };
    Object.assign(axes, panelAxes(place, axis, { labels: labelled, room: rows }));
    const text = `<b>${plotLines(heading, characters, 3)}</b>`;
    annotations.push(headingAt(text, left, 1 - (top - 5) / height));
    shapes.push(...bands(labelled.length, axisNames(place)));
    return axisNames(place);
  });
  return { height, axes, annotations, shapes, names };
}

/** The title of the axis that all panels share, below the first column. */
export function axisTitle(text: string): Partial<Annotations> {
  return {
    xref: "paper",
    yref: "paper",
    showarrow: false,
    text: plotLines(text, 120, 2),
    x: 0,
    xanchor: "left",
    y: 0,
    yshift: -28,
    yanchor: "top",
    font: { size: 13, color: SOFT_INK },
  };
}
