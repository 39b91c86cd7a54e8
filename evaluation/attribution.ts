import { articleFromText } from "../src/corpus/index.js";
import type { Article, Span } from "../src/corpus/article.js";
import { createReader } from "../src/reader/index.js";
import type { ReadAttribution, Reader } from "../src/reader/reader.js";
import { readDocument } from "../src/document/index.js";
import type { Document } from "../src/document/document.js";
import { addLinks, type LinkCounts } from "./attribution-links.js";
import {
  ROLES,
  addScores,
  foundPieces,
  keyOf,
  noScores,
  precisionRecallF1,
  whole,
  type Scores,
} from "./attribution-score.js";
import { readBrat, type GoldArticle, type GoldAttribution } from "./brat.js";

/** All that is measured of a reader on annotated articles. */
export interface AttributionMeasures {
  readonly articles: number;
  /** Articles on which reading raised an error; 0 is the only good figure. */
  readonly failed: readonly string[];
  readonly all: Scores;
  /** By the marks in the content: all in quotation marks, none, some. */
  readonly byForm: Readonly<Record<Form, Scores>>;
  readonly links: LinkCounts;
  /** Annotated contents that cross paragraphs, and those of them found to the letter. */
  readonly crossing: { gold: number; found: number };
}

type Form = "direct" | "indirect" | "mixed";
const FORMS: readonly Form[] = ["direct", "indirect", "mixed"];

/**
 * Measures a reader against people's annotation in PolNeAR's layout: F1 of spans found to the
 * letter, and of words, for source, cue and content.
 *
 * @param folder has `attributions/*.ann` and `text/*.txt`
 * @param reader `rules`, `learned`, or a reader of one's own
 * @returns lines to print
 */
export async function evaluateAttribution(
  folder: string,
  reader: "rules" | "learned" | Reader,
): Promise<string> {
  const using = typeof reader === "string" ? await createReader(reader) : reader;
  return describe(await measureAttribution(readBrat(folder), using));
}

/** The measures themselves; see {@link evaluateAttribution}. */
export async function measureAttribution(
  articles: readonly GoldArticle[],
  reader: Reader,
): Promise<AttributionMeasures> {
  const byForm = { direct: noScores(), indirect: noScores(), mixed: noScores() };
  const all = noScores();
  const links = { found: 0, linked: 0, exact: 0 };
  const crossing = { gold: 0, found: 0 };
  const failed: string[] = [];
  for (const { id, text, attributions } of articles) {
    const read = await readOne(bodyArticle(id, text), reader);
    if (read === null) failed.push(id);
    const found = read?.found ?? [];
    addScores(all, text, attributions, found);
    addLinks(links, text, attributions, found);
    addCrossing(crossing, text, attributions, found);
    if (read !== null) addForms(byForm, read.document, attributions, found);
  }
  return { articles: articles.length, failed, all, byForm, links, crossing };
}

async function readOne(article: Article, reader: Reader) {
  try {
    const document = readDocument(article);
    const [reading] = await reader.read([document]);
    return { document, found: reading?.attributions ?? [] };
  } catch {
    return null;
  }
}

/** Annotators read all lines, so that all are body here. */
function bodyArticle(id: string, text: string): Article {
  const zones = [];
  let at = 0;
  for (const line of text.split("\n")) {
    const end = at + line.length;
    if (line.trim() !== "") zones.push({ start: at, end, zone: "body" as const });
    at = end + 1;
  }
  return { ...articleFromText({ id, text: "" }), text, zones, warnings: [] };
}

function addCrossing(
  crossing: { gold: number; found: number },
  text: string,
  gold: readonly GoldAttribution[],
  found: readonly ReadAttribution[],
): void {
  const keys = new Set(
    found.flatMap(({ content }) => {
      const span = whole(content);
      return span === null ? [] : [keyOf(text, span)];
    }),
  );
  for (const { content } of gold) {
    const span = whole(content);
    if (span === null || !text.slice(span.start, span.end).includes("\n")) continue;
    crossing.gold += 1;
    if (keys.has(keyOf(text, span))) crossing.found += 1;
  }
}

function addForms(
  byForm: Record<Form, Scores>,
  document: Document,
  gold: readonly GoldAttribution[],
  found: readonly ReadAttribution[],
): void {
  for (const form of FORMS)
    addScores(
      byForm[form],
      document.text,
      gold.filter(({ content }) => formOf(document, content) === form),
      found.filter((one) => formOf(document, foundPieces(one, "content")) === form),
    );
}

/** Whether the words of a content stand in quotation marks: all, none, or some. */
function formOf(document: Document, content: readonly Span[]): Form {
  let inside = 0;
  let outside = 0;
  for (const { start, end } of content)
    for (const { index } of document.text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) {
      const at = start + index;
      if (document.quotations.some((one) => one.start <= at && at < one.end)) inside += 1;
      else outside += 1;
    }
  if (inside === 0) return "indirect";
  return outside === 0 ? "direct" : "mixed";
}

function describe(measures: AttributionMeasures): string {
  const { links, crossing, failed } = measures;
  const share = (part: number, all: number): string =>
    `${(all > 0 ? (100 * part) / all : 0).toFixed(1)} % (${String(part)} of ${String(all)})`;
  return [
    `${String(measures.articles)} articles; ${String(failed.length)} on which reading failed${failed.length > 0 ? `: ${failed.join(", ")}` : ""}`,
    ...scoreLines("all", measures.all),
    ...FORMS.flatMap((form) => scoreLines(form, measures.byForm[form])),
    `links: right cue and source for ${share(links.linked, links.found)} contents found; to the letter ${share(links.exact, links.found)}`,
    `contents across paragraphs found: ${share(crossing.found, crossing.gold)}`,
  ].join("\n");
}

function scoreLines(name: string, scores: Scores): string[] {
  const figures = (both: number, found: number, gold: number): string => {
    const { precision, recall, f1 } = precisionRecallF1(both, found, gold);
    return [precision, recall, f1].map((value) => value.toFixed(1).padStart(5)).join(" ");
  };
  return ROLES.map((role) => {
    const one = scores[role];
    return `${name.padEnd(8)} ${role.padEnd(7)} exact P/R/F1 ${figures(one.both, one.found, one.gold)}   token P/R/F1 ${figures(one.bothWords, one.foundWords, one.goldWords)}   gold ${String(one.gold)} found ${String(one.found)}`;
  });
}
