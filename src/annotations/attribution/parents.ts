import type { Span } from "../../corpus/article.js";

/**
 * For each content the index of the smallest one that strictly holds it and may hold; null for none.
 *
 * @param contents sorted by start, then longer first
 * @param may which of them may hold others
 */
export function holdersOf(contents: readonly Span[], may: readonly boolean[]): (number | null)[] {
  const parents = parentsOf(contents);
  return contents.map((_, index) => {
    let at = parents[index] ?? null;
    while (at !== null && !may[at]) at = parents[at] ?? null;
    return at;
  });
}

/**
 * For each content the index of the smallest one that strictly holds it; null for none. Contents
 * that merely overlap, or are the same, hold nothing.
 *
 * @param contents each from the first of its parts to the last; sorted by start, then longer first
 */
export function parentsOf(contents: readonly Span[]): (number | null)[] {
  const open: number[] = [];
  return contents.map((content, index) => {
    while (open.length > 0 && contents[open.at(-1)!]!.end <= content.start) open.pop();
    let parent: number | null = null;
    for (let i = open.length - 1; i >= 0; i--) {
      const holder = contents[open[i]!]!;
      const longer = holder.end - holder.start > content.end - content.start;
      if (longer && holder.start <= content.start && holder.end >= content.end) {
        parent = open[i]!;
        break;
      }
    }
    open.push(index);
    return parent;
  });
}
