import { SOFT_INK } from "./colours.js";
import type { Figure } from "../figure.js";
import { baseLayout, CONFIG } from "./layout.js";
import { plotLines } from "./text.js";

/**
 * A chart with nothing to draw: it says in words why and what to do, and keeps its name, so that
 * links to it and its files stay.
 */
export function emptyFigure(
  words: Pick<Figure, "name" | "title" | "caption" | "columns">,
  why: string,
  remedy: string,
): Figure {
  const subtitle = "Nothing to draw.";
  return {
    ...words,
    subtitle,
    data: [],
    layout: {
      ...baseLayout({
        title: words.title,
        subtitle,
        plotHeight: 110,
        left: 16,
        bottom: 20,
        legend: [],
      }),
      xaxis: { visible: false, range: [0, 1], fixedrange: true },
      yaxis: { visible: false, range: [0, 1], fixedrange: true },
      annotations: [
        {
          text: plotLines(`${why} ${remedy}`, 95),
          x: 0,
          y: 0.6,
          xref: "paper",
          yref: "paper",
          xanchor: "left",
          yanchor: "middle",
          align: "left",
          showarrow: false,
          font: { size: 15, color: SOFT_INK },
        },
      ],
    },
    config: CONFIG,
    rows: [],
    findings: [],
    empty: true,
  };
}
