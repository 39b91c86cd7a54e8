import type { Data } from "plotly.js";
import { SOFT_INK, PAPER } from "./colours.js";
import type { PanelLine, Series } from "./panels.js";
import { plotLines } from "./text.js";

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

/** Names in the legend: the series, and what a hollow mark means where there is one. */
export function legendNames(series: readonly Series[], lines: readonly PanelLine[]): string[] {
  return [...series.map(({ name }) => name), ...(hasHollow(lines) ? [HOLLOW] : [])];
}

/** Entries of the legend, as traces without a point. */
export function legend(series: readonly Series[], lines: readonly PanelLine[]): Data[] {
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
    ...(hasHollow(lines) ? [entry(HOLLOW, SOFT_INK, PAPER, "circle")] : []),
  ];
}
