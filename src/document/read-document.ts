import { SCORED_ZONES, type Article, type Zone } from "../corpus/article.js";
import type { Document, Paragraph, Quotation, Sentence } from "./document.js";
import { pairQuotations } from "./quotations.js";
import { scanTokens } from "./scan.js";
import { sentenceStarts } from "./sentences.js";
import { tagTokens, type OpenToken } from "./tokens.js";

/**
 * Reads an article into paragraphs, sentences, tokens and quotations. Only zones that are read for
 * findings (headline, standfirst, subheading, body, embed) are cut; one zone line is one paragraph.
 *
 * Offsets are UTF-16 units into `article.text`: `text.slice(token.start, token.end)` is the token,
 * and what lies between two tokens of a paragraph is white space. The result is a function of the
 * article alone, whatever was read before. Takes any string: no words, stray marks, lone
 * surrogates. Time grows with the length of the text. Parts of speech are a small model's guess
 * (about nine in ten right on news): do not rest a figure on them alone.
 *
 * @example
 * readDocument(article).sentences.length; // 2 for "Baku said no. Yerevan agreed."
 */
export function readDocument(article: Article): Document {
  const { text } = article;
  const zones = scoredZones(article);
  const offsets: number[] = [];
  for (const zone of zones) scanTokens(text, zone.start, zone.end, offsets);
  const tokens = tagTokens(text, offsets);
  const reading: Reading = { sentences: [], paragraphs: [], quotations: [] };
  let next = 0;
  let open = false;
  for (const zone of zones) {
    const first = next;
    while (next < tokens.length && (tokens[next]?.start ?? 0) < zone.end) next += 1;
    if (first === next) continue;
    open = addParagraph(reading, { text, zone, tokens, first, end: next }, open);
  }
  return { article, text, tokens, ...reading };
}

interface Reading {
  readonly sentences: Sentence[];
  readonly paragraphs: Paragraph[];
  readonly quotations: Quotation[];
}

interface Line {
  readonly text: string;
  readonly zone: Zone;
  readonly tokens: readonly OpenToken[];
  readonly first: number;
  readonly end: number;
}

/** Scored zones in order of text, clipped to it. */
function scoredZones(article: Article): Zone[] {
  const length = article.text.length;
  return article.zones
    .filter((zone) => SCORED_ZONES.has(zone.zone))
    .map((zone) => ({ ...zone, start: Math.max(0, zone.start), end: Math.min(length, zone.end) }))
    .filter((zone) => zone.start < zone.end)
    .sort((a, b) => a.start - b.start);
}

/** Adds a line's paragraph, sentences, tokens and quotations; says whether a quotation stays open. */
function addParagraph(reading: Reading, line: Line, continues: boolean): boolean {
  const paragraph = reading.paragraphs.length;
  const firstSentence = reading.sentences.length;
  const words = addSentences(reading, line, paragraph);
  const quotations = addQuotations(reading, line, paragraph, continues);
  reading.paragraphs.push({
    start: line.zone.start,
    end: line.zone.end,
    zone: line.zone.zone,
    firstSentence,
    endSentence: reading.sentences.length,
    firstToken: line.first,
    endToken: line.end,
    words,
    author: line.zone.author ?? null,
    date: line.zone.date ?? null,
  });
  return quotations;
}

function addSentences(reading: Reading, line: Line, paragraph: number): number {
  const starts = sentenceStarts(line.text, line.tokens, line.first, line.end);
  let words = 0;
  for (const [order, firstToken] of starts.entries()) {
    const endToken = starts[order + 1] ?? line.end;
    const sentence = reading.sentences.length;
    for (let index = firstToken; index < endToken; index += 1) {
      const token = line.tokens[index];
      if (token === undefined) continue;
      words += token.word ? 1 : 0;
      token.sentence = sentence;
    }
    const start = line.tokens[firstToken]?.start ?? line.zone.start;
    const end = line.tokens[endToken - 1]?.end ?? start;
    reading.sentences.push({ start, end, firstToken, endToken, paragraph });
  }
  return words;
}

function addQuotations(
  reading: Reading,
  line: Line,
  paragraph: number,
  continues: boolean,
): boolean {
  const found = pairQuotations(line.text, line.zone.start, line.zone.end, continues);
  let from = line.first;
  for (const quotation of found) {
    from = tokenFrom(line, from, quotation.start);
    const endToken = tokenFrom(line, from, quotation.end);
    reading.quotations.push({ ...quotation, paragraph, firstToken: from, endToken });
  }
  return found.some((quotation) => !quotation.closed);
}

/** Index of the first token of the line at or after `offset`, by halving. */
function tokenFrom(line: Line, from: number, offset: number): number {
  let low = from;
  let high = line.end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((line.tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
