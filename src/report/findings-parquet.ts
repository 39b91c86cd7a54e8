import { ByteWriter, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";
import { roundNumber } from "../figures/index.js";
import type { Finding } from "../finding.js";
import { SCHEMA_VERSION } from "../outlets/analysis.js";
import { FINDING_COLUMNS, flatFinding, type ColumnValue } from "./finding-columns.js";

/** Findings written together: a reader takes up so many at once, and so many are in memory here. */
const ROWS = 20_000;

/**
 * The findings as a Parquet file, a row each in the order of `findings.jsonl`, made piece by piece: R
 * (`arrow`), Python (`pandas`, `polars`) and DuckDB read a few columns of millions of rows in a second.
 *
 * @example [...findingsParquet(analysis.findings)].length; // 2: a group of rows, and the end of the file
 */
export function* findingsParquet(findings: readonly Finding[]): Generator<Uint8Array> {
  const bytes = new ByteWriter();
  const columnsOf = (rows: readonly ReadonlyMap<string, ColumnValue>[]) =>
    FINDING_COLUMNS.map(([name, type]) => ({
      ...{ name, type, nullable: true },
      data: rows.map((row) => row.get(name) ?? null),
    }));
  const writer = new ParquetWriter({
    writer: bytes,
    schema: schemaFromColumnData({ columnData: columnsOf([]) }),
    kvMetadata: [{ key: "schemaVersion", value: String(SCHEMA_VERSION) }],
    createdBy: "parallax",
  });
  /** What was written since the last piece. */
  const piece = (): Uint8Array => {
    const written = bytes.getBytes().slice();
    bytes.index = 0;
    return written;
  };
  let rows: Map<string, ColumnValue>[] = [];
  const group = (): Uint8Array => {
    void writer.write({
      columnData: columnsOf(rows).map(({ name, data }) => ({ name, data })),
      rowGroupSize: ROWS,
    });
    rows = [];
    return piece();
  };
  for (const finding of findings) {
    const row = flatFinding(finding);
    for (const [name, value] of row)
      if (typeof value === "number") row.set(name, roundNumber(value));
    rows.push(row);
    if (rows.length === ROWS) yield group();
  }
  if (rows.length > 0) yield group();
  void writer.finish();
  yield piece();
}
