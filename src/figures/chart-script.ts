import { pageFile } from "../data.js";
import { schemeScript } from "../scheme/index.js";

/**
 * A script that gives a page `parallaxCharts.draw(element, figure)`: plotly's chart for the width of its place
 * and in the colours of the page's scheme, drawn anew when either changes. Several of them in one page, as in a
 * notebook, are one.
 */
export const chartScript = (): string =>
  `${schemeScript()}${pageFile("figures/page/follow-width.js")}`;
