import type { Annotations, Data, Layout, LayoutAxis, Shape } from "plotly.js";
import type { Estimate } from "../statistics/estimate.js";
import { GRID, INK, PALE, SOFT_INK } from "./colours.js";
import { baseLayout, CHARACTER, WIDTH } from "./layout.js";
import { plotLines, wrapLines } from "./text.js";

/** A colour and a symbol with a name in the legend. */
export interface Series {
  readonly key: string;
  readonly name: string;
  readonly colour: string;
  readonly symbol?: "circle" | "diamond" | "square";
}

/** An estimate in a row of a panel. */
export interface Mark {
  readonly row: number;
  /** Key of its series. */
  readonly series: string;
  readonly estimate: Estimate;
  readonly hover: string;
}

/** A small chart: one axis, the same rows as its neighbours. */
export interface Panel {
  readonly title: string;
  readonly marks: readonly Mark[];
}

/** Panels that belong together, under a heading where one is needed. */
export interface PanelGroup {
  readonly heading: string | null;
  readonly panels: readonly Panel[];
}

/** Groups of panels that stand side by side. */
export type PanelLine = readonly PanelGroup[];

/** What all panels share. */
export interface Axis {
  readonly title: string;
  readonly range: readonly [number, number];
  readonly ticks: readonly number[];
  readonly ticktext: readonly string[];
  /** Draws a line at zero: for leans. */
  readonly zero: boolean;
}

export interface Lattice {
  readonly title: string;
  readonly subtitle: string;
  /** Row labels, safe for plotly (see `rowLabels`). */
  readonly rows: readonly string[];
  readonly lines: readonly PanelLine[];
  readonly series: readonly Series[];
  readonly axis: Axis;
  /** Pixels of a row; made taller where its label or its series need it. */
  readonly rowHeight?: number;
}

/** Space between panels, as a share of the plotting area's width. */
const GAP = 0.03;
/** Pixels between the rows of one line and the heading of the next: tick labels and air. */
const BETWEEN = 54;

/**
 * Draws estimates as dots with their intervals in a grid of small charts that share rows and axis.
 * An estimate that rests on too little text is hollow, with a pale interval; where there is no value
 * the panel says so in words.
 */
export function lattice(options: Lattice): { data: Data[]; layout: Partial<Layout> } {
  const { rows, lines, series, axis } = options;
  const rowLines = Math.max(1, ...rows.map((label) => label.split("<br>").length));
  const panels = lines.flat().flatMap((group) => group.panels);
  const deepest = Math.max(1, ...panels.map(depth));
  const rowHeight = Math.max(options.rowHeight ?? 0, rowLines * 16 + 10, deepest * 13 + 10);
  const left = leftMargin(rows);
  const most = Math.max(1, ...lines.map((line) => line.flatMap((group) => group.panels).length));
  const columns = new Columns(most, WIDTH - left - 28);
  const placed = place(lines, rows.length * rowHeight, columns);
  const plotHeight = placed.height;

  const data: Data[] = [];
  const shapes: Partial<Shape>[] = [];
  const annotations: Partial<Annotations>[] = [];
  const axes: Record<string, Partial<LayoutAxis>> = {};
  let number = 0;

  lines.forEach((line, index) => {
    const { headingBottom, bottom, panelTop } = placed.lines[index]!;
    let column = 0;
    for (const { heading, panels: grouped } of line) {
      if (heading !== null)
        annotations.push({
          ...PAPER,
          text: `<b>${plotLines(heading, columns.characters(grouped.length), 4)}</b>`,
          x: columns.domain(column)[0],
          xanchor: "left",
          y: 1 - headingBottom / plotHeight,
          yanchor: "bottom",
          align: "left",
          font: { size: 13, color: INK },
        });
      for (const panel of grouped) {
        number += 1;
        const suffix = number === 1 ? "" : String(number);
        const [x, y] = [`x${suffix}`, `y${suffix}`];
        const domain = columns.domain(column);
        axes[`xaxis${suffix}`] = {
          domain,
          anchor: y as LayoutAxis["anchor"],
          range: [...axis.range],
          tickvals: [...axis.ticks],
          ticktext: [...axis.ticktext],
          tickfont: { size: 12, color: SOFT_INK },
          gridcolor: GRID,
          zeroline: axis.zero,
          zerolinecolor: "#777777",
          fixedrange: true,
        };
        axes[`yaxis${suffix}`] = {
          domain: [1 - bottom / plotHeight, 1 - panelTop / plotHeight],
          anchor: x as LayoutAxis["anchor"],
          range: [rows.length - 0.5, -0.5],
          tickvals: rows.map((_, row) => row),
          ticktext: column === 0 ? [...rows] : rows.map(() => ""),
          showticklabels: column === 0,
          showgrid: false,
          zeroline: false,
          fixedrange: true,
        };
        if (panel.title !== "")
          annotations.push({
            ...PAPER,
            text: plotLines(panel.title, columns.characters(1), 3),
            x: domain[0],
            xanchor: "left",
            y: 1 - (panelTop - 5) / plotHeight,
            yanchor: "bottom",
            align: "left",
            font: { size: 13, color: INK },
          });
        shapes.push(...bands(rows.length, x, y));
        data.push(
          ...marksOf(panel, series, axis, x, y),
          ...silences(panel, rows.length, axis, x, y),
        );
        column += 1;
      }
    }
  });
  data.push(...legend(series, lines));
  annotations.push({
    ...PAPER,
    text: plotLines(axis.title, 120, 2),
    x: 0,
    xanchor: "left",
    y: 0,
    yshift: -28,
    yanchor: "top",
    font: { size: 13, color: SOFT_INK },
  });
  const base = baseLayout({
    title: options.title,
    subtitle: options.subtitle,
    plotHeight,
    left,
    bottom: 62,
    legend: legendNames(series, lines),
  });
  return { data, layout: { ...base, ...axes, shapes, annotations } };
}

const PAPER = { xref: "paper", yref: "paper", showarrow: false } as const;

/** Room for the longest line of the row labels. */
export function leftMargin(rows: readonly string[]): number {
  const longest = Math.max(
    8,
    ...rows.flatMap((label) => label.split("<br>")).map((line) => visible(line).length),
  );
  return Math.round(longest * CHARACTER + 22);
}

function visible(label: string): string {
  return label.replace(/<[^<>]*>/g, "").replace(/&(?:amp|lt|gt);/g, "x");
}

/** Panels of equal width with gaps between them, over the width of the plotting area. */
class Columns {
  constructor(
    private readonly count: number,
    private readonly pixels: number,
  ) {}

  domain(column: number): [number, number] {
    const width = (1 - GAP * (this.count - 1)) / this.count;
    const from = column * (width + GAP);
    return [from, Math.min(1, from + width)];
  }

  /** How many characters fit over so many columns. */
  characters(columns: number): number {
    const width = (1 - GAP * (this.count - 1)) / this.count;
    const share = columns * width + (columns - 1) * GAP;
    return Math.max(8, Math.floor((share * this.pixels) / CHARACTER));
  }
}

/** From top to bottom in pixels: headings, panel titles, rows, ticks. */
function place(lines: readonly PanelLine[], rowsHeight: number, columns: Columns) {
  let height = 0;
  const placed = lines.map((line, index) => {
    const lineCount = (texts: readonly (readonly [string, number])[], at: number) =>
      Math.max(
        0,
        ...texts.map(([text, width]) => wrapLines(text, columns.characters(width), at).length),
      );
    const headings = lineCount(
      line.map(({ heading, panels }) => [heading ?? "", panels.length]),
      4,
    );
    const titles = lineCount(
      line.flatMap(({ panels }) => panels.map(({ title }) => [title, 1])),
      3,
    );
    const headingBottom = height + headings * 17 + (headings > 0 ? 4 : 0);
    const panelTop = headingBottom + titles * 17 + 8;
    const bottom = panelTop + rowsHeight;
    height = bottom + (index < lines.length - 1 ? BETWEEN : 0);
    return { headingBottom, panelTop, bottom };
  });
  return { lines: placed, height: Math.max(height, 1) };
}

function bands(rows: number, x: string, y: string): Partial<Shape>[] {
  const shapes: Partial<Shape>[] = [];
  for (let row = 0; row < rows; row += 2)
    shapes.push({
      type: "rect",
      layer: "below",
      xref: `${x} domain` as Shape["xref"],
      yref: y as Shape["yref"],
      x0: 0,
      x1: 1,
      y0: row - 0.5,
      y1: row + 0.5,
      fillcolor: "#f6f6f4",
      line: { width: 0 },
    });
  return shapes;
}

/** One trace for each series and for what is sufficient and what is not. */
function marksOf(
  panel: Panel,
  series: readonly Series[],
  axis: Axis,
  x: string,
  y: string,
): Data[] {
  const deep = depth(panel) > 1;
  return series.flatMap((one, place) =>
    [true, false].flatMap((sufficient) => {
      const marks = panel.marks.filter(
        ({ series: key, estimate }) =>
          key === one.key && estimate.value !== null && estimate.sufficient === sufficient,
      );
      return marks.length === 0
        ? []
        : [dots(marks, one, deep ? dodge(place, series.length) : 0, axis, x, y)];
    }),
  );
}

/** Most marks in one row of the panel. */
function depth({ marks }: Panel): number {
  const counts = new Map<number, number>();
  for (const { row } of marks) counts.set(row, (counts.get(row) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

function dodge(place: number, count: number): number {
  return (place - (count - 1) / 2) * Math.min(0.24, 0.78 / count);
}

function dots(
  marks: readonly Mark[],
  one: Series,
  shift: number,
  axis: Axis,
  x: string,
  y: string,
): Data {
  const sufficient = marks[0]?.estimate.sufficient ?? true;
  const values = marks.map(({ estimate }) => estimate.value ?? 0);
  const reach = (bound: "low" | "high") =>
    marks.map(({ estimate }, at) => {
      const value = values[at] ?? 0;
      const end = estimate[bound] ?? value;
      return Math.abs(Math.min(axis.range[1], Math.max(axis.range[0], end)) - value);
    });
  return {
    type: "scatter",
    mode: "markers",
    name: one.name,
    showlegend: false,
    x: values,
    y: marks.map(({ row }) => row + shift),
    xaxis: x,
    yaxis: y,
    cliponaxis: false,
    marker: {
      size: 10,
      symbol: one.symbol ?? "circle",
      color: sufficient ? one.colour : "#ffffff",
      line: { width: 1.8, color: one.colour },
      opacity: 1,
    },
    error_x: {
      type: "data",
      symmetric: false,
      array: reach("high"),
      arrayminus: reach("low"),
      color: sufficient ? one.colour : PALE,
      thickness: sufficient ? 2 : 1.2,
      width: 3,
    },
    hoverinfo: "text",
    hovertext: marks.map(({ hover }) => hover),
  } as Data;
}

/** Says in words where a row of a panel has no value at all. */
function silences(panel: Panel, rows: number, axis: Axis, x: string, y: string): Data[] {
  const silent = Array.from({ length: rows }, (_, row) => row).filter((row) =>
    panel.marks.every((mark) => mark.row !== row || mark.estimate.value === null),
  );
  if (silent.length === 0) return [];
  return [
    {
      type: "scatter",
      mode: "text",
      showlegend: false,
      x: silent.map(() => axis.range[0] + (axis.range[1] - axis.range[0]) * 0.03),
      y: silent,
      xaxis: x,
      yaxis: y,
      text: silent.map(() => "none found"),
      textposition: "middle right",
      textfont: { size: 11, color: SOFT_INK },
      hoverinfo: "text",
      hovertext: silent.map((row) => panel.marks.find((mark) => mark.row === row)?.hover ?? ""),
    } as Data,
  ];
}

const HOLLOW = "hollow: too little text to say";

function hasHollow(lines: readonly PanelLine[]): boolean {
  return lines
    .flat()
    .some(({ panels }) =>
      panels.some(({ marks }) =>
        marks.some(({ estimate }) => estimate.value !== null && !estimate.sufficient),
      ),
    );
}

function legendNames(series: readonly Series[], lines: readonly PanelLine[]): string[] {
  return [...series.map(({ name }) => name), ...(hasHollow(lines) ? [HOLLOW] : [])];
}

/** Entries of the legend, as traces without a point. */
function legend(series: readonly Series[], lines: readonly PanelLine[]): Data[] {
  const entry = (name: string, colour: string, fill: string, symbol: string): Data =>
    ({
      type: "scatter",
      mode: "markers",
      name: plotLines(name, 60, 1),
      x: [null],
      y: [null],
      marker: { size: 10, symbol, color: fill, line: { width: 1.8, color: colour } },
      hoverinfo: "skip",
    }) as Data;
  return [
    ...series.map(({ name, colour, symbol }) => entry(name, colour, colour, symbol ?? "circle")),
    ...(hasHollow(lines) ? [entry(HOLLOW, SOFT_INK, "#ffffff", "circle")] : []),
  ];
}

/** Parts of a list that are as even as can be, none longer than `most`. */
export function evenParts<T>(items: readonly T[], most: number): T[][] {
  const size = Math.ceil(items.length / Math.ceil(items.length / most));
  const parts: T[][] = [];
  for (let at = 0; at < items.length; at += size) parts.push(items.slice(at, at + size));
  return parts;
}
