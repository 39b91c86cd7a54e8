import MarkdownIt from "markdown-it";
import { escapeHtml } from "../evidence/index.js";
import type { CellOutput, Notebook } from "./notebook-file.js";

// No raw HTML in Markdown: what a notebook quotes from an article stays text.
const markdown = new MarkdownIt({ html: false, linkify: false });

/**
 * A notebook as a page that opens without Jupyter and without the network. Figures are drawn with
 * the plotly file of `outputs/figures`.
 *
 * @param name the notebook's name, the page's title
 */
export function notebookPage(name: string, notebook: Notebook): string {
  const cells = notebook.cells.map((cell) =>
    cell.cell_type === "markdown"
      ? `<section>${markdown.render(cell.source)}</section>`
      : `<pre class="code"><code>${escapeHtml(cell.source)}</code></pre>${(cell.outputs ?? []).map(outputHtml).join("")}`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(name)}</title>
<style>
body { font: 17px/1.5 Georgia, serif; max-width: 62em; margin: 2em auto; padding: 0 1em; color: #222; background: #fff; }
h1, h2, h3 { line-height: 1.2; }
pre { font: 13px/1.45 ui-monospace, Menlo, Consolas, monospace; overflow-x: auto; }
pre.code { background: #f6f5f1; padding: .7em 1em; border-left: 3px solid #c9c4b5; }
table { font: 14px/1.4 system-ui, sans-serif; }
th { border-bottom: 1px solid #888; }
</style>
</head>
<body>
${cells.join("\n")}
</body>
</html>
`;
}

function outputHtml(output: CellOutput): string {
  if (output.output_type === "stream") return `<pre>${escapeHtml(output.text)}</pre>`;
  const html = output.data["text/html"];
  if (typeof html === "string") return `<div class="output">${html}</div>`;
  return `<pre>${escapeHtml(String(output.data["text/plain"] ?? ""))}</pre>`;
}
