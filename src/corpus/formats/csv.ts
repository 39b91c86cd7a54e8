import type { RawArticle, FormatResult, Place } from "./format.js";
import type { Warning } from "../article.js";
import { matchColumns, rowToArticle } from "./columns.js";

const DELIMITERS = [",", ";", "\t", "|"];

/** Reads a table with a header line; the delimiter is the one that the header holds most of. */
export async function readCsv(text: string, place: Place): Promise<FormatResult> {
  const { parse } = await import("csv-parse/sync");
  const header = text.slice(0, text.search(/[\r\n]|$/u));
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  const delimiter = DELIMITERS[counts.indexOf(Math.max(...counts))]!;
  const skipped: Warning[] = [];
  const articles: RawArticle[] = [];
  const { file } = place;
  const records = parse(text, {
    delimiter,
    columns: true,
    info: true,
    skip_empty_lines: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error === undefined) return;
      const line = (error as unknown as { lines?: number }).lines;
      const why = error.message.split("\n")[0]!.slice(0, 120);
      skipped.push({
        code: "bad-row",
        message: `is no row of the table (${why}): mend its quotation marks`,
        file,
        ...(line === undefined ? {} : { line }),
      });
    },
  }) as unknown as { record: Record<string, string>; info: { lines: number } }[];
  const first = records[0];
  const names = first ? Object.keys(first.record) : [];
  const matched = matchColumns(names, place.columns);
  if ("problem" in matched) {
    const problem = first
      ? matched.problem
      : "holds no row below its header: add the articles or remove it";
    return {
      articles: [],
      skipped: [...skipped, { code: "no-text-column", message: problem, file, line: 1 }],
    };
  }
  records.forEach(({ record }, index) => {
    const line = (records[index - 1]?.info.lines ?? 1) + 1;
    const row = rowToArticle({ values: record, line, number: index + 1 }, matched.columns, place);
    if ("code" in row) skipped.push(row);
    else articles.push(row);
  });
  return { articles, skipped };
}
