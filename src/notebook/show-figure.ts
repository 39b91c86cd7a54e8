import { UserError } from "../errors.js";
import { escapeHtml, scriptJson } from "../evidence/index.js";
import { chartScript, FIGURES, figures, PLOTLY_FILE } from "../figures/index.js";
import type { Figure } from "../figures/index.js";
import type { Analysis } from "../outlets/analysis.js";
import { display, showHtml } from "./display.js";
import { nextShown } from "./shown.js";

/** The MIME type of plotly's figures in notebooks. */
export const PLOTLY_MIME = "application/vnd.plotly.v1+json";

const drawn = new WeakMap<Analysis, ReadonlyMap<string, Figure>>();

/**
 * Shows one of an analysis' charts in a cell, with its caption.
 *
 * @param name as in `outputs/figures`: `loaded-terms`, `wording-choices`, `speakers-by-side` …
 * @throws UserError where no chart has that name
 * @example showChart(analysis, "loaded-terms")
 */
export function showChart(analysis: Analysis, name: string): void {
  const charts =
    drawn.get(analysis) ?? new Map(figures(analysis).map((figure) => [figure.name, figure]));
  drawn.set(analysis, charts);
  const figure = charts.get(name);
  if (figure === undefined)
    throw new UserError(`no chart is named ${name}; use one of ${[...FIGURES.keys()].join(", ")}`);
  showFigure(figure);
}

/**
 * Shows a figure in a cell, with its caption: as plotly's data, which JupyterLab and Notebook 7 with
 * plotly's extension and VS Code draw, and as HTML, which exported pages draw with the plotly file
 * of `outputs/figures`. The library itself is never part of the notebook.
 *
 * @example
 * showFigure(figures(analysis)[0]!);
 */
export function showFigure(figure: Figure): void {
  const { data, layout, narrower, config } = figure;
  display({
    [PLOTLY_MIME]: { data, layout, narrower, config },
    "text/html": figureInCell(`parallax-${nextShown()}-${figure.name}`, figure),
    "text/plain": `${figure.title}\n${figure.subtitle}`,
  });
  showHtml(
    `<p style="max-width:60em;font-size:13px;opacity:0.8">${escapeHtml(figure.caption)}</p>`,
    figure.caption,
  );
}

/** Where an exported page may find plotly: beside it, or in `outputs/figures` seen from there. */
export const PLOTLY_FILES = [
  "../figures/",
  "../outputs/figures/",
  "outputs/figures/",
  "figures/",
  "",
].map((folder) => `${folder}${PLOTLY_FILE}`);

/** A figure as HTML that draws itself wherever a page can reach plotly's file; else it says where to see it. */
export function figureInCell(
  id: string,
  { title, data, layout, narrower, config }: Figure,
): string {
  return `<div id="${id}">${escapeHtml(title)}: the chart is drawn in JupyterLab (npm run lab), in VS Code and in outputs/notebooks.</div>
<script>${chartScript()}(function () {
  var figure = ${scriptJson({ data, layout, narrower, config })};
  var load = window.parallaxPlotly = window.parallaxPlotly || (window.Plotly ? Promise.resolve() : ${scriptJson(PLOTLY_FILES)}.reduce(function (before, file) {
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
    window.parallaxCharts.draw(element, figure);
  }).catch(function () {});
})();</script>`;
}
