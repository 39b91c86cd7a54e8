import { formatNumber } from "../figures/index.js";
import { showHtml } from "./display.js";
import { tableHtml, tableText } from "./table-html.js";
import type { Table } from "./table-html.js";

/** A table: rows as records, or anything with columns and values as a danfojs DataFrame has. */
export type TableLike =
  readonly object[] | { readonly columns: readonly string[]; readonly values: readonly unknown[] };

/** How a table is shown. */
export interface ShowTableOptions {
  /** At most so many rows, 50 unless told; a line below says how many are left out. */
  readonly limit?: number;
}

/**
 * Shows a table in a cell: numbers at the right with at most three decimals, everything escaped.
 *
 * @param table records, or a danfojs DataFrame
 * @param caption one line above the table
 * @example showTable([{ outlet: "The Post", words: 1204 }], "What was read")
 */
export function showTable(table: TableLike, caption = "", options: ShowTableOptions = {}): void {
  const shown = tableOf(table, caption, options);
  showHtml(tableHtml(shown), tableText(shown));
}

/** The same table, not yet shown. */
export function tableOf(
  table: TableLike,
  caption = "",
  { limit = 50 }: ShowTableOptions = {},
): Table {
  const { columns, rows } = cells(table);
  const left = rows.length - limit;
  return {
    caption,
    columns,
    rows: rows.slice(0, limit).map((row) => row.map(shownValue)),
    right: new Set(
      columns.flatMap((_, i) =>
        rows.some((row) => typeof row[i] === "number") &&
        rows.every((row) => typeof row[i] === "number" || shownValue(row[i]) === "")
          ? [i]
          : [],
      ),
    ),
    notes: rows.length === 0 ? ["None."] : left > 0 ? [notShown(left, "row")] : [],
  };
}

/** One line about what a table leaves out. */
export function notShown(count: number, what: string): string {
  return `${formatNumber(count, 0)} more ${what}${count === 1 ? " is" : "s are"} not shown; parallax analyze writes all of them to findings.jsonl and analysis.json in its outputs folder.`;
}

function cells(table: TableLike): { columns: readonly string[]; rows: readonly unknown[][] } {
  if ("columns" in table)
    return { columns: table.columns, rows: table.values.map((row) => row as unknown[]) };
  const columns = [...new Set(table.flatMap((row) => Object.keys(row)))];
  return {
    columns,
    rows: table.map((row) =>
      columns.map((column) => (row as Readonly<Record<string, unknown>>)[column]),
    ),
  };
}

function shownValue(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return "";
    return formatNumber(value, Number.isInteger(value) ? 0 : 3).replace(/(\.\d*?)0+$/, "$1");
  }
  if (typeof value === "boolean") return value ? "yes" : "no";
  return String(value);
}
