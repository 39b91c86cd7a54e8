import type { Config, Layout } from "plotly.js";
import { COLOURS } from "../../scheme/index.js";
import { INK, SOFT_INK, PAPER } from "./colours.js";
import { legendHeight } from "./legend.js";
import { plotLines, wrapLines } from "./text.js";

export const FONT = "Helvetica Neue, Helvetica, Arial, Liberation Sans, sans-serif";
export const TITLE_FONT = "Georgia, Times New Roman, Liberation Serif, DejaVu Serif, serif";

/** Width of charts in files and on a screen; they stretch with the page. */
export const WIDTH = 960;
/** The widths that charts are drawn for: a screen, a sheet of paper or half a screen, a phone. */
export const WIDTHS = [WIDTH, 620, 320] as const;
/** Pixels that a character of a 13-pixel label takes, at the wide end. */
export const CHARACTER = 7;
/** Pixels right of the plotting area. */
export const RIGHT = 28;

export const CONFIG: Partial<Config> = {
  displaylogo: false,
  responsive: true,
  modeBarButtonsToRemove: ["select2d", "lasso2d", "autoScale2d", "zoomIn2d", "zoomOut2d"],
};

/** What a chart's layout is made from. */
export interface Frame {
  readonly title: string;
  readonly subtitle: string;
  /** Pixels that the chart is drawn for. */
  readonly width: number;
  /** Height of the plotting area in pixels. */
  readonly plotHeight: number;
  /** Left margin, for the row labels. */
  readonly left: number;
  /** Space above the plotting area, for axis labels that stand there. */
  readonly above?: number;
  /** Space below the plotting area: axis labels and their title. */
  readonly bottom: number;
  /** Names in the legend as its traces have them (`legendName`); none leaves it out. */
  readonly legend: readonly string[];
}

/**
 * The layout that all charts share: title and subtitle at the top left, the legend between them and
 * the plotting area, white ground, margins in pixels from the lines that the words need.
 */
export function baseLayout(frame: Frame): Partial<Layout> {
  const { title, subtitle, width, plotHeight, left, above = 0, bottom, legend } = frame;
  const titled = titleHeight(title, subtitle, width);
  const top = titled + legendHeight(legend, width) + above + 10;
  const height = Math.round(top + plotHeight + bottom);
  return {
    title: titleOf(title, subtitle, width),
    font: { family: FONT, size: 13, color: INK },
    paper_bgcolor: PAPER,
    plot_bgcolor: PAPER,
    height,
    margin: { l: left, r: RIGHT, t: top, b: bottom, pad: 4 },
    showlegend: legend.length > 0,
    legend: {
      orientation: "h",
      xref: "container",
      x: 0,
      xanchor: "left",
      yref: "container",
      y: legendTop(titled, height),
      yanchor: "top",
      font: { size: 13 },
      itemclick: false,
      itemdoubleclick: false,
    },
    hovermode: "closest",
    hoverlabel: {
      align: "left",
      bgcolor: PAPER,
      bordercolor: COLOURS.frame.light,
      font: { family: FONT, size: 13, color: INK },
    },
  };
}

/** Where the legend begins, as a share of the chart's height: below the title. */
export const legendTop = (titled: number, height: number): number => 1 - titled / height;

/** Font size of a title, and how far below its place plotly sets the first line, in font sizes. */
const TITLE_SIZE = 21;
const CAPITALS = 0.7;

export function titleOf(title: string, subtitle: string, width: number): Layout["title"] {
  const text = plotLines(title, titleCharacters(width));
  // Of a title of several lines plotly leaves that shift out: its first line would be cut off at the edge.
  const above = 14 + (text.includes("<br>") ? CAPITALS * TITLE_SIZE : 0);
  return {
    text,
    subtitle: {
      text: plotLines(subtitle, subtitleCharacters(width)),
      font: { family: FONT, size: 13, color: SOFT_INK },
    },
    font: { family: TITLE_FONT, size: TITLE_SIZE, color: INK },
    x: 0,
    xref: "container",
    xanchor: "left",
    y: 1,
    yref: "container",
    yanchor: "top",
    pad: { t: above, l: 16 },
  };
}

export function titleHeight(title: string, subtitle: string, width: number): number {
  return (
    22 +
    wrapLines(title, titleCharacters(width)).length * 27 +
    wrapLines(subtitle, subtitleCharacters(width)).length * 17
  );
}

const titleCharacters = (width: number) => Math.max(16, Math.floor((width - 40) / 10.5));
const subtitleCharacters = (width: number) => Math.max(24, Math.floor((width - 40) / 6.2));
