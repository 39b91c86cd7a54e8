import { createRequire } from "node:module";
import { escapeHtml } from "../evidence/index.js";
import type { Figure } from "../figures/index.js";

const require = createRequire(import.meta.url);

/** Hands a result to the cell that is running, in every form that a front end may choose from. */
function display(data: Record<string, unknown>): void {
  const jupyter = require("tslab/dist/jupyter") as {
    lastWriteDisplayData:
      | ((display: { data: object; metadata: object; transient: object }, update: boolean) => void)
      | null;
  };
  if (jupyter.lastWriteDisplayData === null)
    throw new Error("nothing to show on: call this in a notebook cell on the tslab kernel");
  jupyter.lastWriteDisplayData({ data, metadata: {}, transient: {} }, false);
}

/** Shows HTML in a cell. The caller has escaped what comes from articles. */
export function showHtml(html: string, plain = ""): void {
  display({ "text/html": html, "text/plain": plain });
}

let shown = 0;

/**
 * Shows a figure in a cell: as plotly data, which JupyterLab with the plotly extension, Notebook 7
 * and VS Code draw, and as HTML, which exported pages draw with the plotly file of `outputs/`.
 */
export function showFigure(figure: Figure): void {
  const id = `parallax-${++shown}-${figure.name}`;
  const { data, layout, config } = figure;
  display({
    "application/vnd.plotly.v1+json": { data, layout, config },
    "text/html": figureHtml(id, figure),
    "text/plain": `${figure.title}\n${figure.subtitle}\n${figure.caption}`,
  });
  showHtml(
    `<p style="max-width:60em;color:#555;font-size:0.9em">${escapeHtml(figure.caption)}</p>`,
    figure.caption,
  );
}

/** Where an exported page may find plotly: beside it, or in `outputs/figures` seen from there. */
const PLOTLY_FILES = [
  "../figures/plotly.min.js",
  "../outputs/figures/plotly.min.js",
  "outputs/figures/plotly.min.js",
  "figures/plotly.min.js",
];

function figureHtml(id: string, { title, data, layout, config }: Figure): string {
  const json = JSON.stringify({ data, layout, config }).replaceAll("<", "\\u003c");
  const files = JSON.stringify(PLOTLY_FILES);
  return `<div id="${id}">${escapeHtml(title)}: the chart is drawn in JupyterLab (npm run lab), in VS Code and in outputs/notebooks.</div>
<script>(function () {
  var spec = ${json};
  var load = window.parallaxPlotly = window.parallaxPlotly || (window.Plotly ? Promise.resolve() : ${files}.reduce(function (before, file) {
    return before.catch(function () {
      return new Promise(function (done, failed) {
        var script = document.createElement("script");
        script.src = file; script.onload = done; script.onerror = failed;
        document.head.appendChild(script);
      });
    });
  }, Promise.reject()));
  load.then(function () {
    var element = document.getElementById("${id}");
    element.textContent = "";
    window.Plotly.newPlot(element, spec.data, spec.layout, spec.config);
  }).catch(function () {});
})();</script>`;
}

/** A table: rows as records, or anything with columns and values as a danfojs DataFrame has. */
export type TableLike =
  | readonly Readonly<Record<string, unknown>>[]
  | { readonly columns: readonly string[]; readonly values: readonly unknown[] };

/**
 * Shows a table in a cell, numbers with at most three decimals, everything escaped.
 *
 * @param caption one line above the table
 */
export function showTable(table: TableLike, caption = ""): void {
  const { columns, rows } = cells(table);
  const numeric = columns.map((_, i) =>
    rows.every((row) => row[i] === null || row[i] === "" || typeof row[i] === "number"),
  );
  const cell = (tag: string, value: unknown, i: number) =>
    `<${tag} style="text-align:${numeric[i] ? "right" : "left"};padding:2px 10px;vertical-align:top">${escapeHtml(shownValue(value))}</${tag}>`;
  const line = (tag: string, values: readonly unknown[]) =>
    `<tr>${values.map((value, i) => cell(tag, value, i)).join("")}</tr>`;
  showHtml(
    `<table style="border-collapse:collapse">${caption && `<caption style="text-align:left;caption-side:top">${escapeHtml(caption)}</caption>`}<thead>${line("th", columns)}</thead><tbody>${rows.map((row) => line("td", row)).join("")}</tbody></table>`,
    [caption, columns.join("\t"), ...rows.map((row) => row.map(shownValue).join("\t"))]
      .filter(Boolean)
      .join("\n"),
  );
}

function cells(table: TableLike): { columns: readonly string[]; rows: readonly unknown[][] } {
  if ("columns" in table)
    return { columns: table.columns, rows: table.values.map((row) => row as unknown[]) };
  const columns = [...new Set(table.flatMap((row) => Object.keys(row)))];
  return { columns, rows: table.map((row) => columns.map((column) => row[column])) };
}

function shownValue(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number")
    return Number.isInteger(value) ? String(value) : String(Number(value.toFixed(3)));
  return String(value);
}
