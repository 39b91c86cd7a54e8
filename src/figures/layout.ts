import type { Config, Layout } from "plotly.js";
import { INK, SOFT_INK } from "./colours.js";
import { plotLines, plotText, wrapLines } from "./text.js";

export const FONT = "Helvetica Neue, Helvetica, Arial, Liberation Sans, sans-serif";
export const TITLE_FONT = "Georgia, Times New Roman, Liberation Serif, DejaVu Serif, serif";

/** Width that charts are laid out for; they stretch with the page. */
export const WIDTH = 960;
/** Pixels that a character of a 13-pixel label takes, at the wide end. */
export const CHARACTER = 7;

export const CONFIG: Partial<Config> = {
  displaylogo: false,
  responsive: true,
  modeBarButtonsToRemove: ["select2d", "lasso2d", "autoScale2d", "zoomIn2d", "zoomOut2d"],
};

/** What a chart's layout is made from. */
export interface Frame {
  readonly title: string;
  readonly subtitle: string;
  /** Height of the plotting area in pixels. */
  readonly plotHeight: number;
  /** Left margin, for the row labels. */
  readonly left: number;
  /** Space below the plotting area: axis labels and their title. */
  readonly bottom: number;
  /** True leaves a line for the legend above the plotting area. */
  readonly legend: boolean;
  /** Space between legend and plotting area, for the titles of panels. */
  readonly panelTitle?: number;
}

/**
 * The layout that all charts share: title and subtitle at the top left, one legend line between them
 * and the plotting area, white ground, margins in pixels from the number of lines that the words need.
 */
export function baseLayout(frame: Frame): Partial<Layout> {
  const subtitleLines = wrapLines(frame.subtitle, 125).length;
  const legendHeight = frame.legend ? 34 : 6;
  const panelTitle = frame.panelTitle ?? 0;
  const top = 44 + subtitleLines * 18 + legendHeight + panelTitle + 8;
  return {
    title: {
      text: plotText(frame.title),
      subtitle: {
        text: plotLines(frame.subtitle, 125),
        font: { family: FONT, size: 13, color: SOFT_INK },
      },
      font: { family: TITLE_FONT, size: 21, color: INK },
      x: 0,
      xref: "container",
      xanchor: "left",
      y: 1,
      yref: "container",
      yanchor: "top",
      pad: { t: 14, l: 16 },
    },
    font: { family: FONT, size: 13, color: INK },
    paper_bgcolor: "#ffffff",
    plot_bgcolor: "#ffffff",
    height: Math.round(top + frame.plotHeight + frame.bottom),
    margin: { l: frame.left, r: 28, t: top, b: frame.bottom, pad: 4 },
    showlegend: frame.legend,
    legend: {
      orientation: "h",
      x: 0,
      xanchor: "left",
      y: 1 + (panelTitle + 4) / frame.plotHeight,
      yanchor: "bottom",
      font: { size: 13 },
      itemclick: false,
      itemdoubleclick: false,
    },
    hovermode: "closest",
    hoverlabel: {
      align: "left",
      bgcolor: "#ffffff",
      bordercolor: "#999999",
      font: { family: FONT, size: 13, color: INK },
    },
  };
}
