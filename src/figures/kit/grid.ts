import type { Annotations, Data, LayoutAxis, Shape } from "plotly.js";
import { axisTitle, belowAxis, thinned, type Ticks } from "./axes.js";
import type { Plot } from "./drawn.js";
import { legendEntry } from "./hollow-legend.js";
import { CHARACTER, RIGHT } from "./layout.js";
import { axisNames, bands, headingAt, panelAxes, type AxisNames } from "./panel-axes.js";
import { rowLabels, type RowLabel } from "./row-labels.js";
import { plotLines, wrapLines } from "./text.js";

/** A small chart of a grid: its heading, the labels of its own rows, and its marks. */
export interface GridPanel {
  readonly heading: string;
  readonly rows: readonly RowLabel[];
  /** Traces of the panel, which is so many pixels wide; row numbers go from the top. */
  readonly draw: (names: AxisNames, pixels: number) => readonly Data[];
}

/** What the panels of a grid share. */
export interface GridOptions {
  readonly panels: readonly GridPanel[];
  /** Most panels side by side, and the least pixels that each then has. */
  readonly columns: number;
  readonly least: number;
  readonly rowHeight: number;
  /** Most characters of a row's label. */
  readonly characters: number;
  /** Whether panels have rows of their own, or those of the first column hold for all. */
  readonly ownRows: boolean;
  readonly axis: Ticks & { readonly title: string; readonly range: readonly [number, number] };
  readonly legend: readonly (Parameters<typeof legendEntry>[1] & { readonly name: string })[];
}

/** Pixels between the rows of one line of panels and the headings of the next, and beside a panel. */
const BETWEEN = 46;
const GAP = 26;

/**
 * Draws small charts that share an x axis but have rows of their own, as many side by side as there is room for.
 * In `lattice` they share rows as well.
 */
export const grid =
  (options: GridOptions) =>
  (width: number): Plot => {
    const { panels, axis, ownRows } = options;
    const places = rowLabels(
      panels.flatMap(({ rows }) => rows),
      width,
      { lines: 2, most: options.characters },
    );
    const { left } = places;
    const pixels = width - left - RIGHT;
    const beside = ownRows ? left - 14 + GAP : GAP;
    const widthOf = (columns: number) => (pixels - (columns - 1) * beside) / columns;
    let columns = Math.min(options.columns, panels.length);
    while (columns > 1 && widthOf(columns) < options.least) columns--;
    const panelWidth = widthOf(columns);
    const hang = columns === 1 ? left : 0;
    const characters = Math.max(10, Math.floor((panelWidth + hang) / CHARACTER));
    const headings = Math.max(...panels.map((one) => wrapLines(one.heading, characters, 3).length));
    const room = Math.max(...panels.map(({ rows }) => rows.length));
    const rowsHeight = room * Math.max(options.rowHeight, places.rowHeight - 4);
    const headingHeight = headings * 17 + 10;
    const lineHeight = headingHeight + rowsHeight + BETWEEN;
    const height = Math.ceil(panels.length / columns) * lineHeight - BETWEEN;
    const axes: Record<string, Partial<LayoutAxis>> = {};
    const annotations: Partial<Annotations>[] = [axisTitle(axis.title, width, left)];
    const shapes: Partial<Shape>[] = [];
    let label = 0;
    const data = panels.flatMap(({ heading, rows, draw }, index) => {
      const from = ((index % columns) * (panelWidth + beside)) / pixels;
      const top = Math.floor(index / columns) * lineHeight + headingHeight;
      const x = [from, Math.min(1, from + panelWidth / pixels)] as const;
      const y = [Math.max(0, 1 - (top + rowsHeight) / height), 1 - top / height] as const;
      const names = axisNames({ number: index + 1, x, y });
      const own = places.ticktext.slice(label, (label += rows.length));
      const labels = ownRows || index % columns === 0 ? own : own.map(() => "");
      const shared = { range: [...axis.range], ...thinned(axis, panelWidth) };
      Object.assign(axes, panelAxes({ number: index + 1, x, y }, shared, { labels, room }));
      const text = `<b>${plotLines(heading, characters, 3)}</b>`;
      annotations.push({ ...headingAt(text, from, 1 - (top - 5) / height), xshift: -hang });
      shapes.push(...bands(rows.length, names));
      return draw(names, panelWidth);
    });
    const legend = options.legend.map(({ name, ...look }) => legendEntry(name, look, width));
    return {
      data: [...data, ...legend],
      ...{ plotHeight: height, left, bottom: belowAxis(axis.title, width) },
      legend: legend.map(({ name }) => name ?? ""),
      layout: { ...axes, annotations, shapes },
    };
  };
