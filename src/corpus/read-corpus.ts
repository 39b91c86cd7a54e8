import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../errors.js";
import { articleFromText, UNKNOWN_OUTLET } from "./article-from-text.js";
import type { Article, Warning } from "./article.js";
import type { Corpus } from "./corpus.js";
import { corpusWarnings, shorten } from "./corpus-warnings.js";
import { decode } from "./decode.js";
import { listFiles, METADATA_NAME, type Listing } from "./files.js";
import { guessFromName } from "./guess.js";
import { distinctIds } from "./ids.js";
import { NO_MANIFEST, parseManifest, type Known, type Manifest } from "./manifest.js";
import type { RawArticle } from "./formats/format.js";
import { endingsInWords } from "./formats/registry.js";
import { knownOf } from "./known.js";
import { readMetadata } from "./metadata.js";
import { outletOfAddress } from "./outlets.js";
import { withoutOpinion } from "./opinion.js";
import { byLanguage } from "./other-languages.js";
import { withOneName } from "./one-name.js";
import { textsAside } from "./put-aside.js";
import { readArticleFile } from "./read-file.js";

/** How a folder is read. */
export interface ReadCorpusOptions {
  /** Manifest to read in place of `corpus.yaml` in the folder; null to read none. */
  readonly manifest?: string | null;
  /**
   * Folder in which texts stand on disk where there are more than 1,000 articles, in a file that loses its name
   * at once; the system's folder for such files unless told.
   */
  readonly aside?: string | null;
  /** Called after each file with the files read so far and the files in all. */
  readonly onProgress?: (read: number, files: number) => void;
}

/**
 * Reads a folder of articles, and the folders in it, in an order that no system changes.
 *
 * Reads `.txt`, `.md`, `.html`, `.htm`, `.jsonl` and `.csv`, in UTF-8, UTF-16 or Windows-1252.
 * A `corpus.yaml` in the folder says what the files themselves do not: outlet, title, date, url,
 * agency, event, genre. Without one the outlet is the name of the file's folder, and a warning says so.
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
  const { manifest: written, name } = await readManifest(folder, options.manifest);
  const tables = listing.files.filter((path) => METADATA_NAME.test(path.split("/").at(-1)!));
  const metadata = await readMetadata(folder, tables, listing.files, written);
  const { manifest } = metadata;
  const skipped: Warning[] = listing.unreadable.map(({ path, reason }) => ({
    code: "unreadable-folder",
    message: `cannot be opened (${reason}): check its permissions`,
    file: path,
  }));
  const raw: RawArticle[] = [];
  const ofFiles: Warning[] = [];
  for (const [index, file] of listing.files.entries()) {
    if (metadata.files.has(file)) continue;
    const read = await readArticleFile(folder, file, manifest);
    raw.push(...read.articles);
    skipped.push(...read.skipped);
    ofFiles.push(...(read.warnings ?? []));
    options.onProgress?.(index + 1, listing.files.length);
  }
  if (raw.length === 0) throw new UserError(nothingRead(folder, listing, skipped));
  const { ids, warnings: idWarnings } = distinctIds(raw);
  const all = raw.map((one, index) =>
    toArticle(one, ids[index]!, idWarnings[index]!, manifest, metadata.byAddress),
  );
  const named = withOneName(all, raw);
  const { english, others, warning } = byLanguage(named.articles);
  const { news, opinion, warnings: ofOpinion } = withoutOpinion(english, manifest.opinion);
  const kept = new Set(news);
  const rawKept = raw.filter((_, index) => kept.has(named.articles[index]!));
  return {
    articles: textsAside(news, options.aside),
    setAside: [...others, ...opinion],
    warnings: [
      ...ofFiles,
      ...metadata.warnings,
      ...warning,
      ...ofOpinion,
      ...named.warnings,
      ...corpusWarnings(news, rawKept, listing, written, name, manifest),
    ],
    skipped,
  };
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
  given: string | null | undefined,
): Promise<{ manifest: Manifest; name: string | null }> {
  if (given === null) return { manifest: NO_MANIFEST, name: null };
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

function toArticle(
  raw: RawArticle,
  id: string,
  warnings: readonly Warning[],
  manifest: Manifest,
  byAddress: ReadonlyMap<string, Known>,
): Article {
  const told = raw.url ? byAddress.get(raw.url) : undefined;
  const known = { ...told, ...knownOf(raw.file, manifest) };
  const own = manifest.files.get(raw.file) ?? {};
  const guessed = guessFromName(raw.file);
  const pick = (field: Exclude<keyof Known, "genre">): string | null =>
    raw.row
      ? (raw[field] ?? known[field] ?? null)
      : own[field] !== undefined
        ? own[field]
        : (known[field] ?? raw[field] ?? null);
  const site = hostOf(pick("url"));
  const outlet =
    pick("outlet") ?? (raw.row ? site : null) ?? guessed.outlet ?? site ?? UNKNOWN_OUTLET;
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
    byline: raw.byline,
    section: raw.section,
    genre: raw.row ? (raw.genre ?? known.genre) : (known.genre ?? raw.genre),
    statedWords: raw.statedWords,
    language: raw.language,
    marked: raw.marked,
    warnings: [...warnings, ...(raw.warnings ?? [])],
  });
}

/** An address's host: an outlet that is named by nothing else. */
function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  return outletOfAddress(url) ?? new URL(url).hostname.replace(/^www\./u, "");
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
  const kinds = endingsInWords();
  if (listing.other.length > 0) {
    return `folder ${folder} holds no file that is read, only ${shorten(listing.other)}: save articles as ${kinds}`;
  }
  return `folder ${folder} is empty: put articles in it as ${kinds}`;
}
