import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { genreIn, type Warning } from "./article.js";
import { shorten } from "./corpus-warnings.js";
import { isoDate } from "./dates.js";
import { decode } from "./decode.js";
import { csvRows } from "./formats/csv-rows.js";
import { matchColumns, webAddress } from "./formats/columns.js";
import type { Known, Manifest } from "./manifest.js";
import { cleanOutlet } from "./outlets.js";

/** What tables beside files say of them. */
export interface Metadata {
  /** The manifest with what the tables say of files that it does not name itself. */
  readonly manifest: Manifest;
  /** What they say of an article by its address. */
  readonly byAddress: ReadonlyMap<string, Known>;
  readonly warnings: readonly Warning[];
  /** Tables that are such; what holds texts itself is an ordinary table. */
  readonly files: ReadonlySet<string>;
}

const NAMES = ["file", "filename", "path", "filepath", "document", "docid", "name", "id"];
const DELIMITERS = [",", ";", "\t"];
const FIELDS = ["outlet", "title", "url", "agency", "event"] as const;

/**
 * Reads each `metadata.csv` of a folder and joins it to the files beside it: by file name (with its
 * ending or without, with folders or without), else by address. The manifest goes before it.
 *
 * @param paths paths of the tables below the folder
 * @param files paths of the article files
 */
export async function readMetadata(
  folder: string,
  paths: readonly string[],
  files: readonly string[],
  manifest: Manifest,
): Promise<Metadata> {
  const known = new Map<string, Known>();
  const byAddress = new Map<string, Known>();
  const warnings: Warning[] = [];
  const read = new Set<string>();
  for (const path of paths) {
    const rows = await tableOf(folder, path);
    if (rows === null) continue;
    const { names, values } = rows;
    if (!("problem" in matchColumns(names, { ...manifest.columns, summary: "\0" }))) continue;
    const key = NAMES.flatMap((name) => names.filter((one) => plain(one) === name))[0];
    const columns = columnsOf(names);
    if (key === undefined && columns.url === undefined) continue;
    read.add(path);
    const places = placesOf(path, files);
    const missing: string[] = [];
    for (const row of values) {
      const entry = knownFrom(row, columns);
      const address = entry.url;
      if (address) byAddress.set(address, entry);
      const name = key === undefined ? "" : (row[key] ?? "").trim().replaceAll("\\", "/");
      const found = name === "" ? undefined : places.get(name.replace(/^\.\//u, ""));
      if (found !== undefined) known.set(found, entry);
      else if (name !== "" && !address) missing.push(name);
    }
    if (missing.length > 0) {
      warnings.push({
        code: "metadata-file-missing",
        message: `names ${String(missing.length)} files that are not there (${shorten(missing)}): correct the names or remove the rows`,
        file: path,
      });
    }
  }
  const merged = new Map(manifest.files);
  for (const [file, entry] of known) merged.set(file, { ...entry, ...manifest.files.get(file) });
  return { manifest: { ...manifest, files: merged }, byAddress, warnings, files: read };
}

async function tableOf(
  folder: string,
  path: string,
): Promise<{ names: string[]; values: Record<string, string>[] } | null> {
  const bytes = await readFile(join(folder, path)).catch(() => null);
  const decoded = bytes === null ? null : decode(bytes);
  if (decoded === null || "binary" in decoded) return null;
  const text = decoded.text.replace(/^\uFEFF?sep=.\r?\n/iu, "");
  const header = text.slice(0, text.search(/[\r\n]|$/u));
  const counts = DELIMITERS.map((one) => header.split(one).length);
  const delimiter = DELIMITERS[counts.indexOf(Math.max(...counts))]!;
  const width = Math.max(...counts);
  const [first, ...rows] = csvRows(text, delimiter, width);
  const names = (first?.cells ?? []).map((name) => name.trim());
  return {
    names,
    values: rows.map(({ cells }) =>
      Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""])),
    ),
  };
}

/** Columns by field, as in a table of articles, though there is none of text. */
function columnsOf(
  names: readonly string[],
): Partial<Record<(typeof FIELDS)[number] | "date" | "genre", string>> {
  const matched = matchColumns([...names, "text"], { text: "text" });
  return "problem" in matched ? {} : matched.columns;
}

function knownFrom(
  row: Readonly<Record<string, string>>,
  columns: Partial<Record<string, string>>,
): Known {
  const entry: Known = {};
  for (const field of FIELDS) {
    const value = columns[field] === undefined ? "" : (row[columns[field]] ?? "").trim();
    if (value === "") continue;
    if (field === "url") entry.url = webAddress(value);
    else entry[field] = field === "outlet" ? cleanOutlet(value) : value;
  }
  const genre = columns["genre"] === undefined ? null : genreIn(row[columns["genre"]]);
  if (genre !== null) entry.genre = genre;
  const date = isoDate(columns["date"] === undefined ? "" : (row[columns["date"]] ?? ""));
  if (date !== null) entry.date = date;
  return entry;
}

/** Each way to name a file beside the table → its path; a name that fits two files fits none. */
function placesOf(path: string, files: readonly string[]): Map<string, string | undefined> {
  const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/") + 1) : "";
  const places = new Map<string, string | undefined>();
  const add = (name: string, file: string) => {
    places.set(name, places.has(name) && places.get(name) !== file ? undefined : file);
  };
  for (const file of files) {
    if (!file.startsWith(folder)) continue;
    const relative = file.slice(folder.length);
    add(relative, file);
    const base = relative.slice(relative.lastIndexOf("/") + 1);
    if (base !== relative) add(base, file);
    add(base.replace(/\.[^.]+$/u, ""), file);
  }
  return places;
}

const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]+/gu, "");
