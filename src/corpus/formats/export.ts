import { agenciesIn } from "../agency.js";
import type { Warning } from "../article.js";
import { isoDate } from "../dates.js";
import { countWords } from "../lines.js";
import { cleanOutlet } from "../outlets.js";
import { webAddress } from "./columns.js";
import { joinBlocks, type Block } from "./blocks.js";
import { numberedId, type FormatResult, type Place, type RawArticle } from "./format.js";

/** One document of an archive's export, its fields as the archive writes them. */
export interface ExportedArticle {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly date: string | null;
  readonly byline?: string | null;
  readonly section?: string | null;
  readonly url?: string | null;
  /** The archive's own count: `584 words`, `295 mots`. */
  readonly length?: string | null;
  readonly language?: string | null;
  /** Who the archive credits beside the author: `Agence France-Presse`. */
  readonly credit?: string | null;
  /** Paragraphs of the article, and the archive's notes as furniture. */
  readonly blocks: readonly Block[];
  /** Number of the document as the file gives it (`8 of 74`), from 1. */
  readonly number?: number | null;
}

/** What a layout found in a file. */
export interface Exported {
  readonly articles: readonly ExportedArticle[];
  /** How many documents the file says that it holds; null where it does not say. */
  readonly stated: number | null;
  /** Other numbers that the file gives for the whole, which contradict the first. */
  readonly otherStated?: readonly number[];
}

/** A paragraph that the archive adds to the article: copyright, load date, note on pictures. */
export function furniture(text: string): Block {
  return { text, mark: { zone: "furniture" } };
}

/**
 * The documents of an export as articles: title and byline above the text, the archive's notes below
 * it. Warns where the file states another number of documents than were found, and of each document
 * that holds no text or much less than its stated length.
 */
export function exportResult(exported: Exported, place: Place, name: string): FormatResult {
  const { file } = place;
  const skipped: Warning[] = [];
  const articles: RawArticle[] = [];
  const several = exported.articles.length > 1;
  exported.articles.forEach((one, index) => {
    const number = index + 1;
    const own = one.blocks.filter(({ mark }) => mark?.zone !== "furniture");
    if (own.length === 0) {
      skipped.push({
        code: "empty-article",
        message: `document ${String(one.number ?? number)} ("${(one.title ?? "without title").slice(0, 60)}") holds no text: the archive may keep its headline only`,
        file,
      });
      return;
    }
    articles.push(asRaw(one, number, several, place));
  });
  return { articles, skipped, warnings: countWarnings(exported, file, name) };
}

function countWarnings({ articles, stated, otherStated }: Exported, file: string, name: string) {
  const warnings: Warning[] = [];
  if (stated !== null && stated !== articles.length) {
    warnings.push({
      code: "count-differs",
      message: `says that it holds ${String(stated)} documents, and ${String(articles.length)} were found (${name}): if the export was made in parts this is right, else export it again`,
      file,
    });
  }
  if (otherStated && otherStated.length > 0) {
    warnings.push({
      code: "count-differs",
      message: `gives more than one number of documents (${[stated, ...otherStated].join(", ")}); ${String(articles.length)} were found: check that none is missing`,
      file,
    });
  }
  return warnings;
}

function asRaw(one: ExportedArticle, number: number, several: boolean, place: Place): RawArticle {
  const { file } = place;
  const title = one.title?.trim() ? one.title.trim().replace(/\s+/gu, " ") : null;
  const byline = one.byline?.trim() ? one.byline.trim() : null;
  const head: Block[] = [];
  if (title !== null) head.push({ text: title, mark: { zone: "headline" } });
  if (byline !== null) head.push({ text: byline, mark: { zone: "byline" } });
  const date = one.date === null ? null : isoDate(one.date);
  const warnings: Warning[] = [];
  if (one.date !== null && one.date.trim() !== "" && date === null) {
    warnings.push({
      code: "date-not-read",
      message: `date "${one.date.slice(0, 60)}" is not read: give it in a metadata.csv beside the file, as 2020-10-04`,
      file,
    });
  }
  const statedWords = wordsStated(one.length ?? null);
  const credits = [one.credit, byline].flatMap((text) => (text ? agenciesIn(text) : []));
  return {
    id: numberedId(file, number),
    file,
    row: true,
    ...joinBlocks([...head, ...one.blocks]),
    title,
    outlet: one.outlet?.trim() ? cleanOutlet(one.outlet) : null,
    date,
    byline,
    section: one.section?.trim() ? one.section.trim() : null,
    url: webAddress(one.url),
    statedWords,
    language: one.language?.trim() ? one.language.trim() : null,
    agency: credits[0] ?? null,
    warnings: [...warnings, ...shortfall(one.blocks, statedWords, file)],
    ...(several ? {} : { row: true }),
  };
}

/** `584 words`, `1,204 mots`, `LÄNGE: 300 Wörter` → the number. */
export function wordsStated(length: string | null): number | null {
  const digits = /(\d[\d., ]*)/u.exec(length ?? "")?.[1]?.replace(/[^\d]/gu, "");
  const words = digits === undefined || digits === "" ? null : Number(digits);
  return words !== null && words > 0 && words < 1_000_000 ? words : null;
}

/** Share of the stated words below which a text is taken for cut. */
const LEAST_SHARE = 0.6;

function shortfall(blocks: readonly Block[], stated: number | null, file: string): Warning[] {
  if (stated === null || stated < 40) return [];
  const words = blocks.reduce((sum, { text }) => sum + wordsOf(text), 0);
  if (words >= stated * LEAST_SHARE) return [];
  return [
    {
      code: "cut-off",
      message: `holds ${String(words)} words where the archive counts ${String(stated)}: fetch the whole article, or read its figures as those of a part`,
      file,
    },
  ];
}

function wordsOf(text: string): number {
  let words = 0;
  for (let from = 0; from < text.length; from += 2_000)
    words += countWords(text.slice(from, from + 2_000));
  return words;
}
