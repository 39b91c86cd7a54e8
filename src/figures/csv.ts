import { stringify } from "csv-stringify/sync";
import type { Cell } from "./figure.js";
import { roundNumber } from "./json.js";

/**
 * Records as CSV (RFC 4180, line feeds): a header, then a line a record; null is an empty cell,
 * numbers are rounded to six decimals, `true` and `false` are words. Text that a spreadsheet would
 * take for a formula (it begins with `=`, `+`, `-` or `@`) gets an apostrophe before it, as articles
 * are untrusted.
 */
export function toCsv(columns: readonly string[], rows: Iterable<CsvRow>): string {
  return [...csvPieces(columns, rows)].join("");
}

type CsvRow = Readonly<Record<string, Cell>>;

/** Lines that are made at once: few, as for a line of some tables all findings of an article are unpacked. */
const PIECE = 50;

/**
 * `toCsv` piece by piece, for a table that grows with the articles: its text may be longer than the longest string.
 *
 * @example [...csvPieces(["a"], [{ a: 1 }])].join("") // 'a\n1\n'
 */
export function* csvPieces(columns: readonly string[], rows: Iterable<CsvRow>): Generator<string> {
  yield stringified(columns, [], true);
  let some: CsvRow[] = [];
  for (const row of rows) {
    some.push(row);
    if (some.length < PIECE) continue;
    yield stringified(columns, some, false);
    some = [];
  }
  if (some.length > 0) yield stringified(columns, some, false);
}

function stringified(columns: readonly string[], rows: readonly CsvRow[], header: boolean): string {
  return stringify(
    rows.map((row) => columns.map((column) => row[column] ?? null)),
    {
      header,
      columns: columns.map((column) => ({ key: column, header: column })),
      escape_formulas: true,
      cast: {
        boolean: String,
        number: (value) => (Number.isFinite(value) ? String(roundNumber(value)) : ""),
      },
    },
  );
}
