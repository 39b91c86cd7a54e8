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
    const before = countBefore(sorted, end);
    return before > 0 && reach[before - 1]! > start;
  };
}

/**
 * Answers whether a span lies whole in one of many spans that do not overlap each other.
 */
export function containing(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  return ({ start, end }) => {
    const before = countBefore(sorted, start + 1);
    return before > 0 && sorted[before - 1]!.end >= end;
  };
}

/** How many spans start before a place. */
function countBefore(sorted: readonly Span[], place: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
