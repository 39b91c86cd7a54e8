import type { Annotations, Shape } from "plotly.js";
import { COLOURS } from "../../scheme/index.js";
import { INK, PAPER } from "./colours.js";
import { countOf } from "./text.js";

/** A share of times at which a difference counts as found often enough. */
const ENOUGH = 0.8;

/** The line of "enough", and the one where this analysis stands; the axis of articles is logarithmic. */
export function powerMarks(fewest: number, most: number) {
  const right = fewest < Math.sqrt(most);
  const shapes: Partial<Shape>[] = [
    {
      ...{ type: "line", xref: "paper", yref: "y", x0: 0, x1: 1, y0: ENOUGH, y1: ENOUGH },
      line: { color: COLOURS.zero.light, width: 1.4, dash: "dash" },
    },
    {
      ...{ type: "line", xref: "x", yref: "paper", x0: fewest, x1: fewest, y0: 0, y1: 1 },
      line: { color: COLOURS.vermilion.light, width: 2.4 },
    },
  ];
  const annotations: Partial<Annotations>[] = [
    {
      ...{
        xref: "x",
        yref: "paper",
        x: Math.log10(fewest),
        y: 1,
        yanchor: "top",
        showarrow: false,
      },
      ...{ xanchor: right ? "left" : "right", xshift: right ? 8 : -8 },
      ...{ align: right ? "left" : "right", bgcolor: PAPER, font: { size: 13, color: INK } },
      text: `<b>this analysis:</b><br>${countOf(fewest, "article")}`,
    },
  ];
  return { shapes, annotations };
}
