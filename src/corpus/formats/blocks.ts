import type { Zone } from "../article.js";
import type { ZoneHints } from "../zones/zones.js";

/** A paragraph that a page's markup sets off, with the zone that the markup states, if any. */
export interface Block {
  readonly text: string;
  readonly mark?: Omit<Zone, "start" | "end">;
}

/** Joins blocks by blank lines into an article's text, with the stated zones by line. */
export function joinBlocks(blocks: readonly Block[]): {
  text: string;
  marked: ZoneHints["marked"];
} {
  const marked = new Map<number, Omit<Zone, "start" | "end">>();
  blocks.forEach(({ mark }, index) => {
    if (mark) marked.set(2 * index + 1, mark);
  });
  return { text: blocks.map(({ text }) => text).join("\n\n"), marked };
}

/** White space to single spaces: what a browser shows of it. */
export function collapse(text: string): string {
  return text.replace(/[\s\u200B\uFEFF]+/gu, " ").trim();
}
