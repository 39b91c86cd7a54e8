import { z } from "zod";
import { readData } from "../../data.js";
import { isoDate } from "../dates.js";
import type { Columns } from "../manifest.js";
import { genreIn, type Warning } from "../article.js";
import { cleanOutlet, outletOfAddress } from "../outlets.js";
import { withoutOutletBehind } from "../titles.js";
import { collapse, type Block } from "./blocks.js";
import { numberedId, type Place, type RawArticle } from "./format.js";
import { heal } from "./heal.js";

const FIELDS = [
  "text",
  "outlet",
  "title",
  "date",
  "url",
  "id",
  "agency",
  "event",
  "byline",
  "section",
  "genre",
  "language",
  "summary",
] as const;
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
  if (columns.text === undefined && columns.summary !== undefined) columns.text = columns.summary;
  if (columns.text === undefined) {
    const address = columns.url === undefined ? null : addressesOnly(names, columns.url);
    return {
      problem:
        address ??
        `has no column of text (${listed(names)}): name it as "columns: {text: …}" in corpus.yaml`,
    };
  }
  return { columns };
}

/** What to do with a list of addresses, as Media Cloud and GDELT give it. */
function addressesOnly(names: readonly string[], url: string): string {
  const simpleNames = new Set(names.map(simple));
  const who =
    simpleNames.has("mentionidentifier") || simpleNames.has("globaleventid")
      ? "GDELT"
      : simpleNames.has("indexeddate") ||
          simpleNames.has("storiesid") ||
          simpleNames.has("medianame")
        ? "Media Cloud"
        : "the service";
  return `has no column of text, only addresses ("${url}"): ${who} gives no texts; save the pages as .html (or fetch them into a .warc) in this folder, with this table beside them as metadata.csv`;
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

/** A row of a table, with the line where it begins (null where it has none) and its number from 1. */
export interface Row {
  readonly values: Readonly<Record<string, unknown>>;
  readonly line: number | null;
  readonly number: number;
}

/** Values of objects within an object, by their path: `{source: {name: "X"}}` has `source.name`. */
export function flatten(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const flat: Record<string, unknown> = {};
  const add = (prefix: string, held: Readonly<Record<string, unknown>>, depth: number) => {
    for (const [key, value] of Object.entries(held)) {
      const name = prefix + key;
      if (typeof value === "object" && value !== null && !Array.isArray(value) && depth < 4)
        add(`${name}.`, value as Record<string, unknown>, depth + 1);
      else flat[name] = value;
    }
  };
  add("", values, 0);
  return flat;
}

/** `… [+1210 chars]`, as NewsAPI cuts a text. */
const CUT = /\s*(?:…|\.\.\.)?\s*\[\+(\d+) chars\]\s*$/u;

/**
 * A row of a table as an article. Damage that tables do to text is healed and named. A title that the
 * text does not begin with is set above it as its headline, since it is the outlet's own wording too.
 */
export async function rowToArticle(
  row: Row,
  columns: Columns,
  place: Place,
): Promise<RawArticle | Warning> {
  const cell = (field: Field): string | null => {
    const value = columns[field] === undefined ? undefined : row.values[columns[field]];
    return written(value);
  };
  const { file } = place;
  const where = row.line === null ? { file } : { file, line: row.line };
  const full = cell("text");
  const given = full ?? cell("summary");
  if (given === null) {
    return {
      code: "empty-row",
      message: `"${columns.text!}" is empty or no text: fill it or remove the row`,
      ...where,
    };
  }
  const warnings: Warning[] = [];
  const warn = (code: string, message: string) => warnings.push({ code, message, ...where });
  const cut = CUT.exec(given);
  const healed = await heal(cut ? given.slice(0, cut.index) : given);
  if (healed.text.trim() === "") {
    return { code: "empty-row", message: `"${columns.text!}" holds markup and no text`, ...where };
  }
  if (healed.found.length > 0)
    warn("text-healed", `held ${healed.found.join(" and ")}: put right; check the table's export`);
  if (cut) {
    warn(
      "cut-off",
      `is cut by the service that gave it (${cut[1]!} more characters): fetch the whole article, or read its figures as those of a part`,
    );
  } else if (full === null || columns.text === columns.summary) {
    warn(
      "cut-off",
      "is a summary, the text itself is missing: fetch the whole article, or read its figures as those of a part",
    );
  }
  const outlet = cell("outlet") ?? "";
  const url = webAddress(cell("url"));
  const name =
    outlet.trim() !== "" ? cleanOutlet(outlet) : url === null ? null : outletOfAddress(url);
  const rawTitle = cell("title");
  const title =
    rawTitle === null ? null : withoutOutletBehind(collapse((await heal(rawTitle)).text), name);
  const body: readonly Block[] = healed.blocks ?? [{ text: healed.text }];
  const above = title !== null && title !== "" && !healed.text.trimStart().startsWith(title);
  const blocks: Block[] = [
    ...(above ? [{ text: title, mark: { zone: "headline" as const } }] : []),
    ...body,
    ...(cut ? [{ text: cut[0].trim(), mark: { zone: "furniture" as const } }] : []),
  ];
  const joined = joinRow(blocks);
  const date = cell("date");
  const iso = date === null ? null : isoDate(date);
  if (date !== null && iso === null)
    warn("date-not-read", `date "${date.slice(0, 40)}" is not read: write it as 2020-10-04`);
  const byline = cell("byline");
  return {
    id: cell("id")?.trim() ?? numberedId(file, row.number),
    file,
    row: true,
    ...joined,
    outlet: name,
    title: title === "" ? null : title,
    date: iso,
    url,
    agency: cell("agency")?.trim() ?? null,
    event: cell("event")?.trim() ?? null,
    byline: byline?.trim() ?? null,
    section: cell("section")?.trim() ?? null,
    genre: genreIn(cell("genre")),
    language: cell("language")?.trim() ?? null,
    warnings,
  };
}

/** A cell as text; a list of names becomes one line. */
function written(value: unknown): string | null {
  if (Array.isArray(value)) {
    const names = value.map((one) =>
      typeof one === "object" && one !== null ? (one as { name?: unknown }).name : one,
    );
    const text = names.filter((one) => typeof one === "string" && one.trim() !== "").join(", ");
    return text === "" ? null : text;
  }
  if (typeof value !== "string" && typeof value !== "number") return null;
  return String(value).trim() === "" ? null : String(value);
}

/**
 * Blocks as text and zones. The text of a cell keeps its own lines, so zones are counted over them.
 */
function joinRow(blocks: readonly Block[]): Pick<RawArticle, "text" | "marked"> {
  const marked = new Map<number, NonNullable<Block["mark"]>>();
  let line = 1;
  for (const { text, mark } of blocks) {
    if (mark) marked.set(line, mark);
    line += text.split(LINE_END).length + 1;
  }
  const text = blocks.map((block) => block.text).join("\n\n");
  return marked.size === 0 ? { text } : { text, marked };
}

const LINE_END = /\r\n|[\n\r\u2028\u2029]/u;

/** The address if it is one of the web: nothing else may become a link. */
export function webAddress(value: string | null | undefined): string | null {
  const address = value?.trim() ?? "";
  return /^https?:\/\/[^\s"'<>]+$/iu.test(address) ? address : null;
}
