import { readFileSync } from "node:fs";
import { PACKAGE_ROOT } from "../data.js";
import { DARK } from "./colours.js";

/**
 * A script that gives a page `parallaxScheme.draw(element, figure)`: plotly's chart in the colours of the page's
 * scheme, drawn anew when it changes. Several of them in one page, as in a notebook, are one.
 */
export function schemeScript(): string {
  const script = readFileSync(`${PACKAGE_ROOT}src/scheme/page/follow-scheme.js`, "utf8");
  return script.replace(/\r\n?/g, "\n").replace(/(?<=\()DARK_OF_LIGHT/, JSON.stringify(DARK));
}
