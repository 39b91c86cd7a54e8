import { escapeHtml } from "../evidence/index.js";
import { formatValue, listOf, sideName } from "../figures/index.js";
import type { Analysis, MeasureDescription, OutletRow } from "../outlets/analysis.js";
import { summaryIndex } from "../measures/sidedness/index.js";
import type { EvidenceCollector } from "./evidence-data.js";
import { tableOf } from "./outlet-table.js";

/** Components that must have enough text before their mean is shown. */
const LEAST_COMPONENTS = 2;

/**
 * The summary index of each outlet for every two sides, always with the components that entered it
 * and the range that it takes when one of them is left out. Where that range crosses 0 the components
 * disagree, and the cell says so instead of a number. Empty where nothing leans.
 */
export function summaryTable(analysis: Analysis, evidence: EvidenceCollector): string {
  const leans = analysis.measures.filter(
    ({ group, unit, sides }) => group === "sidedness" && unit === "lean" && sides !== null,
  );
  const pairs = [...new Set(leans.map(({ sides }) => JSON.stringify(sides)))];
  if (pairs.length === 0 || analysis.outlets.length === 0) return "";
  const rows = pairs.map((pair) => {
    const measures = leans.filter(({ sides }) => JSON.stringify(sides) === pair);
    const [plus, minus] = (measures[0]?.sides ?? ["", ""]).map((side) =>
      sideName(analysis.topic, side),
    );
    const name = `${plus ?? ""} against ${minus ?? ""}`;
    const cells = analysis.outlets.map((outlet) => cell(outlet, name, measures, evidence));
    return { head: escapeHtml(name), cells };
  });
  return `<h4>Summary index, beside its components</h4>
<p>The mean of those components above that have enough text, the surer ones weighing more (by the width of their intervals); it has no interval. A mean of unlike things hides more than it says: where it changes its sign when one component is left out, they disagree and no number is given.</p>
${tableOf(analysis, rows, "outlets summary", "Summary index")}`;
}

function cell(
  { outlet, figures }: OutletRow,
  name: string,
  measures: readonly MeasureDescription[],
  evidence: EvidenceCollector,
): string {
  const components = measures.map(({ id, name }) => {
    const figure = figures.find(({ measure }) => measure === id);
    const told = figure?.all.sufficient === true ? figure.all : null;
    return {
      ...{ name, value: told?.value ?? null, low: told?.low ?? null, high: told?.high ?? null },
      findings: figure?.findings ?? [],
    };
  });
  const { value, components: used, missing, without } = summaryIndex(components);
  if (value === null || used.length < LEAST_COMPONENTS)
    return `<span class="few">${used.length === 0 ? "no component has" : "one component alone has"} enough text</span>${used.length === 0 ? "" : part(listed(used))}`;
  const left = without.flatMap((one) => one.value ?? []);
  const [low, high] = [Math.min(...left), Math.max(...left)];
  const disagree = Math.min(low, value) < 0 && Math.max(high, value) > 0;
  const shown = disagree ? "components disagree" : formatValue(value, "lean");
  const title = `Summary index, ${name}: ${outlet}`;
  const detail = `Mean of ${listed(used)}. Left out in turn: ${without
    .map((one) => `without ${one.name} ${one.value === null ? "none" : lean(one.value)}`)
    .join(", ")}.${missing.length > 0 ? ` Not enough text: ${listOf(missing)}.` : ""}`;
  const findings = [
    ...new Set(components.filter((one) => one.value !== null).flatMap((one) => one.findings)),
  ];
  const index = evidence.add(title, detail, findings, null);
  const button =
    index === null
      ? `<span class="${disagree ? "few" : "plain"}">${shown}</span>`
      : `<button type="button" class="number${disagree ? " few" : ""}" data-number="${String(index)}" aria-label="${escapeHtml(`${title}: ${shown}. Show the sentences.`)}">${shown}</button>`;
  return `${button}${part(listed(used))}${part(`leaving one out: ${lean(low)} to ${lean(high)}`)}`;
}

const lean = (value: number) => formatValue(value, "lean");

function listed(components: readonly { readonly name: string; readonly value: number }[]): string {
  return components.map(({ name, value }) => `${name} ${lean(value)}`).join(", ");
}

function part(text: string): string {
  return `<span class="own">${escapeHtml(text)}</span>`;
}
