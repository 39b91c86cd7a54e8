import { stringify } from "csv-stringify/sync";
import type { Cell } from "./figure.js";
import { roundNumber } from "./json.js";

/**
 * Records as CSV (RFC 4180, line feeds): a header, then a line a record; null is an empty cell,
 * numbers are rounded to six decimals, `true` and `false` are words. Text that a spreadsheet would
 * take for a formula (it begins with `=`, `+`, `-` or `@`) gets an apostrophe before it, as articles
 * are untrusted.
 */
export function toCsv(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, Cell>>[],
): string {
  return stringify(
    rows.map((row) => columns.map((column) => row[column] ?? null)),
    {
      header: true,
      columns: columns.map((column) => ({ key: column, header: column })),
      escape_formulas: true,
      cast: {
        boolean: String,
        number: (value) => (Number.isFinite(value) ? String(roundNumber(value)) : ""),
      },
    },
  );
}
