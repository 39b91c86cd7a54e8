import { createHash } from "node:crypto";
import { escapeHtml, escapeScriptJson } from "../evidence/index.js";
import type { Figure } from "./figure.js";
import { stableJson } from "./json.js";
import { PLOTLY_FILE } from "./plotly-bundle.js";

const DRAW = `(() => {
  const { data, layout, config } = JSON.parse(document.getElementById("figure").textContent);
  Plotly.newPlot("chart", data, layout, config);
})();`;

const STYLE = `body{margin:0 auto;max-width:1040px;padding:16px;background:#fff;color:#222}
figure{margin:0}figcaption{font:15px/1.6 Georgia,"Times New Roman",serif;max-width:46em;margin:8px 16px;color:#333}`;

/**
 * A page with one chart and its caption. It opens from disk without a network: plotly is read from
 * `plotly.min.js` in the same folder, and the page's content security policy forbids all else.
 */
export function figureHtml(figure: Figure): string {
  const { data, layout, config } = figure;
  const height = layout.height ?? 400;
  const policy = `default-src 'none'; script-src 'self' file: '${scriptHash(DRAW)}'; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(figure.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<figure>
<div id="chart" style="min-height:${String(height)}px" role="img" aria-label="${escapeHtml(`${figure.title}. ${figure.subtitle}`)}"></div>
<figcaption>${escapeHtml(figure.caption)}</figcaption>
</figure>
<script type="application/json" id="figure">${escapeScriptJson(stableJson({ data, layout, config }))}</script>
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
