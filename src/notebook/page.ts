import MarkdownIt from "markdown-it";
import { escapeHtml, scriptJson } from "../evidence/index.js";
import { chartScript, PLOTLY_FILE, scriptHash } from "../figures/index.js";
import { explorerScript } from "../explorer/index.js";
import { schemeCss } from "../scheme/index.js";
import type { CellOutput, Notebook } from "./notebook-file.js";
import { PLOTLY_MIME } from "./show-figure.js";

// No raw HTML in Markdown: what a notebook quotes from an article stays text.
const markdown = new MarkdownIt({ html: false, linkify: false });

const DRAW = `${chartScript()}for (const data of document.querySelectorAll("script.figure")) {
  const place = data.previousElementSibling;
  if (!window.Plotly) break;
  place.textContent = "";
  const figure = JSON.parse(data.textContent);
  parallaxCharts.draw(place, figure);
}`;

const STYLE = `${schemeCss()}body{font:17px/1.55 Georgia,serif;max-width:60em;margin:2em auto;padding:0 1em;color:var(--ink);background:var(--paper)}
a{color:var(--accent)}
h1,h2,h3{font-weight:normal;line-height:1.25}h2{margin-top:1.8em}
section{max-width:44em}
pre{font:13px/1.5 ui-monospace,Menlo,Consolas,monospace;overflow-x:auto}
pre.code{background:var(--wash);padding:.7em 1em;border-left:3px solid var(--line)}
code{font-size:.88em}
.output{overflow-x:auto;margin:1em 0;font-family:"Helvetica Neue",Helvetica,Arial,sans-serif}
@media print{.chart{width:640px}}`;

/**
 * A notebook as a page that opens without Jupyter and without the network. Figures are drawn with
 * plotly's file in `figures/` beside the page's folder. The page's content security policy lets no
 * script run but that file and the few lines that draw the figures.
 *
 * @param name the notebook's name, the page's title
 */
export function notebookPage(name: string, notebook: Notebook): string {
  const cells = notebook.cells.map((cell) =>
    cell.cell_type === "markdown"
      ? `<section>${markdown.render(cell.source)}</section>`
      : `<pre class="code"><code>${escapeHtml(cell.source)}</code></pre>\n${(cell.outputs ?? []).map(outputHtml).join("\n")}`,
  );
  const body = cells.join("\n");
  const script = body.includes(EXPLORER) ? `${DRAW}${explorerScript()}` : DRAW;
  const policy = `default-src 'none'; script-src 'self' file: '${scriptHash(script)}'; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(name)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body}
</main>
<script src="../figures/${PLOTLY_FILE}"></script>
<script>${script}</script>
</body>
</html>
`;
}

const EXPLORER = 'class="parallax-explorer"';

function outputHtml(output: CellOutput): string {
  if (output.output_type === "stream") return `<pre>${escapeHtml(output.text)}</pre>`;
  const { data } = output;
  if (PLOTLY_MIME in data)
    return `<div class="output"><div class="chart">This chart is drawn with figures/${PLOTLY_FILE}, which is not beside this page’s folder: write it with --format html.</div><script type="application/json" class="figure">${scriptJson(data[PLOTLY_MIME])}</script></div>`;
  const html = data["text/html"];
  // The page wakes explorers itself; it lets no script of a cell run.
  if (typeof html === "string")
    return `<div class="output">${html.replace(`<script>${explorerScript()}</script>`, "")}</div>`;
  return `<pre>${escapeHtml(String(data["text/plain"] ?? ""))}</pre>`;
}
