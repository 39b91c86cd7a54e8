import type { Data, Layout } from "plotly.js";
import type { Figure } from "../figure.js";
import { legendTop, titleHeight, titleOf, WIDTH } from "./layout.js";

/** A chart as plotly draws it in a place of some width. */
export interface Fitted {
  readonly data: readonly Data[];
  readonly layout: Partial<Layout>;
}

/** Parts of a chart that its drawing is made from. */
type Drawable = Pick<Figure, "title" | "subtitle" | "data" | "layout" | "narrower">;

/**
 * The chart for a place: the widest of its drawings that fits, else the narrowest, with title and subtitle
 * wrapped to the width. Its height follows from its words unless it is given. Without a title (a page that says
 * it in words of its own) only the chart is left.
 */
export function fitted(
  figure: Drawable,
  size: { readonly width?: number; readonly height?: number; readonly title?: boolean } = {},
): Fitted {
  const { title, subtitle, narrower = [] } = figure;
  const { width = WIDTH, title: titled = true } = size;
  const narrow =
    width >= WIDTH ? undefined : (narrower.find((one) => one.width <= width) ?? narrower.at(-1));
  const layout = narrow?.layout ?? figure.layout;
  const before = titleHeight(title, subtitle, narrow?.width ?? WIDTH);
  const after = titled ? titleHeight(title, subtitle, width) : 0;
  const height = size.height ?? (layout.height ?? 480) - before + after;
  return {
    data: narrow?.data.map((own, at) => ({ ...figure.data[at], ...own }) as Data) ?? figure.data,
    layout: {
      ...layout,
      title: titled ? titleOf(title, subtitle, width) : { text: "" },
      margin: { ...layout.margin, t: (layout.margin?.t ?? before) - before + after },
      legend: { ...layout.legend, y: legendTop(after, height) },
      height,
    },
  };
}

/** The chart and its narrower drawings without their titles, for a page that says them itself. */
export function untitled(figure: Drawable): Pick<Figure, "data" | "layout" | "narrower"> {
  return {
    data: figure.data,
    layout: fitted(figure, { title: false }).layout,
    narrower: figure.narrower?.map((narrow) => ({
      ...narrow,
      layout: fitted(figure, { width: narrow.width, title: false }).layout,
    })),
  };
}
