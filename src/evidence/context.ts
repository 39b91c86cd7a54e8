import type { Span } from "../corpus/article.js";

/** A span with the words around it. `left`, `match` and `right` follow one another in the text. */
export interface Context {
  readonly left: string;
  readonly match: string;
  readonly right: string;
  /** The sentence (or sentences) that the span stands in. */
  readonly sentence: string;
}

/** How far a sentence is looked for on either side, so that a line of 50 MB costs no more than a short one. */
const REACH = 1200;

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

/** "Mr.", "Sept.", "J.": a short capitalised word with a full stop does not end a sentence. */
const ABBREVIATION = /(?:^|[\s(“"])(?:\p{Lu}|\p{Lu}\p{Ll}{0,3}|(?:\p{Lu}\.)+\p{Lu})\.\s*$/u;

/**
 * Keyword in context: a span of the text with up to `width` characters of its sentence on either
 * side, cut at a space and marked with `…`.
 *
 * Sentences come from Unicode's segmentation rules (UAX 29) within the span's line, joined again
 * after initials and short abbreviations. Where the rules err, the sentence is shown too long rather
 * than too short.
 *
 * @param text the article's text
 * @param span where the finding stands, in UTF-16 units
 * @param width characters on each side; 60 unless told
 * @example context("He left. They seized the town.", { start: 14, end: 20 }).left // 'They '
 */
export function context(text: string, span: Span, width = 60): Context {
  const around = sentenceSpan(text, span);
  return {
    left: cutLeft(text.slice(around.start, span.start), width),
    match: text.slice(span.start, span.end),
    right: cutRight(text.slice(span.end, around.end), width),
    sentence: text.slice(around.start, around.end),
  };
}

/** The sentence that holds a span, or the run of sentences from its first to its last character. */
export function sentenceSpan(text: string, span: Span): Span {
  const before = text.slice(Math.max(0, span.start - REACH), span.start);
  const from = span.start - (before.length - 1 - before.lastIndexOf("\n"));
  const after = text.slice(span.end, span.end + REACH);
  const lineBreak = after.indexOf("\n");
  const to = span.end + (lineBreak < 0 ? after.length : lineBreak);

  let start = span.start;
  let end = span.end;
  let runStart = from;
  for (const offset of runEnds(text.slice(from, to))) {
    const position = from + offset;
    if (runStart <= span.start && span.start < position) start = runStart;
    if (runStart < span.end && span.end <= position) {
      end = position;
      break;
    }
    runStart = position;
  }
  return trim(text, { start, end: Math.max(end, span.end) }, span);
}

/** Lines remembered at most: the findings of a line are asked for one after another. */
const REMEMBERED = 400;
const remembered = new Map<string, readonly number[]>();

/** Where the sentences of a line end, those joined that an abbreviation parts. */
function runEnds(line: string): readonly number[] {
  const known = remembered.get(line);
  if (known !== undefined) return known;
  const ends: number[] = [];
  let position = 0;
  for (const { segment } of sentences.segment(line)) {
    position += segment.length;
    if (position === line.length || !ABBREVIATION.test(segment.slice(-12))) ends.push(position);
  }
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(line, ends);
  return ends;
}

/** Cuts to at most `width` characters, at a space where there is one, and says so with `…`. */
export function cutRight(text: string, width: number): string {
  if (text.length <= width) return text;
  const space = text.lastIndexOf(" ", width - 1);
  return `${text.slice(0, space > width / 2 ? space : safeCut(text, width - 1))}…`;
}

function cutLeft(text: string, width: number): string {
  if (text.length <= width) return text;
  const from = text.length - width + 1;
  const space = text.indexOf(" ", from);
  const cut = space >= 0 && space < text.length - width / 2 ? space + 1 : safeCut(text, from);
  return `…${text.slice(cut)}`;
}

/** Never between the two halves of a surrogate pair. */
function safeCut(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}

function trim(text: string, outer: Span, inner: Span): Span {
  let { start, end } = outer;
  while (start < inner.start && /\s/.test(text[start] ?? "")) start++;
  while (end > inner.end && /\s/.test(text[end - 1] ?? "")) end--;
  return { start, end };
}
