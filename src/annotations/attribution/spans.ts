import { firstEndingAfter } from "../../document/index.js";
import type { Span } from "../../corpus/article.js";

const BLANK = /\s/u;
const MARK = /["“”„‟«»‹›'‘’‚‛`]/u;
/** A mark that is an apostrophe: between letters, after a plural's s, before a decade. */
const LETTER = /[\p{L}\p{N}]/u;

/** Cuts blanks, and quotation marks that are no apostrophes, from both ends of a span; null where nothing is left. */
export function trimmed(text: string, span: Span): Span | null {
  let { start, end } = legal(text, span);
  const first = start;
  for (;;) {
    const before = end - start;
    while (start < end && (BLANK.test(text.charAt(start)) || opensMark(text, start))) start++;
    while (end > start && (BLANK.test(text.charAt(end - 1)) || closesMark(text, first, end - 1)))
      end--;
    if (end - start === before) break;
  }
  return start < end ? { start, end } : null;
}

/** Within the text, start before end, no half of a surrogate pair. */
export function legal(text: string, { start, end }: Span): Span {
  let from = Math.max(0, Math.min(start, text.length));
  let to = Math.max(from, Math.min(end, text.length));
  if (splitsPair(text, from)) from--;
  if (splitsPair(text, to)) to++;
  return { start: from, end: to };
}

const splitsPair = (text: string, at: number): boolean =>
  at > 0 &&
  at < text.length &&
  /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) &&
  /[\uDC00-\uDFFF]/.test(text.charAt(at));

function opensMark(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (!MARK.test(mark)) return false;
  return !/['’]/.test(mark) || !/^['’]\d0s/u.test(text.slice(at, at + 4));
}

function closesMark(text: string, start: number, at: number): boolean {
  const mark = text.charAt(at);
  if (!MARK.test(mark)) return false;
  if (!/['’]/.test(mark)) return true;
  const plural = /s/i.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at - 2));
  if (!plural) return true;
  return /['‘]/.test(text.slice(start, at)) || !/^\s\p{Ll}/u.test(text.slice(at + 1, at + 3));
}

/** Spans in order, those that touch or overlap made one. */
export function joined(spans: readonly Span[]): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else result.push({ start: span.start, end: span.end });
  }
  return result;
}

/** From the first of some spans, in order, to the last. */
export const extentOf = (spans: readonly Span[]): Span => ({
  start: spans[0]!.start,
  end: spans.at(-1)!.end,
});

export const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, span) => sum + span.end - span.start, 0);

/**
 * Answers which of many spans meet one, as indices in order of start; each question costs little more
 * than its answer holds, unless some spans are very long.
 *
 * @param spans in any order; they may overlap
 */
export function meeting(spans: readonly Span[]): (span: Span) => number[] {
  const order = [...spans.keys()].sort((a, b) => spans[a]!.start - spans[b]!.start || a - b);
  const sorted = order.map((index) => spans[index]!);
  let furthest = -1;
  // How far any span up to here reaches never falls, so that the first to reach a place can be halved to.
  const reach = sorted.map(({ start, end }) => ({
    start,
    end: (furthest = Math.max(furthest, end)),
  }));
  return ({ start, end }) => {
    const met: number[] = [];
    for (let i = firstEndingAfter(reach, start); i < order.length && sorted[i]!.start < end; i++)
      if (sorted[i]!.end > start) met.push(order[i]!);
    return met;
  };
}

/** Parts of joined spans that stand within a span. */
export function within(spans: readonly Span[], { start, end }: Span): Span[] {
  const parts: Span[] = [];
  for (let i = firstEndingAfter(spans, start); i < spans.length && spans[i]!.start < end; i++)
    parts.push({ start: Math.max(start, spans[i]!.start), end: Math.min(end, spans[i]!.end) });
  return parts;
}

/** How much of joined spans stands within others, in characters. */
export const overlap = (spans: readonly Span[], others: readonly Span[]): number =>
  lengthOf(others.flatMap((other) => within(spans, other)));
