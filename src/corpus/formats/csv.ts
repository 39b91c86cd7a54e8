import type { Warning } from "../article.js";
import { matchColumns, rowToArticle } from "./columns.js";
import { csvRows } from "./csv-rows.js";
import { refused, type Format, type FormatResult, type Place, type RawArticle } from "./format.js";

const DELIMITERS = [",", ";", "\t", "|"];

/** A table with a header line: commas, semicolons, tabs or bars between its cells. */
export const csv: Format = {
  name: "table",
  endings: [".csv", ".tsv", ".tab"],
  recognises: ({ ending, text }) => /^\.(?:csv|tsv|tab)$/u.test(ending) && text !== null,
  read: (source, place) => readCsv(source.text ?? "", place),
};

/** Reads a table; the delimiter is the one that Excel's `sep=` names, or that the header holds most of. */
export async function readCsv(content: string, place: Place): Promise<FormatResult> {
  const { file } = place;
  const named = /^\uFEFF?"?sep=(.)"?\r?\n/iu.exec(content);
  const text = named ? content.slice(named[0].length) : content.replace(/^\uFEFF/u, "");
  const header = text.slice(0, text.search(/[\r\n]|$/u));
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  const delimiter = named?.[1] ?? DELIMITERS[counts.indexOf(Math.max(...counts))]!;
  const width = csvRows(`${header}\n`, delimiter, 1)[0]?.cells.length ?? 1;
  const [first, ...rows] = csvRows(text, delimiter, width);
  const names = uniqueNames((first?.cells ?? []).map((name) => name.trim()));
  const matched = matchColumns(names, place.columns);
  if ("problem" in matched) {
    const problem =
      rows.length > 0 || /only addresses/u.test(matched.problem)
        ? matched.problem
        : "holds no row below its header: add the articles or remove it";
    return refused(file, "no-text-column", problem, 1);
  }
  const skipped: Warning[] = [];
  const articles: RawArticle[] = [];
  if (rows.length === 0)
    return refused(
      file,
      "no-text-column",
      "holds no row below its header: add the articles or remove it",
      1,
    );
  const offset = named ? 1 : 0;
  const textAt = names.indexOf(matched.columns.text!);
  for (const [index, { cells, raw, line, stray }] of rows.entries()) {
    const at = line + offset;
    const warnings: Warning[] = [];
    const values = valuesOf(names, cells, raw, textAt, delimiter);
    const surplus = cells.length > names.length;
    if (stray || surplus) {
      warnings.push({
        code: "bad-row",
        message: stray
          ? "holds a stray quotation mark: its text is kept as far as it can be told; double the marks within a cell"
          : `has ${String(cells.length)} cells where the header has ${String(names.length)}: the rest is taken as part of the text; put quotation marks around it`,
        file,
        line: at,
      });
    }
    const row = await rowToArticle({ values, line: at, number: index + 1 }, matched.columns, place);
    if ("code" in row) skipped.push(row);
    else articles.push({ ...row, warnings: [...warnings, ...(row.warnings ?? [])] });
  }
  return { articles, skipped };
}

/** Cells by name. Surplus cells are delimiters within an unmarked text: they belong to the text. */
function valuesOf(
  names: readonly string[],
  cells: readonly string[],
  raw: readonly string[],
  textAt: number,
  delimiter: string,
): Record<string, string> {
  const surplus = cells.length - names.length;
  const joined =
    surplus > 0
      ? [
          ...cells.slice(0, textAt),
          unmarked(raw.slice(textAt, textAt + surplus + 1).join(delimiter)),
          ...cells.slice(textAt + surplus + 1),
        ]
      : cells;
  return Object.fromEntries(names.map((name, index) => [name, joined[index] ?? ""]));
}

/** A cell's text without the marks around it; two marks within are one. */
function unmarked(cell: string): string {
  return cell
    .trim()
    .replace(/^"([\s\S]*)"$/u, "$1")
    .replaceAll('""', '"');
}

/** Two columns of one name are kept apart by a number. */
function uniqueNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} ${String(times)}`;
  });
}
