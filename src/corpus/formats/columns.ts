import { z } from "zod";
import { readData } from "../../data.js";
import { isoDate } from "../dates.js";
import type { Columns } from "../manifest.js";
import type { Warning } from "../article.js";
import type { Place, RawArticle } from "./format.js";

const FIELDS = ["text", "outlet", "title", "date", "url", "id", "agency", "event"] as const;
type Field = (typeof FIELDS)[number];
const schema = z.record(z.enum(FIELDS), z.array(z.string()));

/** A table's columns for each field, or what is wrong with them. */
export type Matched = { readonly columns: Columns } | { readonly problem: string };

/** Finds each field's column: the one that the manifest names, else the first usual name. */
export function matchColumns(names: readonly string[], given: Columns): Matched {
  const usual = schema.parse(readData("corpus/formats/columns.yaml"));
  const columns: Partial<Record<Field, string>> = {};
  for (const field of FIELDS) {
    const named = given[field];
    if (named !== undefined) {
      if (!names.includes(named)) {
        return {
          problem: `has no column "${named}" (${listed(names)}): correct "columns" in corpus.yaml`,
        };
      }
      columns[field] = named;
      continue;
    }
    for (const name of usual[field]) {
      const found = names.find((column) => simple(column) === simple(name));
      if (found === undefined) continue;
      columns[field] = found;
      break;
    }
  }
  if (columns.text === undefined) {
    return {
      problem: `has no column of text (${listed(names)}): name it as "columns: {text: …}" in corpus.yaml`,
    };
  }
  return { columns };
}

function listed(names: readonly string[]): string {
  const shown = names
    .slice(0, 8)
    .map((name) => name.slice(0, 30))
    .join(", ");
  return names.length === 0 ? "it has none" : `columns: ${shown}${names.length > 8 ? ", …" : ""}`;
}

function simple(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/gu, "");
}

/** A row of a table, with the line where it begins and its number from 1. */
export interface Row {
  readonly values: Readonly<Record<string, unknown>>;
  readonly line: number;
  readonly number: number;
}

/**
 * A row as an article. A title that the text does not begin with is set above it as its headline,
 * since it is the outlet's own wording too.
 */
export function rowToArticle(row: Row, columns: Columns, place: Place): RawArticle | Warning {
  const cell = (field: Field): string | null => {
    const value = columns[field] === undefined ? undefined : row.values[columns[field]];
    if (typeof value !== "string" && typeof value !== "number") return null;
    return String(value).trim() === "" ? null : String(value);
  };
  const { file } = place;
  const body = cell("text");
  if (body === null) {
    return {
      code: "empty-row",
      message: `"${columns.text!}" is empty or no text: fill it or remove the row`,
      file,
      line: row.line,
    };
  }
  const base = file.slice(file.lastIndexOf("/") + 1).replace(/\.[^.]+$/u, "");
  const title = cell("title")?.trim().replace(/\s+/gu, " ") ?? null;
  const above = title !== null && !body.trimStart().startsWith(title);
  const date = cell("date");
  const iso = date === null ? null : isoDate(date);
  const warnings: Warning[] = [];
  if (date !== null && iso === null) {
    warnings.push({
      code: "date-not-read",
      message: `date "${date.slice(0, 40)}" is not read: write it as 2020-10-04`,
      file,
      line: row.line,
    });
  }
  return {
    id: cell("id")?.trim() ?? (row.number === 1 ? base : `${base}-${String(row.number)}`),
    file,
    row: true,
    text: above ? `${title}\n\n${body}` : body,
    ...(above ? { marked: new Map([[1, { zone: "headline" as const }]]) } : {}),
    outlet: cell("outlet")?.trim() ?? null,
    title,
    date: iso,
    url: webAddress(cell("url")),
    agency: cell("agency")?.trim() ?? null,
    event: cell("event")?.trim() ?? null,
    warnings,
  };
}

/** The address if it is one of the web: nothing else may become a link. */
export function webAddress(value: string | null | undefined): string | null {
  const address = value?.trim() ?? "";
  return /^https?:\/\/[^\s"'<>]+$/iu.test(address) ? address : null;
}
