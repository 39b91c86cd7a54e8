import type { Figure, FigureWords } from "../figure.js";
import { SOFT_INK } from "./colours.js";
import { drawn } from "./drawn.js";
import { wrapLines, plotText } from "./text.js";

/**
 * A chart with nothing to draw: it says in words why and what to do, and keeps its name, so that
 * links to it and its files stay.
 */
export function emptyFigure(words: FigureWords, why: string, remedy: string): Figure {
  const told = { subtitle: "Nothing to draw.", rows: [], findings: [] };
  const figure = drawn(words, told, (width) => {
    const lines = wrapLines(`${why} ${remedy}`, Math.min(95, Math.floor((width - 40) / 7.6)));
    const hidden = { visible: false, range: [0, 1], fixedrange: true };
    return {
      ...{ data: [], plotHeight: 30 + lines.length * 20, left: 16, bottom: 20, legend: [] },
      layout: {
        ...{ xaxis: hidden, yaxis: hidden },
        annotations: [
          {
            text: lines.map(plotText).join("<br>"),
            ...{ x: 0, y: 0.6, xref: "paper", yref: "paper", showarrow: false },
            ...{ xanchor: "left", yanchor: "middle", align: "left" },
            font: { size: 15, color: SOFT_INK },
          },
        ],
      },
    };
  });
  return { ...figure, empty: true };
}
