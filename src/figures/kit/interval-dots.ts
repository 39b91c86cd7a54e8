import type { Data } from "plotly.js";
import { PALE, SOFT_INK, PAPER } from "./colours.js";
import { NOTHING, opening } from "./mark-evidence.js";
import type { AxisNames } from "./panel-axes.js";
import type { Axis, Mark, Panel, Series } from "./panels.js";

/** One trace for each series and for what is sufficient and what is not. */
export function intervalDots(
  panel: Panel,
  series: readonly Series[],
  axis: Axis,
  names: AxisNames,
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
        : [dots(marks, one, deep ? dodge(place, series.length) : 0, axis, names)];
    }),
  );
}

/** Most marks in one row of the panel. */
export function depth({ marks }: Panel): number {
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
  names: AxisNames,
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
    ...names,
    cliponaxis: false,
    marker: {
      size: 10,
      symbol: one.symbol ?? "circle",
      color: sufficient ? one.colour : PAPER,
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
    ...opening(marks.map(({ evidence }) => evidence)),
  } as Data;
}

/** Says in words where a row of a panel has no value at all. */
export function silences(panel: Panel, rows: number, axis: Axis, names: AxisNames): Data[] {
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
      ...names,
      text: silent.map(() => "none found"),
      textposition: "middle right",
      textfont: { size: 11, color: SOFT_INK },
      ...opening(
        silent.map((row) => panel.marks.find((mark) => mark.row === row)?.evidence ?? NOTHING),
      ),
    } as Data,
  ];
}
