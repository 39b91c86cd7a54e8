import { escapeHtml } from "../evidence/index.js";
import { capital } from "../figures/index.js";
import type { Analysis, MeasureDescription } from "../outlets/analysis.js";
import { measureAnchor, unitText } from "./outlet-table.js";

/** Every measure with its formula, unit, range and the least that must have been counted. */
export function measureDefinitions(analysis: Analysis): string {
  if (analysis.measures.length === 0) return "<p>Nothing was measured.</p>";
  return `<dl class="measures">${analysis.measures
    .map((measure) => definition(measure))
    .join("\n")}</dl>`;
}

function definition(measure: MeasureDescription): string {
  const { id, label, tells, caution, formula, minimum } = measure;
  const least =
    minimum.length === 0
      ? ""
      : ` Needed before a value is shown: ${escapeHtml(minimum.join(", "))}.`;
  return `<dt id="${measureAnchor(id)}">${escapeHtml(capital(label))}</dt><dd>${escapeHtml(tells)} <b>Caution:</b> ${escapeHtml(caution)} Formula: ${escapeHtml(formula)}. Unit: ${escapeHtml(unitText(measure))}; ${rangeText(measure)}.${least} <code>${escapeHtml(id)}</code></dd>`;
}

function rangeText({ range: [low, high] }: MeasureDescription): string {
  const bound = (value: number) => String(value).replace("-", "−");
  if (low === null) return high === null ? "unbounded" : `at most ${bound(high)}`;
  return high === null ? `${bound(low)} or more` : `from ${bound(low)} to ${bound(high)}`;
}
