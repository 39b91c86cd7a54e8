import { readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { UserError } from "../errors.js";
import { articleFromText, UNKNOWN_OUTLET } from "./article-from-text.js";
import type { Article, Warning } from "./article.js";
import type { Corpus } from "./corpus.js";
import { decode, declaredCharset } from "./decode.js";
import { listFiles, type Listing } from "./files.js";
import { guessFromName } from "./guess.js";
import { distinctIds } from "./ids.js";
import { NO_MANIFEST, parseManifest, type Known, type Manifest } from "./manifest.js";
import { readFormat, type RawArticle } from "./formats/format.js";

/** How a folder is read. */
export interface ReadCorpusOptions {
  /** Manifest to read in place of `corpus.yaml` in the folder. */
  readonly manifest?: string;
  /** Called after each file with the files read so far and the files in all. */
  readonly onProgress?: (read: number, files: number) => void;
}

/** Files above this size are no articles, and would fill the memory. */
const LARGEST_FILE = 400 * 1024 * 1024;

/**
 * Reads a folder of articles, and the folders in it, in an order that no system changes.
 *
 * Reads `.txt`, `.md`, `.html`, `.htm`, `.jsonl` and `.csv`, in UTF-8, UTF-16 or Windows-1252.
 * A `corpus.yaml` in the folder says what the files themselves do not: outlet, title, date, url,
 * agency, event. Without one the outlet is the name of the file's folder, and a warning says so.
 * A file that cannot be read is skipped and named; the rest is read.
 *
 * @param folder path of the folder
 * @throws {UserError} where the folder cannot be opened (exit code 2), holds nothing readable, or
 *   its manifest is invalid (exit code 1)
 * @example
 * const { articles, skipped } = await readCorpus("seeds"); // articles.length 5, skipped.length 0
 */
export async function readCorpus(folder: string, options: ReadCorpusOptions = {}): Promise<Corpus> {
  const listing = await list(folder);
  const { manifest, name } = await readManifest(folder, options.manifest);
  const skipped: Warning[] = listing.unreadable.map(({ path, reason }) => ({
    code: "unreadable-folder",
    message: `cannot be opened (${reason}): check its permissions`,
    file: path,
  }));
  const raw: RawArticle[] = [];
  for (const [index, file] of listing.files.entries()) {
    const read = await readOne(folder, file, manifest);
    raw.push(...read.articles);
    skipped.push(...read.skipped);
    options.onProgress?.(index + 1, listing.files.length);
  }
  if (raw.length === 0) throw new UserError(nothingRead(folder, listing, skipped));
  const { ids, warnings: idWarnings } = distinctIds(raw);
  const articles = raw.map((one, index) =>
    toArticle(one, ids[index]!, idWarnings[index]!, manifest),
  );
  return { articles, warnings: corpusWarnings(articles, raw, listing, manifest, name), skipped };
}

async function list(folder: string): Promise<Listing> {
  try {
    return await listFiles(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOTDIR") {
      throw new UserError(`${folder} is a file: give the folder that holds the articles`, 2);
    }
    const why =
      code === "ENOENT" ? "does not exist" : `cannot be opened (${code ?? String(error)})`;
    throw new UserError(`folder ${folder} ${why}: check the path`, 2);
  }
}

async function readManifest(
  folder: string,
  given: string | undefined,
): Promise<{ manifest: Manifest; name: string | null }> {
  const candidates =
    given === undefined ? ["corpus.yaml", "corpus.yml"].map((name) => join(folder, name)) : [given];
  for (const path of candidates) {
    let bytes: Uint8Array;
    try {
      bytes = await readFile(path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "ENOENT" && given === undefined) continue;
      throw new UserError(
        `manifest ${path} cannot be read (${code ?? String(error)}): check the path`,
        given === undefined ? 1 : 2,
      );
    }
    const decoded = decode(bytes);
    if ("binary" in decoded) throw new UserError(`manifest ${path} is no text: write it as YAML`);
    return { manifest: parseManifest(decoded.text, path), name: path };
  }
  return { manifest: NO_MANIFEST, name: null };
}

async function readOne(
  folder: string,
  file: string,
  manifest: Manifest,
): Promise<{ articles: readonly RawArticle[]; skipped: readonly Warning[] }> {
  const skip = (code: string, message: string) => ({
    articles: [],
    skipped: [{ code, message, file }],
  });
  try {
    const { size } = await stat(join(folder, file));
    if (size === 0)
      return skip("empty-file", "is empty: put the article's text in it or remove it");
    if (size > LARGEST_FILE) {
      return skip(
        "too-large",
        `has ${String(Math.round(size / 1024 / 1024))} MB: split it, or stream it with \`parallax stream\``,
      );
    }
    const bytes = await readFile(join(folder, file));
    const page = /\.html?$/iu.test(file);
    const decoded = decode(bytes, page ? declaredCharset(bytes) : null);
    if ("binary" in decoded)
      return skip(
        "binary-file",
        "is no text (it holds binary data): save the article as .txt or .html",
      );
    if (decoded.text.trim() === "")
      return skip(
        "empty-file",
        "holds only white space: put the article's text in it or remove it",
      );
    const warnings: Warning[] = [];
    if (decoded.broken > 0) {
      warnings.push({
        code: "broken-encoding",
        file,
        message: `${String(decoded.broken)} characters are broken and stand as \uFFFD: save the file as UTF-8`,
      });
    }
    if (decoded.guessed) {
      warnings.push({
        code: "encoding-guessed",
        file,
        message: `is not UTF-8; read as ${decoded.encoding === "windows-1252" ? "Windows-1252" : "UTF-16"}: if letters look wrong, save it as UTF-8`,
      });
    }
    const columns = { ...manifest.columns, ...manifest.files.get(file)?.columns };
    const read = await readFormat(extname(file).toLowerCase(), decoded.text, { file, columns });
    const articles = read.articles.map((one) => ({
      ...one,
      warnings: [...warnings, ...(one.warnings ?? [])],
    }));
    return { articles, skipped: read.skipped };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code ?? message.split("\n")[0]!;
    return skip(
      "unreadable-file",
      `cannot be read (${reason}): check the file and its permissions`,
    );
  }
}

/** What the manifest says of a file: its own entry, else its nearest folder's, else the defaults. */
function knownOf(file: string, manifest: Manifest): Known {
  const known: Known = { ...manifest.defaults };
  const parts = file.split("/");
  for (let depth = 1; depth < parts.length; depth += 1) {
    Object.assign(known, manifest.folders.get(parts.slice(0, depth).join("/")));
  }
  return Object.assign(known, manifest.files.get(file));
}

function toArticle(
  raw: RawArticle,
  id: string,
  warnings: readonly Warning[],
  manifest: Manifest,
): Article {
  const known = knownOf(raw.file, manifest);
  const own = manifest.files.get(raw.file) ?? {};
  const guessed = guessFromName(raw.file);
  const pick = (field: keyof Known): string | null =>
    raw.row
      ? (raw[field] ?? known[field] ?? null)
      : own[field] !== undefined
        ? own[field]
        : (known[field] ?? raw[field] ?? null);
  const outlet = pick("outlet") ?? guessed.outlet ?? UNKNOWN_OUTLET;
  return articleFromText({
    id,
    file: raw.file,
    text: raw.text,
    outlet,
    title: pick("title"),
    date: own.date !== undefined ? own.date : (pick("date") ?? guessed.date),
    url: pick("url"),
    agency: pick("agency"),
    event: pick("event"),
    marked: raw.marked,
    warnings: [...warnings, ...(raw.warnings ?? [])],
  });
}

function corpusWarnings(
  articles: readonly Article[],
  raw: readonly RawArticle[],
  listing: Listing,
  manifest: Manifest,
  name: string | null,
): Warning[] {
  const warnings: Warning[] = [];
  const files = new Set(listing.files);
  for (const path of manifest.files.keys()) {
    if (files.has(path)) continue;
    warnings.push({
      code: "manifest-file-missing",
      message: `"${path}" is named in the manifest but is no article file of the folder: correct the name or remove the entry`,
      ...(name === null ? {} : { file: name }),
      line: manifest.lines.get(path) ?? 1,
    });
  }
  const named = (index: number) =>
    raw[index]!.outlet ?? knownOf(raw[index]!.file, manifest).outlet ?? null;
  const guessed = articles.filter(
    (article, index) => named(index) === null && article.outlet !== UNKNOWN_OUTLET,
  );
  const unknown = articles.filter(({ outlet }) => outlet === UNKNOWN_OUTLET);
  if (guessed.length > 0) {
    const outlets = [...new Set(guessed.map(({ outlet }) => outlet))];
    warnings.push({
      code: "outlet-guessed",
      message: `outlet of ${count(guessed.length)} taken from the name of folder or file (${shorten(outlets)}): name outlets in corpus.yaml (\`parallax init\` drafts one) if this is wrong`,
    });
  }
  if (unknown.length > 0) {
    warnings.push({
      code: "outlet-unknown",
      message: `outlet of ${count(unknown.length)} is not known (${shorten(unknown.map(({ file, id }) => file ?? id))}): name it in corpus.yaml (\`parallax init\` drafts one)`,
    });
  }
  if (listing.other.length > 0) {
    warnings.push({
      code: "other-files",
      message: `${String(listing.other.length)} files of other kinds are not read (${shorten(listing.other)}): save articles as .txt, .md, .html, .jsonl or .csv`,
    });
  }
  return warnings;
}

function count(articles: number): string {
  return articles === 1 ? "1 article" : `${String(articles)} articles`;
}

function shorten(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(", ");
  return names.length > 3 ? `${shown} and ${String(names.length - 3)} more` : shown;
}

function nothingRead(folder: string, listing: Listing, skipped: readonly Warning[]): string {
  if (skipped.length > 0) {
    const lines = skipped
      .slice(0, 10)
      .map(
        ({ file, line, message }) =>
          `${file ?? folder}${line === undefined ? "" : `, line ${String(line)}`}: ${message}`,
      );
    const more = skipped.length > 10 ? [`and ${String(skipped.length - 10)} more`] : [];
    return [`folder ${folder} holds no readable article:`, ...lines, ...more].join("\n");
  }
  const kinds = ".txt, .md, .html, .jsonl or .csv";
  if (listing.other.length > 0) {
    return `folder ${folder} holds no file that is read, only ${shorten(listing.other)}: save articles as ${kinds}`;
  }
  return `folder ${folder} is empty: put articles in it as ${kinds}`;
}
