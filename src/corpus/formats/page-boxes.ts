import type { PageBlock } from "./html-blocks.js";

/** A box that returns that often between paragraphs is part of how the article is built. */
const FEWEST_RETURNS = 3;
const ALL_LINK = 0.97;

/**
 * Lines of boxes that return between an article's paragraphs and are links alone: what is recommended
 * under each heading of a guide, with price and shop, or the headlines of a round-up. They stand in the
 * article's own element, at a place that comes back after other kept paragraphs.
 *
 * @param page all lines of the page, in order
 * @param kept indexes of those that were kept
 * @returns indexes of the boxes' lines, in order
 */
export function returningBoxes(page: readonly PageBlock[], kept: ReadonlySet<number>): number[] {
  const order = [...kept].sort((a, b) => a - b);
  const first = order[0];
  const last = order.at(-1);
  if (first === undefined || last === undefined) return [];
  const own = mostKept(page, order);
  const gaps = new Map<string, Set<number>>();
  const left: number[] = [];
  let gap = 0;
  for (let index = first; index <= last; index += 1) {
    const { article, aside, links, place } = page[index]!;
    if (kept.has(index)) gap += 1;
    else if (own > 0 && article === own && !aside && links >= ALL_LINK) {
      left.push(index);
      gaps.set(place, (gaps.get(place) ?? new Set()).add(gap));
    }
  }
  return left.filter((index) => gaps.get(page[index]!.place)!.size >= FEWEST_RETURNS);
}

/** The article that most kept lines stand in; 0 where that is none. */
function mostKept(page: readonly PageBlock[], kept: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const index of kept) {
    const { article } = page[index]!;
    counts.set(article, (counts.get(article) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most?.[0] ?? 0;
}
