import type { Annotations, Data, LayoutAxis } from "plotly.js";
import { COLOURS } from "../../scheme/index.js";
import { INK, PALE, SOFT_INK } from "./colours.js";
import { opening, type MarkEvidence } from "./mark-evidence.js";
import type { AxisNames } from "./panel-axes.js";
import { plotLines } from "./text.js";
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

const NAME_CHARACTERS = 24;
/** The dots stand below the words of their row, and the interval below the dots. */
const MIDDLE = 0.12;
const BELOW = 0.22;
/** Room for names at either end, as a share of what the values span. */
const FOR_NAMES = 0.35;

/**
 * Rows of two dots with a line between them, each with its name on its outer side, and below them a pale
 * bar for the interval of the difference. Row numbers go from the top.
 */
export function dumbbells(rows: readonly Dumbbell[], names: AxisNames): Data[] {
  const interval = lines(
    rows.map((row) => row.interval),
    { width: 5, color: PALE, below: BELOW },
    names,
  );
  const between = lines(
    rows.map(({ ends: [a, b] }) => [a.value, b.value] as const),
    { width: 1.5, color: SOFT_INK, below: 0 },
    names,
  );
  const lower = rows.map(({ ends: [a, b] }) => (a.value <= b.value ? a : b));
  const higher = rows.map(({ ends: [a, b] }) => (a.value <= b.value ? b : a));
  return [interval, between, dots(lower, "left", names), dots(higher, "right", names)];
}

function lines(
  rows: readonly (readonly [number, number])[],
  { below, ...line }: { readonly width: number; readonly color: string; readonly below: number },
  names: AxisNames,
): Data {
  return {
    type: "scatter",
    mode: "lines",
    showlegend: false,
    x: rows.flatMap((ends) => [...ends, null]),
    y: rows.flatMap((_, at) => [at + MIDDLE + below, at + MIDDLE + below, null]),
    ...names,
    line,
    hoverinfo: "skip",
  } as Data;
}

function dots(ends: readonly DumbbellEnd[], side: "left" | "right", names: AxisNames): Data {
  return {
    type: "scatter",
    mode: "text+markers",
    showlegend: false,
    x: ends.map(({ value }) => value),
    y: ends.map((_, at) => at + MIDDLE),
    ...names,
    cliponaxis: false,
    marker: { size: 11, color: COLOURS.blue.light },
    text: ends.map(({ name }) => `\u00a0${plotLines(name, NAME_CHARACTERS, 1)}\u00a0`),
    textposition: `middle ${side}`,
    textfont: { size: 12, color: INK },
    ...opening(ends.map(({ evidence }) => evidence)),
  } as Data;
}

/** The words of each row, above its dots, so that a narrow page has its whole width for the values. */
export function rowWords(words: readonly string[], { yaxis }: AxisNames): Partial<Annotations>[] {
  return words.map((text, at) => ({
    ...{ xref: "paper", yref: yaxis as Annotations["yref"], showarrow: false, text },
    ...{ x: 0, xanchor: "left", y: at - 0.46, yanchor: "top", align: "left" },
    font: { size: 13, color: INK },
  }));
}

/** An axis that takes in all values and intervals, with room for the names at both ends. */
export function dumbbellAxis(
  rows: readonly Dumbbell[],
  title: string,
  tick: (value: number) => string,
): Partial<LayoutAxis> {
  const values = rows.flatMap(({ ends, interval }) => [
    ...ends.map(({ value }) => value),
    ...interval,
  ]);
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const room = FOR_NAMES * (greatest - least || 1);
  const step = roundStep((greatest - least || 1) / 6);
  const first = Math.ceil(least / step - 1e-9);
  const count = Math.floor(greatest / step + 1e-9) - first + 1;
  const ticks = Array.from({ length: Math.max(1, count) }, (_, at) => (first + at) * step);
  return {
    title: { text: title, standoff: 4, font: { size: 12, color: SOFT_INK } },
    range: [least - room, greatest + room],
    tickvals: ticks,
    ticktext: ticks.map(tick),
  };
}
