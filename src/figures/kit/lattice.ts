import type { Annotations, Data, Layout, LayoutAxis, Shape } from "plotly.js";
import { Columns } from "./columns.js";
import { axisTitle } from "./grid.js";
import { legend, legendNames } from "./hollow-legend.js";
import { depth, intervalDots, silences } from "./interval-dots.js";
import { baseLayout, WIDTH } from "./layout.js";
import { leftMargin } from "./left-margin.js";
import { axisNames, bands, headingAt, panelAxes } from "./panel-axes.js";
import type { Axis, Lattice } from "./panels.js";
import { placePanels } from "./place-panels.js";
import { plotLines } from "./text.js";
import { COLOURS } from "../../scheme/index.js";

/**
 * Draws estimates as dots with their intervals in a grid of small charts that share rows and axis.
 * An estimate that rests on too little text is hollow, with a pale interval; where there is no value
 * the panel says so in words.
 */
export function lattice(options: Lattice): { data: Data[]; layout: Partial<Layout> } {
  const { title, subtitle, rows, lines, series, axis } = options;
  const rowLines = Math.max(1, ...rows.map((label) => label.split("<br>").length));
  const panels = lines.flat().flatMap((group) => group.panels);
  const deepest = Math.max(1, ...panels.map(depth));
  const rowHeight = Math.max(options.rowHeight ?? 0, rowLines * 16 + 10, deepest * 13 + 10);
  const left = leftMargin(rows);
  const most = Math.max(1, ...lines.map((line) => line.flatMap((group) => group.panels).length));
  const columns = new Columns(most, WIDTH - left - 28);
  const { lines: placed, height } = placePanels(lines, rows.length * rowHeight, columns);

  const data: Data[] = [];
  const shapes: Partial<Shape>[] = [];
  const annotations: Partial<Annotations>[] = [];
  const axes: Record<string, Partial<LayoutAxis>> = {};
  let number = 0;

  lines.forEach((line, index) => {
    const { headingBottom, bottom, panelTop } = placed[index]!;
    let column = 0;
    for (const { heading, panels: grouped } of line) {
      const [start] = columns.domain(column);
      if (heading !== null) {
        const text = `<b>${plotLines(heading, columns.characters(grouped.length), 4)}</b>`;
        annotations.push(headingAt(text, start, 1 - headingBottom / height));
      }
      for (const panel of grouped) {
        const x = columns.domain(column);
        const place = {
          ...{ number: ++number, x },
          y: [1 - bottom / height, 1 - panelTop / height] as const,
        };
        const labels = column === 0 ? rows : rows.map(() => "");
        const both = panelAxes(place, shared(axis), { labels, room: rows.length });
        for (const [name, one] of Object.entries(both))
          axes[name] = name.startsWith("y") ? { ...one, showticklabels: column === 0 } : one;
        if (panel.title !== "") {
          const text = plotLines(panel.title, columns.characters(1), 3);
          annotations.push(headingAt(text, x[0], 1 - (panelTop - 5) / height));
        }
        const names = axisNames(place);
        shapes.push(...bands(rows.length, names));
        data.push(
          ...intervalDots(panel, series, axis, names),
          ...silences(panel, rows.length, axis, names),
        );
        column += 1;
      }
    }
  });
  data.push(...legend(series, lines));
  annotations.push(axisTitle(axis.title));
  const names = legendNames(series, lines);
  const base = baseLayout({ title, subtitle, plotHeight: height, left, bottom: 62, legend: names });
  return { data, layout: { ...base, ...axes, shapes, annotations } };
}

const shared = ({ range, ticks, ticktext, zero }: Axis): Partial<LayoutAxis> => ({
  range: [...range],
  tickvals: [...ticks],
  ticktext: [...ticktext],
  zeroline: zero,
  zerolinecolor: COLOURS.zero.light,
});
