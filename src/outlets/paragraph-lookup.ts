import type { Document } from "../text/document.js";

/**
 * Gives the index of the paragraph that an offset stands in (the nearest one before it where it
 * stands between two), by binary search.
 */
export function paragraphLookup({ paragraphs }: Document): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = paragraphs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (paragraphs[middle]!.start <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}
