import type { Annotations, Data, LayoutAxis } from "plotly.js";
import { COLOURS } from "../../scheme/index.js";
import { axisTitle, belowAxis, thinned, VALUE_AXIS, type Ticks } from "./axes.js";
import { PALE, PAPER } from "./colours.js";
import { Columns } from "./columns.js";
import type { Plot } from "./drawn.js";
import { legendEntry } from "./hollow-legend.js";
import { RIGHT } from "./layout.js";
import type { MarkEvidence } from "./mark-evidence.js";
import { markers } from "./marks.js";
import { axisNames, headingAt } from "./panel-axes.js";
import { plotLines, wrapLines } from "./text.js";

/** A value in a period, and on how many articles it rests. */
export interface TimePoint {
  readonly at: number;
  readonly value: number;
  readonly count: number;
  readonly evidence: MarkEvidence;
}

/** Lines over time, a small chart each, with the line of all together behind. */
export interface TimePanels {
  readonly panels: readonly { readonly heading: string; readonly points: readonly TimePoint[] }[];
  readonly together: readonly { readonly at: number; readonly value: number }[];
  readonly periods: Ticks;
  readonly values: Ticks & { readonly end: number };
  readonly title: string;
  /** Articles below which a mark is hollow. */
  readonly few: number;
}

const LEFT = 46;
const HEIGHT = 130;
const BETWEEN = 44;
const LEAST = 180;
const BLUE = COLOURS.blue.light;

/** Draws lines over time, as many side by side as there is room for; a mark's area is its number of articles. */
export const timePanels =
  (options: TimePanels) =>
  (width: number): Plot => {
    const { panels, together, periods, values, few } = options;
    const pixels = width - LEFT - RIGHT;
    const count = Math.max(1, Math.min(3, panels.length, Math.floor((pixels + 22) / (LEAST + 22))));
    const columns = new Columns(count, pixels, LEFT);
    const characters = columns.characters(1);
    const lines = Math.max(
      ...panels.map(({ heading }) => wrapLines(heading, characters, 2).length),
    );
    const above = lines * 17 + 10;
    const line = above + HEIGHT + BETWEEN;
    const height = Math.ceil(panels.length / count) * line - BETWEEN;
    const most = Math.max(...panels.flatMap(({ points }) => points.map((point) => point.count)));
    const axes: Record<string, Partial<LayoutAxis>> = {};
    const annotations: Partial<Annotations>[] = [axisTitle(options.title, width, LEFT)];
    const ends = [-0.5, periods.tickvals.length - 0.5];
    const data = panels.flatMap(({ heading, points }, index): Data[] => {
      const column = index % count;
      const top = Math.floor(index / count) * line + above;
      const [x, y] = [columns.domain(column), [1 - (top + HEIGHT) / height, 1 - top / height]];
      const names = axisNames({ number: index + 1, x, y: [y[0]!, y[1]!] });
      const [xName, yName] = [names.xaxis, names.yaxis].map((name) =>
        name.replace(/^(.)/, "$1axis"),
      );
      axes[xName!] = {
        ...{
          ...VALUE_AXIS,
          domain: x,
          anchor: names.yaxis as LayoutAxis["anchor"],
          range: [...ends],
        },
        ...{ ...thinned(periods, columns.width), showgrid: false },
      };
      axes[yName!] = {
        ...{ ...VALUE_AXIS, domain: y, anchor: names.xaxis as LayoutAxis["anchor"] },
        ...{
          range: [-0.06 * values.end, values.end],
          tickvals: [...values.tickvals],
          ticktext: [...values.ticktext],
        },
        showticklabels: column === 0,
      };
      const title = `<b>${plotLines(heading, characters, 2)}</b>`;
      annotations.push({
        ...headingAt(title, x[0], 1 - (top - 5) / height),
        xshift: -columns.hang,
      });
      const path = (
        all: readonly { readonly at: number; readonly value: number }[],
        color: string,
      ) => ({
        ...{ type: "scatter", mode: "lines", showlegend: false, hoverinfo: "skip", ...names },
        ...{
          x: all.map(({ at }) => at),
          y: all.map(({ value }) => value),
          line: { color, width: 1.5 },
        },
      });
      const sizes = (all: readonly TimePoint[]) =>
        all.map((one) => 5 + 11 * Math.sqrt(one.count / most));
      const dots = [true, false].flatMap((enough) => {
        const some = points.filter((point) => point.count >= few === enough);
        const fill = { size: sizes(some), color: enough ? BLUE : PAPER, opacity: 1 };
        const placed = some.map(({ at, value, evidence }) => ({ x: at, y: value, evidence }));
        return markers(placed, { ...fill, line: { width: 1.5, color: BLUE } }, names);
      });
      return [path(together, PALE) as Data, path(points, BLUE) as Data, ...dots];
    });
    const legend = [
      legendEntry("this outlet", { colour: BLUE }, width),
      legendEntry("all outlets together", { colour: PALE, symbol: "line-ew-open" }, width),
      legendEntry(
        `hollow: fewer than ${String(few)} articles`,
        { colour: BLUE, fill: PAPER },
        width,
      ),
    ];
    return {
      data: [...data, ...legend],
      ...{ plotHeight: height, left: LEFT, bottom: belowAxis(options.title, width) },
      legend: legend.map(({ name }) => name ?? ""),
      layout: { ...axes, annotations },
    };
  };
