import { readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Warning } from "./article.js";
import { decode, declaredCharset } from "./decode.js";
import { readFormat, type FormatResult } from "./formats/format.js";
import type { Manifest } from "./manifest.js";

/** Tables above this size would fill the memory. */
const LARGEST_TABLE = 400 * 1024 * 1024;
/** A single article above this size is a dump of many: the longest reports are under 1 MB. */
const LARGEST_ARTICLE = 12 * 1024 * 1024;

/** More lines than any article has. */
const MOST_LINES = 500_000;
const TABLE = /\.(?:csv|jsonl)$/iu;

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
  const skip = (code: string, message: string) => ({
    articles: [],
    skipped: [{ code, message, file }],
  });
  try {
    const { size } = await stat(join(folder, file));
    if (size === 0)
      return skip("empty-file", "is empty: put the article's text in it or remove it");
    if (size > (TABLE.test(file) ? LARGEST_TABLE : LARGEST_ARTICLE)) {
      return skip(
        "too-large",
        `has ${String(Math.round(size / 1024 / 1024))} MB: split it into one file an article, or stream it with \`parallax stream\``,
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
    if (!TABLE.test(file) && hasMoreLines(decoded.text, MOST_LINES)) {
      return skip(
        "too-large",
        `holds more than ${String(MOST_LINES)} lines: this is no article; split it into articles`,
      );
    }
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

function hasMoreLines(text: string, most: number): boolean {
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
    lines += 1;
    if (lines > most) return true;
  }
  return false;
}
