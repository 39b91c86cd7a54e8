import { firstAtOrAfter } from "./place.js";
import type { Span } from "../corpus/article.js";

/**
 * Answers whether a span meets any of many spans, in logarithmic time for each question.
 *
 * @param spans in any order; they may overlap
 */
export function overlapping(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let furthest = -1;
  const reach = sorted.map(({ end }) => (furthest = Math.max(furthest, end)));
  return ({ start, end }) => {
    const before = firstAtOrAfter(sorted, end);
    return before > 0 && reach[before - 1]! > start;
  };
}

/**
 * Answers whether a span lies whole in one of many spans that do not overlap each other.
 */
export function containing(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  return ({ start, end }) => {
    const before = firstAtOrAfter(sorted, start + 1);
    return before > 0 && sorted[before - 1]!.end >= end;
  };
}
