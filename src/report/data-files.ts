import { roundNumber, toCsv } from "../figures/index.js";
import type { Cell } from "../figures/index.js";
import type { Article } from "../corpus/article.js";
import type { Finding, Voice } from "../finding.js";
import type { Analysis, ArticleRow } from "../outlets/analysis.js";
import { SCHEMA_VERSION } from "../outlets/analysis.js";
import type { FileContent } from "./replace-files.js";
import type { Estimate } from "../statistics/estimate.js";

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
    ["articles.csv", articlesCsv(analysis)],
    ["analysis.json", analysisJson(analysis)],
  ]);
}

/** Tables that grow with the number of articles: each in a file of its own. */
export const LONG_TABLES = ["speakers", "sharedText", "wireEdits", "omissions"] as const;

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

/** A line a record, made while it is written: a file may be larger than the longest string. */
function lines<T>(records: readonly T[], made: (record: T) => unknown = (one) => one): FileContent {
  return {
    *[Symbol.iterator]() {
      for (const record of records) yield `${json(made(record))}\n`;
    },
  };
}

function articleRecord(row: ArticleRow) {
  const { article, family, event, words, sharedWords, strip } = row;
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
    schemaVersion: SCHEMA_VERSION,
  };
}

/** What some sources say of an article, as far as they do. */
function sourceFields({ byline, section, statedWords, language }: Article) {
  return { byline, section, statedWords, language };
}

/** One line for each item of a table, so that two analyses can be compared with `diff`. */
function analysisJson(analysis: Analysis): string {
  const { articles, findings, ...tables } = analysis;
  const short = Object.entries(tables).filter(([key]) => !LONG_TABLES.some((name) => name === key));
  const whole = {
    ...Object.fromEntries(short),
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

/**
 * A line an outlet. For each measure `m`: `m` (empty where the text is too short to say), `m.low` and
 * `m.high` (95 % interval), `m.n`, `m.note` (why it is empty), `m.findings` (how many stand behind it),
 * and `m.withoutShared` with its interval and note.
 */
function outletsCsv({ outlets, measures }: Analysis): string {
  const columns = [
    "outlet",
    "articles",
    "words",
    "sharedWords",
    ...measures.flatMap(({ id }) =>
      ["", ".low", ".high", ".n", ".note", ".findings"]
        .concat([
          ".withoutShared",
          ".withoutShared.low",
          ".withoutShared.high",
          ".withoutShared.note",
        ])
        .map((ending) => `${id}${ending}`),
    ),
  ];
  const rows = outlets.map(({ outlet, articles, words, sharedWords, figures }) => {
    const row: Record<string, Cell> = { outlet, articles, words, sharedWords };
    for (const { measure, all, withoutShared, findingCount } of figures)
      Object.assign(row, estimateCells(measure, all), {
        [`${measure}.n`]: all.n,
        [`${measure}.findings`]: findingCount,
        ...estimateCells(`${measure}.withoutShared`, withoutShared),
      });
    return row;
  });
  return toCsv(columns, rows);
}

function estimateCells(name: string, estimate: Estimate): Record<string, Cell> {
  const { value, low, high, sufficient, reason } = estimate;
  return sufficient && value !== null
    ? { [name]: value, [`${name}.low`]: low, [`${name}.high`]: high }
    : { [`${name}.note`]: reason ?? "too little text to say" };
}

const VOICES: readonly Voice[] = ["outlet", "reported", "quoted"];

/** A line an article: what it is, its words by voice, its findings by kind and voice. */
function articlesCsv({ articles, findings }: Analysis): string {
  const counts = new Map<string, number>();
  const keyOf = (article: string, what: string) => JSON.stringify([article, what]);
  const kindOf = (finding: Finding) =>
    finding.kind === "loaded" ? `loaded.${finding.voice}` : `${finding.kind}s`;
  for (const finding of findings) {
    const key = keyOf(finding.article, kindOf(finding));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const kinds = [
    "attributions",
    "mentions",
    "harms",
    "accusations",
    ...VOICES.map((voice) => `loaded.${voice}`),
  ];
  const columns = [
    ...["id", "outlet", "title", "date", "url", "file", "agency", "event", "family"],
    ...["words", "sharedWords", ...VOICES.map((voice) => `words.${voice}`)],
    ...kinds,
    "warnings",
  ];
  const rows = articles.map(({ article, words, sharedWords, family, event, strip }) => {
    const { id, outlet, title, date, url, file, agency, warnings } = article;
    const row: Record<string, Cell> = {
      ...{ id, outlet, title, date, url, file, agency, event, family, words, sharedWords },
      warnings: warnings.map(({ code }) => code).join(" "),
    };
    for (const voice of VOICES)
      row[`words.${voice}`] = strip.reduce((sum, part) => sum + part.words[voice], 0);
    for (const kind of kinds) row[kind] = counts.get(keyOf(id, kind)) ?? 0;
    return row;
  });
  return toCsv(columns, rows);
}
