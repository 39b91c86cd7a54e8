import { pageFile } from "../data.js";
import { DARK } from "./colours.js";

/**
 * A script that gives a page `parallaxScheme.draw(element, figure)`: plotly's chart in the colours of the page's
 * scheme, drawn anew when it changes. Several of them in one page, as in a notebook, are one.
 */
export function schemeScript(): string {
  const script = pageFile("scheme/page/follow-scheme.js");
  return script.replace(/(?<=\()DARK_OF_LIGHT/, JSON.stringify(DARK));
}
