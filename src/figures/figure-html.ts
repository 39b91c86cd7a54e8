import { createHash } from "node:crypto";
import { escapeHtml } from "../evidence/index.js";
import { packed } from "../packed.js";
import { schemeCss } from "../scheme/index.js";
import type { Figure } from "./figure.js";
import { chartScript } from "./chart-script.js";
import { untitled } from "./kit/fit.js";
import { stableJson } from "./json.js";
import { PLOTLY_FILE } from "./plotly-bundle.js";

const DRAW = `${chartScript()}(async () => {
  const packed = atob(document.getElementById("figure").textContent);
  const bytes = Uint8Array.from(packed, (one) => one.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  parallaxCharts.draw(document.getElementById("chart"), await new Response(stream).json());
})();`;

const STYLE = `${schemeCss()}body{margin:0 auto;max-width:1040px;padding:16px;background:var(--paper);color:var(--ink)}
figure{margin:0}@media print{#chart{width:640px}}h1{margin:0 0 4px;font:24px/1.3 Georgia,"Times New Roman",serif}.subtitle{margin:0 0 12px;color:var(--soft);font:14px/1.5 "Helvetica Neue",Helvetica,Arial,sans-serif}figcaption{font:15px/1.6 Georgia,"Times New Roman",serif;max-width:46em;margin:8px 0}`;

/**
 * A page with one chart and its caption. It opens from disk without a network: plotly is read from
 * `plotly.min.js` in the same folder, and the page's content security policy forbids all else. The chart is
 * compressed, a fifth of its size; the chart's JSON file has it in the open.
 */
export function figureHtml(figure: Figure): string {
  const { title, subtitle, caption, config } = figure;
  // The page says title and subtitle itself, so that they fit every screen.
  const drawing = untitled(figure);
  const policy = `default-src 'none'; script-src 'self' file: '${scriptHash(DRAW)}'; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p class="subtitle">${escapeHtml(subtitle)}</p>
<figure>
<div id="chart" style="height:${String(drawing.layout.height ?? 400)}px" role="group" aria-label="${escapeHtml(title)}"></div>
<figcaption>${escapeHtml(caption)}</figcaption>
</figure>
</main>
<script type="application/octet-stream" id="figure">${packed(stableJson({ ...drawing, config }))}</script>
<script src="${PLOTLY_FILE}"></script>
<script>${DRAW}</script>
</body>
</html>
`;
}

/** The source expression by which a content security policy lets exactly this script run. */
export function scriptHash(script: string): string {
  return `sha256-${createHash("sha256").update(script, "utf8").digest("base64")}`;
}
