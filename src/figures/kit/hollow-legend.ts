import type { Data } from "plotly.js";
import { PAPER, SOFT_INK } from "./colours.js";
import { legendName } from "./legend.js";
import type { PanelGroup, Series } from "./panels.js";

const HOLLOW = "hollow: too little text to say";

const hasHollow = (groups: readonly PanelGroup[]): boolean =>
  groups.some(({ panels }) =>
    panels.some(({ marks }) =>
      marks.some(({ estimate }) => estimate.value !== null && !estimate.sufficient),
    ),
  );

/** An entry of the legend that stands for no mark of its own: a trace without a point. */
export function legendEntry(
  name: string,
  look: { readonly colour: string; readonly fill?: string; readonly symbol?: string },
  width: number,
): Data {
  const { colour, fill = colour, symbol = "circle" } = look;
  return {
    ...{ type: "scatter", mode: "markers", name: legendName(name, width), x: [null], y: [null] },
    marker: { size: 10, symbol, color: fill, line: { width: 1.8, color: colour } },
    hoverinfo: "skip",
  } as Data;
}

/** The legend of a lattice: its series, and what a hollow mark means where there is one. */
export function latticeLegend(
  series: readonly Series[],
  groups: readonly PanelGroup[],
  width: number,
): Data[] {
  return [
    ...series.map((one) => legendEntry(one.name, one, width)),
    ...(hasHollow(groups) ? [legendEntry(HOLLOW, { colour: SOFT_INK, fill: PAPER }, width)] : []),
  ];
}
