import type { Data } from "plotly.js";
import { COLOURS } from "../../scheme/index.js";
import { neededArticles, powerTable } from "../../statistics/index.js";
import { INK } from "./colours.js";
import { legendName } from "./legend.js";
import { countOf, formatNumber, plotLines } from "./text.js";

/** Light to dark with the size of the difference: read without colour too, and named at the lines. */
const LOOKS = [
  { color: COLOURS.sky.light, symbol: "circle" },
  { color: COLOURS.orange.light, symbol: "square" },
  { color: COLOURS.blue.light, symbol: "diamond" },
  { color: INK, symbol: "triangle-up" },
  { color: COLOURS.purple.light, symbol: "cross" },
] as const;

/** Ticks of a share at every fifth. */
export const FIFTHS = {
  tickvals: [0, 0.2, 0.4, 0.6, 0.8, 1],
  ticktext: ["0", "20", "40", "60", "80", "100 %"],
};

/** A line for each true difference: how often it is found, by the number of articles. */
export function powerLines(width: number): Data[] {
  const { articles, found } = powerTable();
  return found.map(({ difference, share }, place): Data => {
    const { color, symbol } = LOOKS[place % LOOKS.length]!;
    const told = (count: number, at: number) =>
      `With ${countOf(count, "article")} an outlet, leans that differ by ${formatNumber(difference, 1)} are found ${formatNumber(share[at]! * 100, 0)} times in 100; ${formatNumber(neededArticles(difference), 0)} articles are needed for 80.`;
    return {
      ...{ type: "scatter", mode: "lines+markers", cliponaxis: false, hoverinfo: "text" },
      ...{ x: [...articles], y: [...share], line: { color, width: 2 } },
      marker: { size: 8, symbol, color },
      name: legendName(`difference of ${formatNumber(difference, 1)}`, width),
      hovertext: articles.map((count, at) => plotLines(told(count, at), 70)),
    };
  });
}

/** Numbers of articles, rising, that have room on a logarithmic axis of so many pixels. */
export function powerTicks(all: readonly number[], pixels: number): number[] {
  const place = (count: number) => (Math.log10(count) / Math.log10(all.at(-1)!)) * pixels;
  const kept: number[] = [];
  for (const count of all) {
    const last = kept.at(-1);
    if (last === undefined || place(count) - place(last) >= String(count).length * 8 + 10)
      kept.push(count);
  }
  return kept;
}
