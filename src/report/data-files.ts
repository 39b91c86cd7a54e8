import { roundNumber, toCsv } from "../figures/index.js";
import type { Cell } from "../figures/index.js";
import type { Finding, Voice } from "../finding.js";
import type { Analysis, ArticleRow } from "../outlets/analysis.js";
import { SCHEMA_VERSION } from "../outlets/analysis.js";
import type { Estimate } from "../statistics/estimate.js";

/**
 * The data of an analysis as the text of its files. `analysis.json` holds every table with its
 * estimates and finding ids, and for each article its counts; it does not repeat the texts and the
 * findings, which stand in `articles.jsonl` and `findings.jsonl`, one a line, in the same order. The
 * three together are the whole analysis (`readAnalysis`). Numbers are rounded to six decimals.
 */
export function dataFiles(analysis: Analysis): Map<string, string> {
  return new Map([
    ["articles.jsonl", lines(analysis.articles.map(articleRecord))],
    [
      "findings.jsonl",
      lines(analysis.findings.map((finding) => ({ ...finding, schemaVersion: SCHEMA_VERSION }))),
    ],
    ["outlets.csv", outletsCsv(analysis)],
    ["articles.csv", articlesCsv(analysis)],
    ["analysis.json", analysisJson(analysis)],
  ]);
}

/** JSON in the order of its keys, numbers rounded; NaN and infinities are faults. */
function json(value: unknown): string {
  return JSON.stringify(value, (key, item: unknown) => {
    if (typeof item !== "number") return item;
    if (!Number.isFinite(item))
      throw new RangeError(`"${key}" is ${String(item)}; every number of an analysis is finite`);
    return roundNumber(item);
  });
}

function lines(records: readonly unknown[]): string {
  return records.map((record) => `${json(record)}\n`).join("");
}

function articleRecord({ article, family }: ArticleRow) {
  const { id, outlet, title, date, url, text, zones, file, agency, event, warnings } = article;
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
    warnings,
    schemaVersion: SCHEMA_VERSION,
  };
}

/** One line for each item of a table, so that two analyses can be compared with `diff`. */
function analysisJson(analysis: Analysis): string {
  const { articles, findings, ...tables } = analysis;
  const counts = articles.map(({ article, words, sharedWords, family, strip }) => ({
    id: article.id,
    words,
    sharedWords,
    family,
    strip,
  }));
  const files = { articles: "articles.jsonl", findings: "findings.jsonl" };
  const whole = { ...tables, files, findingCount: findings.length, articles: counts };
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
    for (const { measure, all, withoutShared, findings } of figures)
      Object.assign(row, estimateCells(measure, all), {
        [`${measure}.n`]: all.n,
        [`${measure}.findings`]: findings.length,
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
  const rows = articles.map(({ article, words, sharedWords, family, strip }) => {
    const { id, outlet, title, date, url, file, agency, event, warnings } = article;
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
