import type { Span } from "../corpus/article.js";
import { escapeHtml } from "./escape.js";

/** A stretch of text that is to be wrapped in a `<span>`. */
export interface Mark extends Span {
  /** Anchor; set on the first piece of the mark only. */
  readonly id: string | null;
  /** Attributes, escaped, with a space before each. */
  readonly attributes: string;
}

/**
 * Wraps marks around a stretch of text so that the HTML is well formed whatever the marks do:
 * an outer mark is opened before an inner one, and where two overlap the one that ends first is
 * closed and the other opened again after it.
 *
 * @param text the article's text; escaped here
 * @param within the stretch to write
 * @param marks marks that touch the stretch; clipped to it
 * @param anchored anchors written so far; grows, so that each stands once in a page
 */
export function nest(
  text: string,
  within: Span,
  marks: readonly Mark[],
  anchored: Set<string> = new Set(),
): string {
  const waiting = marks
    .map((mark) => ({
      mark,
      start: Math.max(mark.start, within.start),
      end: Math.min(mark.end, within.end),
    }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const open: typeof waiting = [];
  let html = "";
  let position = within.start;
  const writeTo = (end: number): void => {
    html += escapeHtml(text.slice(position, end));
    position = end;
  };
  const start = (item: (typeof waiting)[number]): void => {
    const { id, attributes } = item.mark;
    const fresh = id !== null && !anchored.has(id);
    if (fresh) anchored.add(id);
    html += `<span${fresh ? ` id="${id}"` : ""}${attributes}>`;
    open.push(item);
  };
  const closeUntil = (limit: number): void => {
    for (;;) {
      const next = Math.min(...open.map((item) => item.end));
      if (open.length === 0 || next > limit) return;
      writeTo(next);
      const ending = open.findIndex((item) => item.end === next);
      const reopen = open.splice(ending);
      html += "</span>".repeat(reopen.length);
      for (const item of reopen) if (item.end > next) start(item);
    }
  };
  for (const item of waiting) {
    closeUntil(item.start);
    writeTo(item.start);
    start(item);
  }
  closeUntil(within.end);
  writeTo(within.end);
  return html;
}
