import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Article } from "../corpus/article.js";
import { UserError } from "../errors.js";
import type { Finding } from "../finding.js";
import type { Analysis, ArticleRow } from "../outlets/analysis.js";
import { SCHEMA_VERSION } from "../outlets/analysis.js";

/** What `analysis.json` holds: all but the texts and the findings. */
type SavedAnalysis = Omit<Analysis, "articles" | "findings"> & {
  readonly files: unknown;
  readonly findingCount: number;
  readonly articles: readonly (Omit<ArticleRow, "article"> & { readonly id: string })[];
};

/**
 * Reads a saved analysis back from its folder: `analysis.json` with the texts of `articles.jsonl` and
 * the findings of `findings.jsonl`. Charts and the report are drawn from it again; the articles' own
 * files are not needed.
 *
 * @param folder what `writeOutputs` wrote
 * @throws UserError where a file is missing, damaged, of another version, or where they do not belong
 * together
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
  const { findingCount, articles: counts } = saved as SavedAnalysis;
  const texts = (await readLines(folder, "articles.jsonl")) as unknown as Article[];
  const findings = (await readLines(folder, "findings.jsonl")) as unknown as Finding[];
  const byId = new Map(
    texts.map((article) => [article.id, without(article, "family") as unknown as Article]),
  );
  const articles = counts.map(({ id, ...row }): ArticleRow => {
    const article = byId.get(id);
    if (article === undefined)
      throw new UserError(
        `${join(folder, "articles.jsonl")}: article "${id}" of analysis.json is missing; run parallax analyze again`,
      );
    return { article, ...row };
  });
  if (findings.length !== findingCount)
    throw new UserError(
      `${join(folder, "findings.jsonl")}: ${String(findings.length)} findings, and analysis.json counts ${String(findingCount)}; run parallax analyze again`,
    );
  const tables = without(saved, "files", "findingCount") as unknown as Analysis;
  return { ...tables, articles, findings };
}

async function read(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(
      code === "ENOENT" || code === "ENOTDIR"
        ? `${path}: no such file; run parallax analyze first, or name the folder it wrote to`
        : `${path}: cannot be read (${code ?? String(error)})`,
    );
  }
}

async function readLines(folder: string, name: string): Promise<object[]> {
  const text = await read(folder, name);
  return text.split("\n").flatMap((line, index) => {
    if (line === "") return [];
    return [without(parse(line, `${join(folder, name)}:${String(index + 1)}`), "schemaVersion")];
  });
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

function without(record: object, ...keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}
