import { anchor, escapeHtml } from "../evidence/index.js";
import {
  capital,
  countOf,
  estimateText,
  formatNumber,
  formatValue,
  kindOfValue,
  restsOn,
} from "../figures/index.js";
import type { Analysis, MeasureDescription, OutletFigure, OutletRow } from "../outlets/analysis.js";
import type { Unit } from "../measures/index.js";
import type { Estimate } from "../statistics/estimate.js";
import type { EvidenceCollector } from "./evidence-data.js";

/**
 * The outlets side by side on the measures of one group: a row a measure, a column an outlet. Every
 * number is a button that opens its sentences; where the text is too short to say, the cell says so.
 *
 * @param name what the table is called by a screen reader; no other in the page is called so
 */
export function outletTable(
  analysis: Analysis,
  measures: readonly MeasureDescription[],
  evidence: EvidenceCollector,
  name: string,
): string {
  const rows = measures.map((measure) => {
    const span = valueSpan(analysis, measure);
    const cells = analysis.outlets.map((outlet) => cell(outlet, measure, span, evidence));
    const head = `<a href="#${measureAnchor(measure.id)}">${escapeHtml(capital(measure.label))}</a><span class="unit">${escapeHtml(unitText(measure))}</span>`;
    return { head, cells };
  });
  return tableOf(analysis, rows, "outlets", name);
}

/** A table with a column an outlet; heads and cells are HTML already. */
export function tableOf(
  { outlets }: Analysis,
  rows: readonly { readonly head: string; readonly cells: readonly string[] }[],
  className: string,
  name: string,
): string {
  const head = outlets.map(({ outlet, articles, words, sharedWords }) => {
    const shared =
      sharedWords > 0 ? `, ${countOf(sharedWords, "of them shared", "of them shared")}` : "";
    return `<th scope="col">${escapeHtml(outlet)}<span class="unit">${countOf(articles, "article")}, ${countOf(words, "word")}${shared}</span></th>`;
  });
  const body = rows.map(
    (row) =>
      `<tr><th scope="row">${row.head}</th>${row.cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`,
  );
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(name)}"><table class="${className}"><thead><tr><td></td>${head.join("")}</tr></thead><tbody>
${body.join("\n")}
</tbody></table></div>`;
}

/** Anchor of a measure's definition. */
export function measureAnchor(id: string): string {
  return `measure-${anchor(id)}`;
}

/** The unit; for a lean what each end means. */
export function unitText({ unit, ends }: MeasureDescription): string {
  return ends === null ? unit : `+1: ${ends[0]}, −1: ${ends[1]}`;
}

function cell(
  outlet: OutletRow,
  measure: MeasureDescription,
  span: readonly [number, number],
  evidence: EvidenceCollector,
): string {
  const figure = outlet.figures.find((one) => one.measure === measure.id);
  if (figure === undefined) return '<span class="few">not measured</span>';
  const own =
    outlet.sharedWords > 0 && figure.all.sufficient
      ? `<span class="own">without shared text: ${ownNumber(figure.withoutShared, measure.unit)}</span>`
      : "";
  return `${number(outlet, measure, figure, evidence)}${interval(figure.all, measure.unit, span)}${own}`;
}

function number(
  { outlet }: OutletRow,
  { label, unit, formula }: MeasureDescription,
  { all, withoutShared, findings, findingCount }: OutletFigure,
  evidence: EvidenceCollector,
): string {
  const title = `${capital(label)}: ${outlet}`;
  const detail = `${estimateText(all, unit)}, from ${restsOn(all)}. Without shared text: ${estimateText(withoutShared, unit)}. Formula: ${formula}.`;
  const index = evidence.add(title, detail, findings, findingCount);
  const few = !all.sufficient || all.value === null;
  const shown =
    few || all.value === null ? fewWords(all, unit, findingCount) : formatValue(all.value, unit);
  const reason = few && all.reason !== null ? ` title="${escapeHtml(all.reason)}"` : "";
  if (index === null) return `<span class="${few ? "few" : "plain"}"${reason}>${shown}</span>`;
  const aria = ` aria-label="${escapeHtml(`${title}: ${shown}. Show ${showing(findings.length, findingCount)}.`)}"`;
  return `<button type="button" class="number${few ? " few" : ""}" data-number="${String(index)}"${aria}${reason}>${shown}</button>`;
}

/** `12 sentences`, or `20 of 1,280 sentences`. */
function showing(listed: number, all: number): string {
  return listed < all
    ? `${formatNumber(listed, 0)} of ${countOf(all, "sentence")}`
    : countOf(all, "sentence");
}

/** How many passages there are all the same, and what they are too few for: "8 found; too little text for a rate". */
function fewWords({ value }: Estimate, unit: Unit, found: number): string {
  if (value === null && found === 0) return "nothing to count";
  return `${found === 0 ? "none" : formatNumber(found, 0)} found; too little text for a ${kindOfValue(unit)}`;
}

function ownNumber(estimate: Estimate, unit: Unit): string {
  if (estimate.value === null || !estimate.sufficient)
    return `<span class="few"${estimate.reason === null ? "" : ` title="${escapeHtml(estimate.reason)}"`}>${estimate.value === null ? "nothing to count" : `too little text for a ${kindOfValue(unit)}`}</span>`;
  const { value, low, high } = estimate;
  const range = low === null || high === null ? "" : ` (${intervalText(low, high, unit)})`;
  return `${formatValue(value, unit)}${range}`;
}

function intervalText(low: number, high: number, unit: Unit): string {
  return `${formatValue(low, unit)} to ${formatValue(high, unit)}`;
}

/** The interval in figures and as a small drawing, on the same scale for all outlets. */
function interval(estimate: Estimate, unit: Unit, [from, to]: readonly [number, number]): string {
  const { value, low, high, sufficient } = estimate;
  if (!sufficient || value === null || low === null || high === null) return "";
  const width = 96;
  const at = (x: number) => {
    const place = 4 + ((x - from) / (to - from || 1)) * (width - 8);
    return String(Math.round(Math.min(width - 4, Math.max(4, place)) * 10) / 10);
  };
  const zero = from < 0 ? `<line x1="${at(0)}" x2="${at(0)}" y1="0" y2="12" class="zero"/>` : "";
  return (
    `<span class="interval">${intervalText(low, high, unit)}</span>` +
    `<svg class="range" width="${String(width)}" height="12" aria-hidden="true"><line x1="4" x2="${String(width - 4)}" y1="6" y2="6"/>${zero}<line x1="${at(low)}" x2="${at(high)}" y1="6" y2="6" class="reach"/><circle cx="${at(value)}" cy="6" r="3.5"/></svg>`
  );
}

/** The scale of a measure's small drawings: its range, or what the outlets need of it. */
function valueSpan(analysis: Analysis, { id, range }: MeasureDescription): [number, number] {
  const estimates = analysis.outlets.flatMap(({ figures }) =>
    figures
      .filter((figure) => figure.measure === id && figure.all.sufficient)
      .map(({ all }) => all),
  );
  const most = estimates.reduce((top, { high, value }) => Math.max(top, high ?? value ?? 0), 0);
  return [range[0] ?? 0, range[1] ?? (most > 0 ? most : 1)];
}
