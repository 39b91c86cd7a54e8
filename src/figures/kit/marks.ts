import type { Data, PlotMarker } from "plotly.js";
import { opening, type MarkEvidence } from "./mark-evidence.js";
import type { AxisNames } from "./panel-axes.js";

/** A mark at a place, in the units of its axes. */
export interface PlacedMark {
  readonly x: number;
  readonly y: number;
  readonly evidence: MarkEvidence;
}

/** A trace of marks that open their sentences; no trace where there is no mark. */
export function markers(
  marks: readonly PlacedMark[],
  marker: Partial<PlotMarker>,
  { name, ...names }: Partial<AxisNames> & { readonly name?: string } = {},
): Data[] {
  if (marks.length === 0) return [];
  return [
    {
      ...{ type: "scatter", mode: "markers", showlegend: name !== undefined, ...names },
      ...(name === undefined ? {} : { name }),
      x: marks.map(({ x }) => x),
      y: marks.map(({ y }) => y),
      ...{ marker, cliponaxis: false },
      ...opening(marks.map(({ evidence }) => evidence)),
    } as Data,
  ];
}
