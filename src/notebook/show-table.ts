import { formatNumber } from "../figures/index.js";
import { UserError } from "../errors.js";
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
  /** These columns only, in this order; all of them unless told. */
  readonly columns?: readonly string[];
}

/**
 * Shows a table in a cell: numbers at the right with at most three decimals, everything escaped.
 *
 * @param table records, or a danfojs DataFrame
 * @param caption one line above the table
 * @throws UserError where a column is asked for that the table lacks
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
  { limit = 50, columns: only }: ShowTableOptions = {},
): Table {
  const { columns, rows } = chosen(cells(table), only);
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

/** Only some columns of a table, in the order asked for. */
function chosen({ columns, rows }: Cells, only: readonly string[] | undefined): Cells {
  // An empty list of records tells no columns.
  if (only === undefined || columns.length === 0) return { columns, rows };
  const places = only.map((column) => {
    const place = columns.indexOf(column);
    if (place < 0)
      throw new UserError(`no column "${column}"; the table has ${columns.join(", ")}`);
    return place;
  });
  return { columns: only, rows: rows.map((row) => places.map((place) => row[place])) };
}

interface Cells {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

function cells(table: TableLike): Cells {
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
