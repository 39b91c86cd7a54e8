import type { Config, Layout } from "plotly.js";
import { INK, SOFT_INK, PAPER } from "./colours.js";
import type { Figure } from "../figure.js";
import { plotLines, wrapLines } from "./text.js";
import { COLOURS } from "../../scheme/index.js";

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
  /** Names in the legend; none leaves it out. */
  readonly legend: readonly string[];
}

/**
 * The layout that all charts share: title and subtitle at the top left, the legend between them and
 * the plotting area, white ground, margins in pixels from the lines that the words need.
 */
export function baseLayout(frame: Frame): Partial<Layout> {
  const { title, subtitle, plotHeight, left, bottom, legend } = frame;
  const top = titleHeight(title, subtitle, WIDTH) + legendHeight(legend, WIDTH - left - 28) + 10;
  return {
    title: titleOf(title, subtitle, WIDTH),
    font: { family: FONT, size: 13, color: INK },
    paper_bgcolor: PAPER,
    plot_bgcolor: PAPER,
    height: Math.round(top + plotHeight + bottom),
    margin: { l: left, r: 28, t: top, b: bottom, pad: 4 },
    showlegend: legend.length > 0,
    legend: {
      orientation: "h",
      x: 0,
      xanchor: "left",
      y: 1 + 4 / plotHeight,
      yanchor: "bottom",
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

/**
 * A chart's layout for another size: title and subtitle are wrapped to the width, and the height
 * follows unless it is given. Without a title (a page that says it in words of its own) only the
 * chart is left.
 */
export function fitLayout(
  figure: Pick<Figure, "title" | "subtitle" | "layout">,
  size: { readonly width?: number; readonly height?: number; readonly title?: boolean },
): Partial<Layout> {
  const { title, subtitle, layout } = figure;
  const { width = WIDTH, title: titled = true } = size;
  const before = titleHeight(title, subtitle, WIDTH);
  const after = titled ? titleHeight(title, subtitle, width) : 0;
  return {
    ...layout,
    title: titled ? titleOf(title, subtitle, width) : { text: "" },
    margin: { ...layout.margin, t: (layout.margin?.t ?? before) - before + after },
    height: size.height ?? (layout.height ?? 480) - before + after,
  };
}

function titleOf(title: string, subtitle: string, width: number): Layout["title"] {
  return {
    text: plotLines(title, titleCharacters(width)),
    subtitle: {
      text: plotLines(subtitle, subtitleCharacters(width)),
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
  };
}

function titleHeight(title: string, subtitle: string, width: number): number {
  return (
    22 +
    wrapLines(title, titleCharacters(width)).length * 27 +
    wrapLines(subtitle, subtitleCharacters(width)).length * 17
  );
}

const titleCharacters = (width: number) => Math.max(16, Math.floor((width - 40) / 10.5));
const subtitleCharacters = (width: number) => Math.max(24, Math.floor((width - 40) / 6.2));

/**
 * Plotly sets the legend in one row where it fits the plotting area, else in columns as wide as the
 * widest entry.
 */
function legendHeight(names: readonly string[], plotWidth: number): number {
  if (names.length === 0) return 0;
  const widths = names.map((name) => name.length * 5.8 + 42);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = Math.max(1, Math.floor(plotWidth / Math.max(...widths)));
  return 12 + (total <= plotWidth * 0.98 ? 1 : Math.ceil(names.length / columns)) * 20;
}
