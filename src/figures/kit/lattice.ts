import type { Annotations, Data, LayoutAxis, Shape } from "plotly.js";
import { COLOURS } from "../../scheme/index.js";
import { axisTitle, belowAxis, thinned } from "./axes.js";
import { Columns } from "./columns.js";
import type { Plot } from "./drawn.js";
import { latticeLegend } from "./hollow-legend.js";
import { depth, intervalDots, silences } from "./interval-dots.js";
import { RIGHT } from "./layout.js";
import { axisNames, bands, headingAt, panelAxes } from "./panel-axes.js";
import { columnsIn, panelLines } from "./panel-lines.js";
import type { Axis, Lattice } from "./panels.js";
import { placePanels } from "./place-panels.js";
import { rowLabels } from "./row-labels.js";
import { plotLines } from "./text.js";

/**
 * Draws estimates as dots with their intervals in a grid of small charts that share rows and axis, as many side
 * by side as the width has room for. An estimate that rests on too little text is hollow, with a pale interval;
 * where there is no value the panel says so in words.
 */
export const lattice =
  (options: Lattice) =>
  (width: number): Plot => {
    const { rows, groups, series, axis } = options;
    const { ticktext, left, rowHeight: forLabels } = rowLabels(rows, width);
    const deepest = Math.max(1, ...groups.flatMap(({ panels }) => panels.map(depth)));
    const rowHeight = Math.max(options.rowHeight ?? 0, forLabels, deepest * 13 + 10);
    const pixels = width - left - RIGHT;
    const lines = panelLines(groups, columnsIn(pixels));
    const most = Math.max(1, ...lines.map((line) => line.flatMap((group) => group.panels).length));
    const columns = new Columns(most, pixels, left);
    const { lines: placed, height } = placePanels(lines, rows.length * rowHeight, columns);

    const data: Data[] = [];
    const shapes: Partial<Shape>[] = [];
    const annotations: Partial<Annotations>[] = [axisTitle(axis.title, width, left)];
    const axes: Record<string, Partial<LayoutAxis>> = {};
    const heading = (text: string, column: number, pixelsDown: number) => {
      const [x] = columns.domain(column);
      annotations.push({ ...headingAt(text, x, 1 - pixelsDown / height), xshift: -columns.hang });
    };
    let number = 0;

    lines.forEach((line, index) => {
      const { headingBottom, bottom, panelTop } = placed[index]!;
      let column = 0;
      for (const group of line) {
        if (group.heading !== null) {
          const text = plotLines(group.heading, columns.characters(group.panels.length), 4);
          heading(`<b>${text}</b>`, column, headingBottom);
        }
        for (const panel of group.panels) {
          const x = columns.domain(column);
          const y = [1 - bottom / height, 1 - panelTop / height] as const;
          const place = { number: ++number, x, y };
          const labels = column === 0 ? ticktext : ticktext.map(() => "");
          const both = panelAxes(place, shared(axis, columns.width), { labels, room: rows.length });
          for (const [name, one] of Object.entries(both))
            axes[name] = name.startsWith("y") ? { ...one, showticklabels: column === 0 } : one;
          const title = plotLines(panel.title, columns.characters(1), 3);
          if (title !== "") heading(title, column, panelTop - 5);
          const names = axisNames(place);
          shapes.push(...bands(rows.length, names));
          data.push(...intervalDots(panel, series, axis, names));
          data.push(...silences(panel, rows.length, axis, names));
          column += 1;
        }
      }
    });
    const legend = latticeLegend(series, groups, width);
    return {
      data: [...data, ...legend],
      ...{ plotHeight: height, left, bottom: belowAxis(axis.title, width) },
      legend: legend.map(({ name }) => name ?? ""),
      layout: { ...axes, shapes, annotations },
    };
  };

const shared = ({ range, zero = false, ...ticks }: Axis, pixels: number): Partial<LayoutAxis> => ({
  range: [...range],
  ...thinned(ticks, pixels),
  zeroline: zero,
  zerolinecolor: COLOURS.zero.light,
});
