import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { voiceOf } from "../annotations/attribution/index.js";
import type { Article, Warning } from "../corpus/article.js";
import { readDocument } from "../document/index.js";
import { UserError } from "../errors.js";
import type { Finding } from "../finding.js";
import type { Precision } from "../reader/index.js";
import { recordOf, withSharedWords, type ArticleRecord } from "../record.js";
import { MANY_ARTICLES, packedRecord, packRecord } from "../records/index.js";
import { Scratch } from "../scratch.js";
import type { Topic } from "../topic/topic.js";
import { without } from "../without.js";

/** One line that `parallax stream` wrote for an article that it could read. */
interface Result {
  readonly id: string;
  readonly reader: "learned" | "rules";
  readonly precision?: Precision;
  readonly article: Article;
  readonly findings: readonly Finding[];
  readonly warnings?: readonly Warning[];
}

/** What stands in a number of result files. */
export interface Results {
  readonly records: readonly ArticleRecord[];
  readonly reader: "learned" | "rules";
  readonly precision: Precision;
  /** Lines that hold no article: those that the stream refused, and repeated ids. */
  readonly skipped: readonly Warning[];
}

/**
 * Reads results of `parallax stream` and makes the records that are compared. Files are read line by
 * line; of an article whose id stands twice the first is taken, and the other is told.
 *
 * @param paths files, or folders of them; files whose names begin with `_` or `.` are left out
 * @param atHand records that are kept as they are; further ones are put aside on disk
 * @throws UserError where a path cannot be read, a line is no result, or two readers or two precisions are mixed
 */
export async function readResults(
  paths: readonly string[],
  topic: Topic | null,
  atHand = MANY_ARTICLES,
): Promise<Results> {
  const records = new Map<string, ArticleRecord>();
  const skipped: Warning[] = [];
  let first: Result | null = null;
  let scratch: Scratch | null = null;
  for (const file of await filesOf(paths)) {
    let line = 0;
    for await (const text of createInterface({
      input: createReadStream(file),
      crlfDelay: Infinity,
    })) {
      line++;
      if (text.trim() === "") continue;
      const result = parse(text, file, line);
      if ("error" in result) {
        skipped.push({
          code: "not-read",
          message: `article ${result.id}: ${result.error}`,
          file,
          line,
        });
        continue;
      }
      first ??= result;
      if (readBy(result) !== readBy(first))
        throw new UserError(
          `${file}:${line}: read with ${readBy(result)}, the results before it with ${readBy(first)}; merge results of one reader`,
        );
      if (records.has(result.id)) {
        skipped.push({
          code: "repeated-id",
          message: `article ${result.id} stands in the results already; this one is left out`,
          ...{ file, line },
        });
        continue;
      }
      const made = record(result, topic);
      records.set(
        result.id,
        records.size < atHand
          ? withSharedWords(made)
          : packedRecord(packRecord(made), made.article, (scratch ??= Scratch.open())),
      );
    }
  }
  return {
    records: [...records.values()],
    reader: first?.reader ?? "learned",
    precision: precisionOf(first),
    skipped,
  };
}

const precisionOf = (result: Result | null): Precision => result?.precision ?? "fast";

const readBy = (result: Result): string =>
  precisionOf(result) === "full" ? `${result.reader} in full precision` : result.reader;

function record({ article, findings, warnings = [] }: Result, topic: Topic | null): ArticleRecord {
  const document = readDocument(article);
  const voices = voiceOf(
    document,
    findings.filter((finding) => finding.kind === "attribution"),
  );
  const voiceAt = (start: number, end: number) => voices(start, end).voice;
  return recordOf({ document, findings, voiceAt, warnings }, topic);
}

function parse(
  text: string,
  file: string,
  line: number,
): Result | { readonly id: string; readonly error: string } {
  let value: Record<string, unknown> | null = null;
  try {
    value = JSON.parse(text) as Record<string, unknown> | null;
  } catch {
    // Told below with its place.
  }
  if (typeof value?.["error"] === "string")
    return { id: String(value["id"] ?? "?"), error: value["error"] };
  const article = value?.["article"] as (Article & { readonly words?: number }) | undefined;
  if (
    typeof value?.["id"] !== "string" ||
    typeof article?.text !== "string" ||
    !Array.isArray(article.zones) ||
    !Array.isArray(value["findings"]) ||
    (value["reader"] !== "learned" && value["reader"] !== "rules")
  )
    throw new UserError(
      `${file}:${line}: no result of parallax stream; stream the articles again with this version`,
    );
  // The words are the stream's own count.
  return { ...(value as unknown as Result), article: without(article, "words") };
}

/** Files in order of their names: the order of results does not matter, that of messages should. */
async function filesOf(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const state = await stat(path).catch(() => null);
    if (state === null)
      throw new UserError(`${path}: no such file or folder; name what parallax stream wrote`);
    if (!state.isDirectory()) files.push(path);
    else
      for (const name of (await readdir(path)).sort())
        if (!/^[._]/.test(name)) files.push(...(await filesOf([join(path, name)])));
  }
  return files;
}
