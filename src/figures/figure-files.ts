import { toCsv } from "./csv.js";
import type { Figure } from "./figure.js";
import { figureHtml } from "./figure-html.js";
import { stableJson } from "./json.js";

/** Formats of a chart that need no browser. */
export type TextFormat = "json" | "html" | "csv";

/**
 * A chart as the text of its files:
 * - `json`: `{schemaVersion, name, title, subtitle, caption, findings, data, layout, config}`, keys in
 *   alphabetical order, numbers rounded; plotly draws `data` and `layout` in any language; `customdata`
 *   of a trace holds for each mark what it opens (`Opens`);
 * - `html`: a page that draws it, with `plotly.min.js` beside it (see `plotlyBundlePath`);
 * - `csv`: its data, a line a mark.
 */
export function figureFiles(figure: Figure): Record<TextFormat, string> {
  const { name, title, subtitle, caption, findings, data, layout, config } = figure;
  const json = { schemaVersion: 1, name, title, subtitle, caption, findings, data, layout, config };
  return {
    json: `${stableJson(json)}\n`,
    html: figureHtml(figure),
    // Made when it is asked for: its length grows with the corpus.
    get csv() {
      return toCsv(figure.columns, figure.rows);
    },
  };
}
