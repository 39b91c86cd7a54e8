import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** Name of plotly's file beside charts written as HTML. */
export const PLOTLY_FILE = "plotly.min.js";

/** Path of the plotly library that draws the charts in a page: about 1.4 MB, no network needed. */
export function plotlyBundlePath(): string {
  return createRequire(import.meta.url).resolve("plotly.js-cartesian-dist-min");
}

let source: string | undefined;

/** The library's text, fit to stand inside a `<script>` element; read once a process. */
export function plotlySource(): string {
  source ??= readFileSync(plotlyBundlePath(), "utf8")
    .replace(/\r\n?/g, "\n")
    .replace(/<\/(script)/gi, "<\\/$1")
    .replace(/<!--/g, "<\\!--");
  return source;
}
