import { escapeHtml } from "../evidence/index.js";
import { countOf, formatValue, listOf } from "../figures/index.js";
import type { Analysis, MeasureDescription, OutletFigure } from "../outlets/analysis.js";
import type { Unit } from "../measures/index.js";
import type { Estimate } from "../statistics/estimate.js";
import { known, listed } from "./known.js";
import { showHtml } from "./display.js";
import { tableHtml, tableText } from "./table-html.js";
import type { Table, TableCell } from "./table-html.js";

/** Which measures are shown. */
export type MeasureChoice = string | readonly string[];

/** How measures are shown. */
export interface ShowMeasuresOptions {
  /** One line above the table. */
  readonly caption?: string;
  /** Only this outlet, or these; an empty list stands for all. */
  readonly outlet?: string | readonly string[];
}

/**
 * Shows the outlets side by side on measures: value, 95 % interval, the number of findings behind
 * it, and the value without shared text where that differs. A measure that no outlet has
 * enough text for is not shown as a number; a line below names it.
 *
 * @param choice a group (`loaded`, `attribution`, `sidedness`) or ids of measures
 * @throws UserError for a group, measure or outlet that the analysis does not hold
 * @example showMeasures(analysis, "sidedness", { outlet: ["The Post", "The Mail"] })
 */
export function showMeasures(
  analysis: Analysis,
  choice: MeasureChoice,
  options: ShowMeasuresOptions = {},
): void {
  const table = measureTable(analysis, choice, options);
  showHtml(tableHtml(table), tableText(table));
}

function checkChoice({ measures }: Analysis, choice: MeasureChoice): void {
  if (typeof choice === "string")
    known("group of measures", choice, [...new Set(measures.map(({ group }) => group))]);
  else
    for (const id of choice)
      known(
        "measure",
        id,
        measures.map((measure) => measure.id),
      );
}

/** The same table, not yet shown. */
export function measureTable(
  analysis: Analysis,
  choice: MeasureChoice,
  { caption = "", outlet }: ShowMeasuresOptions = {},
): Table {
  const names = analysis.outlets.map((row) => row.outlet);
  const wanted = listed(outlet).map((name) => known("outlet", name, names));
  const outlets = analysis.outlets.filter(
    (row) => wanted.length === 0 || wanted.includes(row.outlet),
  );
  checkChoice(analysis, choice);
  const chosen = analysis.measures.filter(({ id, group }) =>
    typeof choice === "string" ? group === choice : choice.includes(id),
  );
  const figureOf = (outlet: Analysis["outlets"][number], { id }: MeasureDescription) =>
    outlet.figures.find(({ measure }) => measure === id);
  const told = chosen.filter((measure) =>
    outlets.some((outlet) => figureOf(outlet, measure)?.all.sufficient),
  );
  const untold = chosen.filter((measure) => !told.includes(measure));
  const carriers = outlets.filter(
    (outlet) =>
      outlet.sharedWords > 0 &&
      told.every((measure) => !figureOf(outlet, measure)?.withoutShared.sufficient),
  );
  return {
    caption,
    columns: ["", ...outlets.map(({ outlet }) => outlet)],
    rows: told.map((measure): TableCell[] => [
      { html: `${escapeHtml(measure.label)}${small(unitOf(measure))}` },
      ...outlets.map((outlet) => ({
        html: cell(figureOf(outlet, measure), measure.unit, !carriers.includes(outlet)),
      })),
    ]),
    notes:
      untold.length === 0
        ? []
        : [`Too little text in every outlet to say: ${listOf(untold.map(({ label }) => label))}.`],
  };
}

const unitOf = ({ unit, ends }: MeasureDescription): string =>
  ends === null ? unit : `+1: ${ends[0]}, −1: ${ends[1]}`;

function cell(figure: OutletFigure | undefined, unit: Unit, ownText: boolean): string {
  if (figure === undefined) return "";
  const { all, withoutShared, findingCount } = figure;
  if (!all.sufficient || all.value === null)
    return `<i>too little text</i>${small(all.reason ?? "")}`;
  const interval =
    all.low === null || all.high === null
      ? ""
      : `${formatValue(all.low, unit)} to ${formatValue(all.high, unit)}`;
  return [
    `<b>${formatValue(all.value, unit)}</b>`,
    small(interval),
    findingCount > 0 ? small(countOf(findingCount, "finding")) : "",
    !ownText || sameEstimate(all, withoutShared)
      ? ""
      : small(`without shared text: ${own(withoutShared, unit)}`),
  ].join("");
}

const own = ({ value, sufficient }: Estimate, unit: Unit) =>
  sufficient && value !== null ? formatValue(value, unit) : "too little text";

const sameEstimate = (a: Estimate, b: Estimate) =>
  a.value === b.value && a.sufficient === b.sufficient && a.low === b.low && a.high === b.high;

const small = (text: string) =>
  text === "" ? "" : `<br><span style="font-size:11px;opacity:0.8">${escapeHtml(text)}</span>`;
