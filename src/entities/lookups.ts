import type { Span } from "../corpus/article.js";

/** Is an offset inside one of some spans? They may touch or nest; by binary search. */
export function spanLookup(spans: readonly Span[]): (offset: number) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const reach: number[] = [];
  sorted.forEach((span, i) => reach.push(Math.max(span.end, reach[i - 1] ?? 0)));
  return (offset) => {
    let low = 0;
    let high = sorted.length - 1;
    let at = -1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.start <= offset) {
        at = middle;
        low = middle + 1;
      } else high = middle - 1;
    }
    return at >= 0 && offset < reach[at]!;
  };
}
