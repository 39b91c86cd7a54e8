import type { Span } from "../corpus/article.js";
import type { Document } from "./document.js";

/** Index of the last of some spans, in order, that starts at or before an offset; 0 where none does. */
export function lastAtOrBefore(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (spans[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Index of the first of some spans, in order, that starts at or after an offset; their number where none does. */
export function firstAtOrAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first of some spans, in order of their ends, that ends after an offset; their number where none does. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the paragraph that an offset stands in (the nearest one before it). */
export const paragraphAt = ({ paragraphs }: Document, offset: number): number =>
  lastAtOrBefore(paragraphs, offset);

/** Index of the sentence that an offset stands in (the nearest one before it). */
export const sentenceAt = ({ sentences }: Document, offset: number): number =>
  lastAtOrBefore(sentences, offset);
