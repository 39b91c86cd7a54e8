import { roundNumber } from "../figures/index.js";
import type { Article } from "../corpus/article.js";
import type { Analysis, ArticleRow } from "../outlets/analysis.js";
import { SCHEMA_VERSION } from "../outlets/analysis.js";
import { packContrasts } from "../outlets/index.js";
import { articlesCsv, contrastsCsv, outletsCsv } from "./csv-files.js";
import type { FileContent } from "./replace-files.js";

/**
 * The data of an analysis as the text of its files. `analysis.json` holds the tables of outlets with
 * their estimates and samples of finding ids; its size does not grow with the number of articles but for
 * `events` (past 2,000 articles only those of two articles and more). What grows stands one a line in files of its
 * own: `articles.jsonl` (texts, counts, event and family), `findings.jsonl`, and `tables/` (speakers,
 * shared text, wire edits, omissions). Together they are the whole analysis (`readAnalysis`). Numbers are
 * rounded to six decimals.
 */
export function dataFiles(analysis: Analysis): Map<string, FileContent> {
  return new Map<string, FileContent>([
    ["articles.jsonl", lines(analysis.articles, articleRecord)],
    [
      "findings.jsonl",
      lines(analysis.findings, (finding) => ({ ...finding, schemaVersion: SCHEMA_VERSION })),
    ],
    ...LONG_TABLES.map(
      (name) => [longTableFile(name), lines(analysis[name] as readonly unknown[])] as const,
    ),
    ["outlets.csv", outletsCsv(analysis)],
    ["contrasts.csv", contrastsCsv(analysis)],
    ["articles.csv", articlesCsv(analysis)],
    ["analysis.json", analysisJson(analysis)],
  ]);
}

/** Tables that grow with the number of articles: each in a file of its own. */
export const LONG_TABLES = ["speakers", "namings", "sharedText", "wireEdits", "omissions"] as const;

/** Articles up to which `analysis.json` lists events of one article too; `articles.jsonl` has them all. */
const ALL_EVENTS = 2000;

/** Path of a long table below the outputs folder. */
export const longTableFile = (name: (typeof LONG_TABLES)[number]) =>
  `tables/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.jsonl`;

/** JSON in the order of its keys, numbers rounded; NaN and infinities are faults. */
function json(value: unknown): string {
  return JSON.stringify(value, (key, item: unknown) => {
    if (typeof item !== "number") return item;
    if (!Number.isFinite(item))
      throw new RangeError(`"${key}" is ${String(item)}; every number of an analysis is finite`);
    return roundNumber(item);
  });
}

/** Characters that are written at once: a line for each would wait for the disk each time. */
const PIECE = 100_000;

/** A line a record, made while it is written: a file may be larger than the longest string. */
function lines<T>(records: readonly T[], made: (record: T) => unknown = (one) => one): FileContent {
  return {
    *[Symbol.iterator]() {
      let piece = "";
      for (const record of records) {
        piece += `${json(made(record))}\n`;
        if (piece.length < PIECE) continue;
        yield piece;
        piece = "";
      }
      if (piece !== "") yield piece;
    },
  };
}

function articleRecord(row: ArticleRow) {
  const { article, family, event, words, sharedWords, scores, strip } = row;
  const { id, outlet, title, date, url, text, zones, file, agency, warnings } = article;
  return {
    id,
    outlet,
    title,
    date,
    url,
    text,
    zones,
    family,
    file,
    agency,
    event,
    ...sourceFields(article),
    words,
    sharedWords,
    strip,
    warnings,
    scores,
    schemaVersion: SCHEMA_VERSION,
  };
}

/** What some sources say of an article, as far as they do. */
function sourceFields({ byline, section, statedWords, language }: Article) {
  return { byline, section, statedWords, language };
}

/** One line for each item of a table, so that two analyses can be compared with `diff`. */
function analysisJson(analysis: Analysis): string {
  const { articles, findings, contrasts, ...tables } = analysis;
  const short = Object.entries(tables).filter(([key]) => !LONG_TABLES.some((name) => name === key));
  const whole = {
    ...Object.fromEntries(short),
    contrasts: packContrasts(contrasts),
    events:
      articles.length <= ALL_EVENTS
        ? tables.events
        : tables.events.filter(({ articles: own }) => own.length > 1),
    files: {
      articles: "articles.jsonl",
      findings: "findings.jsonl",
      ...Object.fromEntries(LONG_TABLES.map((name) => [name, longTableFile(name)])),
    },
    articleCount: articles.length,
    findingCount: findings.length,
  };
  const parts = Object.entries(whole).map(([key, value]) => {
    const text =
      Array.isArray(value) && value.length > 0
        ? `[\n${value.map((item) => `  ${json(item)}`).join(",\n")}\n ]`
        : json(value);
    return ` ${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${parts.join(",\n")}\n}\n`;
}
