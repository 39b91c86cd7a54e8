import { readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type { FormatResult, Place, Source } from "./formats/format.js";
import { endingsInWords, FORMATS, READ_ENDINGS } from "./formats/registry.js";
import { sourceOf } from "./formats/source.js";
import type { Manifest } from "./manifest.js";

const MEGABYTE = 1024 * 1024;
/** Tables, exports and archives above this size would fill the memory. */
const LARGEST_FILE = 400 * MEGABYTE;
/** A single article above this size is a dump of many: the longest reports are under 1 MB. */
const LARGEST_ARTICLE = 12 * MEGABYTE;
const LARGEST_PAGE = 60 * MEGABYTE;
/** What the archives within one file may unpack to, together. */
const MOST_UNPACKED = 1024 * MEGABYTE;
/** Archives within archives. */
const DEEPEST = 3;

/** Files of several articles; all others hold one, or an export of some megabytes. */
const MANY = /\.(?:csv|tsv|tab|jsonl|ndjson|json|zip|gz|gzip|warc|xml)$/iu;
const PAGE = /\.(?:x?html?|pdf|docx|odt|rtf|epub)$/iu;

/**
 * Reads one file of a corpus. A file that cannot be read comes back as skipped, with the reason;
 * nothing is thrown.
 *
 * @param file path relative to the folder
 */
export async function readArticleFile(
  folder: string,
  file: string,
  manifest: Manifest,
): Promise<FormatResult> {
  try {
    const { size } = await stat(join(folder, file));
    const problem = sizeProblem(file, size);
    if (problem) return skip(file, problem.code, problem.message);
    const bytes = await readFile(join(folder, file));
    return await readBytes(file, bytes, manifest);
  } catch (error) {
    return unreadable(file, error);
  }
}

/**
 * Reads bytes as a file of the given name, those of archives within it too. Nothing is thrown, and
 * nothing written.
 *
 * @param file path below the corpus folder; the manifest is asked for its columns
 */
export async function readBytes(
  file: string,
  bytes: Uint8Array,
  manifest: Manifest,
): Promise<FormatResult> {
  let left = MOST_UNPACKED;
  const take = (wanted: number): boolean => (left -= wanted) >= 0;
  const at = (depth: number) => async (name: string, held: Uint8Array) => {
    try {
      if (depth > 0 && !READ_ENDINGS.has(extname(name).toLowerCase()))
        return skip(
          name,
          "other-kind",
          `is of a kind that is not read: save articles as ${endingsInWords()}`,
        );
      const problem = sizeProblem(name, held.length);
      if (problem) return skip(name, problem.code, problem.message);
      const columns = { ...manifest.columns, ...manifest.files.get(name)?.columns };
      const open = depth < DEEPEST ? at(depth + 1) : undefined;
      return await readSource(sourceOf(name, held), {
        file: name,
        columns,
        take,
        ...(open && { open }),
      });
    } catch (error) {
      return unreadable(name, error);
    }
  };
  return await at(0)(file, bytes);
}

async function readSource(source: Source, place: Place): Promise<FormatResult> {
  const { file } = source;
  const format = FORMATS.find((one) => one.recognises(source));
  if (!format) {
    return skip(
      file,
      "binary-file",
      "is no text (it holds binary data): save the article as .txt or .html",
    );
  }
  const isText = source.text !== null;
  if (isText && source.text.trim() === "")
    return skip(
      file,
      "empty-file",
      "holds only white space: put the article's text in it or remove it",
    );
  const read = await format.read(source, place);
  if (read.articles.length === 0 && read.skipped.length === 0) {
    return skip(
      file,
      "no-article",
      `holds no article as ${format.name}: save it again, or remove it`,
    );
  }
  const own = isText && !/\.(?:warc|gz)$/iu.test(file) ? source.warnings : [];
  if (own.length === 0) return read;
  return {
    ...read,
    articles: read.articles.map((one) => ({ ...one, warnings: [...own, ...(one.warnings ?? [])] })),
  };
}

function sizeProblem(file: string, size: number): { code: string; message: string } | null {
  if (size === 0)
    return { code: "empty-file", message: "is empty: put the article's text in it or remove it" };
  const most = MANY.test(file) ? LARGEST_FILE : PAGE.test(file) ? LARGEST_PAGE : LARGEST_ARTICLE;
  if (size <= most) return null;
  return {
    code: "too-large",
    message: `has ${String(Math.round(size / MEGABYTE))} MB: split it into one file an article, or stream it with \`parallax stream\``,
  };
}

function skip(file: string, code: string, message: string): FormatResult {
  return { articles: [], skipped: [{ code, message, file }] };
}

function unreadable(file: string, error: unknown): FormatResult {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = code ?? message.split("\n")[0]!.slice(0, 160);
  return skip(
    file,
    "unreadable-file",
    `cannot be read (${reason}): check the file and its permissions`,
  );
}
