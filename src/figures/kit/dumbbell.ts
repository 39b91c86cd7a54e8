import type { Annotations, Data, LayoutAxis, Shape } from "plotly.js";
import { COLOURS } from "../../scheme/index.js";
import { INK, PALE, SOFT_INK } from "./colours.js";
import type { Plot } from "./drawn.js";
import { CHARACTER, RIGHT } from "./layout.js";
import type { MarkEvidence } from "./mark-evidence.js";
import { markers } from "./marks.js";
import { thinned } from "./axes.js";
import { legendEntry } from "./hollow-legend.js";
import { axisNames, bands, panelAxes, type AxisNames } from "./panel-axes.js";
import { stacked } from "./stacked.js";
import { plotLines, plotText, wrapLines } from "./text.js";
import { roundStep } from "./ticks.js";

/** Two values of one quantity, and how far the first may lie from the second. */
export interface Dumbbell {
  readonly ends: readonly [DumbbellEnd, DumbbellEnd];
  /** Where the first end may lie if the second stays: the 95 % interval of their difference. */
  readonly interval: readonly [number, number];
}

/** One of the two values: whose it is, and the sentences behind it. */
export interface DumbbellEnd {
  readonly name: string;
  readonly value: number;
  readonly evidence: MarkEvidence;
}

/** The dots stand below the words of their row, and the interval below the dots. */
const BELOW = 0.2;
/**
 * Rows of two dots with a line between them, each with its name on its outer side, and below them a pale
 * bar for the interval of the difference. Row numbers go from the top.
 */
export function dumbbells(
  rows: readonly Dumbbell[],
  names: AxisNames,
  { head, characters }: { readonly head: number; readonly characters: number },
): Data[] {
  const middle = (at: number) => at + head;
  const interval = lines(
    rows.map((row) => row.interval),
    { width: 5, color: PALE, at: (row) => middle(row) + BELOW },
    names,
  );
  const between = lines(
    rows.map(({ ends: [a, b] }) => [a.value, b.value] as const),
    { width: 1.5, color: SOFT_INK, at: middle },
    names,
  );
  const lower = rows.map(({ ends: [a, b] }) => (a.value <= b.value ? a : b));
  const higher = rows.map(({ ends: [a, b] }) => (a.value <= b.value ? b : a));
  const dots = (ends: readonly DumbbellEnd[], side: "left" | "right") =>
    markers(
      ends.map(({ value, evidence }, at) => ({ x: value, y: middle(at), evidence })),
      { size: 11, color: COLOURS.blue.light },
      names,
    ).map(
      (trace) =>
        ({
          ...trace,
          ...{ mode: "text+markers", textposition: `middle ${side}` },
          text: ends.map(({ name }) => `\u00a0${plotLines(name, characters, 2)}\u00a0`),
          textfont: { size: 12, color: INK },
        }) as Data,
    );
  return [interval, between, ...dots(lower, "left"), ...dots(higher, "right")];
}

function lines(
  rows: readonly (readonly [number, number])[],
  {
    at,
    ...line
  }: { readonly width: number; readonly color: string; readonly at: (row: number) => number },
  names: AxisNames,
): Data {
  return {
    ...{ type: "scatter", mode: "lines", showlegend: false, ...names, line, hoverinfo: "skip" },
    x: rows.flatMap((ends) => [...ends, null]),
    y: rows.flatMap((_, row) => [at(row), at(row), null]),
  } as Data;
}

/** Names of so many characters have room at both ends of an axis, in pixels. */
const forNames = (characters: number) => characters * CHARACTER + 12;

/** An axis that takes in all values and intervals, with room for names of so many characters at both ends. */
function dumbbellAxis(
  rows: readonly Dumbbell[],
  { title, tick }: DumbbellPanel,
  pixels: number,
  characters: number,
): Partial<LayoutAxis> {
  const values = rows.flatMap(({ ends, interval }) => [
    ...ends.map(({ value }) => value),
    ...interval,
  ]);
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const span = greatest - least || 1;
  const room = (span * forNames(characters)) / (pixels - 2 * forNames(characters));
  const inner = pixels - 2 * forNames(characters);
  const step = roundStep(span / Math.max(4, Math.min(6, inner / 60)));
  const first = Math.ceil(least / step - 1e-9);
  const count = Math.floor(greatest / step + 1e-9) - first + 1;
  const tickvals = Array.from({ length: Math.max(1, count) }, (_, at) => (first + at) * step);
  return {
    title: { text: title, standoff: 4, font: { size: 12, color: SOFT_INK } },
    range: [least - room, greatest + room],
    ...thinned({ tickvals, ticktext: tickvals.map(tick) }, inner),
  };
}

/** Rows of one unit, each with the words above it. Plain text. */
export interface DumbbellPanel {
  readonly title: string;
  readonly tick: (value: number) => string;
  readonly rows: readonly (Dumbbell & { readonly words: string })[];
}

const BAR = "where the dot above it may lie (95 %)";
const LEFT = 16;
/** Pixels between panels of unlike units, for the axis of the upper one. */
const GAP = 66;
const LINE = 17;
/** Pixels of a row below its words. */
const ROW = 48;

/** Draws panels one below the other, each with an axis of its own, over the whole width. */
export const dumbbellPanels =
  (panels: readonly DumbbellPanel[]) =>
  (width: number): Plot => {
    const pixels = width - LEFT - RIGHT;
    const longest = Math.max(
      ...panels.flatMap(({ rows }) =>
        rows.flatMap(({ ends }) => ends.map(({ name }) => name.length)),
      ),
    );
    const characters = Math.min(24, longest, Math.floor(pixels / 21));
    const wrapped = panels.map(({ rows }) =>
      rows.map(({ words }) => wrapLines(words, Math.floor(pixels / CHARACTER), 3)),
    );
    const most = Math.max(...wrapped.flat().map(({ length }) => length));
    const rowHeight = most * LINE + ROW;
    const { height, places } = stacked(
      panels.map(({ rows }) => rows.length),
      rowHeight,
      GAP,
    );
    const head = (most * LINE + 18) / rowHeight - 0.5;
    const data: Data[] = [];
    const shapes: Partial<Shape>[] = [];
    const annotations: Partial<Annotations>[] = [];
    const axes: Record<string, Partial<LayoutAxis>> = {};
    panels.forEach((panel, at) => {
      const names = axisNames(places[at]!);
      const labels = { labels: panel.rows.map(() => ""), room: panel.rows.length };
      Object.assign(
        axes,
        panelAxes(places[at]!, dumbbellAxis(panel.rows, panel, pixels, characters), labels),
      );
      data.push(...dumbbells(panel.rows, names, { head, characters }));
      shapes.push(...bands(panel.rows.length, names));
      for (const [row, lines] of wrapped[at]!.entries())
        annotations.push({
          ...{ xref: "paper", yref: names.yaxis as Annotations["yref"], showarrow: false },
          ...{ x: 0, xanchor: "left", y: row - 0.47, yanchor: "top", align: "left" },
          ...{ text: lines.map(plotText).join("<br>"), font: { size: 13, color: INK } },
        });
    });
    const legend = [legendEntry(BAR, { colour: PALE, symbol: "line-ew-open" }, width)];
    return {
      data: [...data, ...legend],
      ...{ plotHeight: height, left: LEFT, bottom: 58 },
      legend: legend.map(({ name }) => name ?? ""),
      layout: { ...axes, shapes, annotations },
    };
  };
