import { escapeHtml } from "../evidence/index.js";
import { capital } from "../figures/index.js";
import type { Analysis, MeasureDescription } from "../outlets/analysis.js";
import { measureAnchor, unitText } from "./outlet-table.js";

/**
 * Every measure with its formula, unit, range and the least that must have been counted.
 *
 * @param isDetail measures that stand folded in the tables: on paper they are left out
 */
export function measureDefinitions(
  analysis: Analysis,
  isDetail: (measure: MeasureDescription) => boolean,
): string {
  if (analysis.measures.length === 0) return "<p>Nothing was measured.</p>";
  return `<p class="on-paper">On paper these are the measures of the tables above; the report on the screen has all.</p><dl class="measures">${analysis.measures
    .map((measure) => definition(measure, isDetail(measure)))
    .join("\n")}</dl>`;
}

function definition(measure: MeasureDescription, isDetail: boolean): string {
  const { id, label, tells, caution, formula, minimum } = measure;
  const detail = isDetail ? ' class="detail"' : "";
  const least =
    minimum.length === 0
      ? ""
      : ` Needed before a value is shown: ${escapeHtml(minimum.join(", "))}.`;
  return `<dt id="${measureAnchor(id)}"${detail}>${escapeHtml(capital(label))}</dt><dd${detail}>${escapeHtml(tells)} <b>Caution:</b> ${escapeHtml(caution)} Formula: ${escapeHtml(formula)}. Unit: ${escapeHtml(unitText(measure))}; ${rangeText(measure)}.${least} <code>${escapeHtml(id)}</code></dd>`;
}

function rangeText({ range: [low, high] }: MeasureDescription): string {
  const bound = (value: number) => String(value).replace("-", "−");
  if (low === null) return high === null ? "unbounded" : `at most ${bound(high)}`;
  return high === null ? `${bound(low)} or more` : `from ${bound(low)} to ${bound(high)}`;
}
