import { countOf, formatNumber, formatValue } from "../figures/index.js";
import type { Analysis } from "../outlets/analysis.js";
import { clearest, comparedWith, type ClearContrast } from "../outlets/index.js";
import { showHtml } from "./display.js";
import { known } from "./known.js";
import { tableHtml, tableText } from "./table-html.js";
import type { Table, TableCell } from "./table-html.js";

/** Which differences are shown. */
export interface ContrastChoice {
  /** Only those of this outlet, whichever of the two it is. */
  readonly outlet?: string;
  /** Only those of this measure, by its id. */
  readonly measure?: string;
  /** Most rows; 20 by default. */
  readonly limit?: number;
}

/**
 * Shows how outlets differ, two at a time: the values of both, the difference with its 95 % interval, on
 * what it rests, and whether it stands once all that was looked at is corrected for. Those that stand come
 * first, the clearest at the top; a line below counts those that nothing could be said of.
 *
 * @throws UserError for an outlet or measure that the analysis does not hold
 * @example showContrasts(analysis, { outlet: "The Post" })
 */
export function showContrasts(analysis: Analysis, choice: ContrastChoice = {}): void {
  const table = contrastTable(analysis, choice);
  showHtml(tableHtml(table), tableText(table));
}

const MOST = 20;

/** The same table, not yet shown. */
export function contrastTable(
  analysis: Analysis,
  { outlet, measure, limit = MOST }: ContrastChoice = {},
): Table {
  const names = analysis.outlets.map((row) => row.outlet);
  if (outlet !== undefined) known("outlet", outlet, names);
  if (measure !== undefined)
    known(
      "measure",
      measure,
      analysis.measures.map(({ id }) => id),
    );
  const contrasts = analysis.contrasts.filter(
    (one) =>
      (outlet === undefined || one.a === outlet || one.b === outlet) &&
      (measure === undefined || one.measure === measure),
  );
  const chosen = { measures: analysis.measures, contrasts };
  const rows = [
    ...clearest(chosen, ({ stands }) => stands),
    ...clearest(chosen, ({ sufficient, stands }) => sufficient && !stands),
  ];
  const standing = contrasts.filter(({ stands }) => stands).length;
  const tested = contrasts.filter(({ sufficient }) => sufficient).length;
  const untold = contrasts.filter(({ sufficient }) => !sufficient);
  return {
    caption:
      tested === 0
        ? "No difference can be tested yet"
        : `${countOf(standing, "difference")} of ${formatNumber(tested, 0)} that could be tested stand`,
    columns: ["measure", "one", "the other", "difference", "95 % interval", "rests on", "stands"],
    right: new Set([3]),
    rows: rows.slice(0, limit).map(rowOf),
    notes: [
      ...(rows.length > limit
        ? [`${formatNumber(rows.length - limit, 0)} more: limit: ${String(rows.length)} shows all.`]
        : []),
      ...(untold.length > 0
        ? [
            `Of ${countOf(untold.length, "other pair")} nothing can be said yet, as here: ${untold[0]!.reason ?? "too little text"}.`,
          ]
        : []),
    ],
  };
}

function rowOf({ contrast, measure: { label, unit } }: ClearContrast): TableCell[] {
  const { a, valueA, valueB, difference, low, high, q, basis, events, articles } = contrast;
  const value = (of: number | null) => (of === null ? "" : formatValue(of, unit));
  return [
    label,
    `${a}: ${value(valueA)}`,
    `${comparedWith(contrast)}: ${value(valueB)}`,
    formatNumber(difference!),
    `${formatNumber(low!)} to ${formatNumber(high!)}`,
    basis === "events"
      ? countOf(events, "shared event")
      : `${articles.map((n) => formatNumber(n, 0)).join(" and ")} articles`,
    contrast.stands ? `yes (q ${formatNumber(q!, 3)})` : "not shown",
  ];
}
