import type { Contrast } from "./analysis.js";

const FIELDS = [
  "measure",
  "a",
  "b",
  "basis",
  "valueA",
  "valueB",
  "difference",
  "low",
  "high",
  "p",
  "q",
  "events",
  "articles",
  "sufficient",
  "reason",
  "stands",
] as const satisfies readonly (keyof Contrast)[];

/** Contrasts as a table: the names of the fields once, then a list of values for each. */
export interface PackedContrasts {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** Contrasts as `analysis.json` holds them: there are as many as measures times pairs of outlets. */
export function packContrasts(contrasts: readonly Contrast[]): PackedContrasts {
  return { columns: FIELDS, rows: contrasts.map((one) => FIELDS.map((field) => one[field])) };
}

/** The contrasts of a table; none where there is no table. */
export function unpackContrasts(packed: PackedContrasts | undefined): Contrast[] {
  if (packed === undefined) return [];
  return packed.rows.map(
    (row) =>
      Object.fromEntries(
        packed.columns.map((column, at) => [column, row[at]]),
      ) as unknown as Contrast,
  );
}
