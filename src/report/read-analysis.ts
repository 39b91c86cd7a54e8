import { compareText } from "../order.js";
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Article } from "../corpus/article.js";
import { UserError } from "../errors.js";
import type { Finding } from "../finding.js";
import type { Analysis, ArticleRow, EventRow } from "../outlets/analysis.js";
import { SCHEMA_VERSION } from "../outlets/analysis.js";
import { unpackContrasts } from "../outlets/index.js";
import type { PackedContrasts } from "../outlets/index.js";
import { without } from "../without.js";
import { LONG_TABLES, longTableFile } from "./data-files.js";

/** What `analysis.json` holds: all but the texts, the findings and the tables that grow with them. */
type SavedAnalysis = Omit<
  Analysis,
  "articles" | "findings" | "contrasts" | (typeof LONG_TABLES)[number]
> & {
  readonly contrasts: PackedContrasts;
  readonly files: unknown;
  readonly articleCount: number;
  readonly findingCount: number;
};

/** A line of `articles.jsonl`: the article, and what the analysis says of it. */
type SavedArticle = Omit<Article, "event"> & Omit<ArticleRow, "article">;

/**
 * Reads a saved analysis back from its folder: `analysis.json` with the texts of `articles.jsonl`, the
 * findings of `findings.jsonl` and the tables of `tables/`. Charts and the report are drawn from it
 * again; the articles' own files are not needed.
 *
 * @param folder what `writeOutputs` wrote
 * @throws UserError where a file is missing, damaged, of another version, or where they do not belong
 * together
 * @example (await readAnalysis("outputs")).outlets.length; // 5
 */
export async function readAnalysis(folder: string): Promise<Analysis> {
  const saved = parse(
    await read(folder, "analysis.json"),
    join(folder, "analysis.json"),
  ) as Partial<SavedAnalysis> | null;
  if (saved?.schemaVersion !== SCHEMA_VERSION)
    throw new UserError(
      `${join(folder, "analysis.json")}: schemaVersion is ${JSON.stringify(saved?.schemaVersion ?? null)}, and this version reads ${String(SCHEMA_VERSION)}; run parallax analyze again`,
    );
  const { articleCount, findingCount } = saved as SavedAnalysis;
  const short = without(saved as SavedAnalysis, "files", "articleCount", "findingCount");
  const lines = (await readLines(folder, "articles.jsonl")) as unknown as SavedArticle[];
  const findings = (await readLines(folder, "findings.jsonl")) as unknown as Finding[];
  for (const [file, got, wanted] of [
    ["articles.jsonl", lines.length, articleCount],
    ["findings.jsonl", findings.length, findingCount],
  ] as const)
    if (got !== wanted)
      throw new UserError(
        `${join(folder, file)}: ${String(got)} lines, and analysis.json counts ${String(wanted)}; run parallax analyze again`,
      );
  const fixed = new Set(short.events.flatMap((event) => (event.fixed ? [event.id] : [])));
  const tables = await Promise.all(
    LONG_TABLES.map(async (name) => [name, await readLines(folder, longTableFile(name))] as const),
  );
  return {
    ...short,
    contrasts: unpackContrasts(short.contrasts),
    ...(Object.fromEntries(tables) as unknown as Pick<Analysis, (typeof LONG_TABLES)[number]>),
    events: allEvents(short.events, lines),
    articles: lines.map((line): ArticleRow => {
      const { family, event, words, sharedWords, scores, strip, ...article } = line;
      return {
        article: { ...article, event: fixed.has(event) ? event : null },
        ...{ family, event, words, sharedWords, scores, strip },
      };
    }),
    findings,
  };
}

/** Events of one article are not listed where there are many: their articles name them. */
function allEvents(listed: readonly EventRow[], lines: readonly SavedArticle[]): EventRow[] {
  const known = new Set(listed.map(({ id }) => id));
  const alone = lines.flatMap(({ id, event }) =>
    known.has(event) ? [] : [{ id: event, fixed: false, articles: [id] }],
  );
  return [...listed, ...alone].sort((a, b) => compareText(a.id, b.id));
}

async function read(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw cannotRead(path, error);
  }
}

function cannotRead(path: string, error: unknown): UserError {
  const { code } = error as NodeJS.ErrnoException;
  return new UserError(
    code === "ENOENT" || code === "ENOTDIR"
      ? `${path}: no such file; run parallax analyze first, or name the folder it wrote to`
      : `${path}: cannot be read (${code ?? String(error)})`,
  );
}

/** Line by line: a file may be larger than the longest string. */
async function readLines(folder: string, name: string): Promise<object[]> {
  const path = join(folder, name);
  const file = await open(path).catch((error: unknown) => {
    throw cannotRead(path, error);
  });
  const records: object[] = [];
  let number = 0;
  for await (const line of file.readLines()) {
    number++;
    if (line === "") continue;
    const record = parse(line, `${path}:${String(number)}`) as { readonly schemaVersion?: unknown };
    records.push(without(record, "schemaVersion"));
  }
  return records;
}

function parse(text: string, place: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return value;
  } catch {
    // Told below with its place.
  }
  throw new UserError(`${place}: not the JSON of an analysis; run parallax analyze again`);
}
