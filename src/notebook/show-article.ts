import { escapeHtml, highlight } from "../evidence/index.js";
import { sideName } from "../figures/index.js";
import { UserError } from "../errors.js";
import type { Analysis } from "../outlets/analysis.js";
import { byEvent } from "../outlets/index.js";
import { showHtml } from "./display.js";
import { inlineStyles, sample } from "./inline-styles.js";
import { textOf } from "./table-html.js";

const LEGEND = [
  sample("form-indirect", "indirect"),
  sample("form-direct", "direct"),
  sample("form-mixed", "mixed attribution"),
  sample("cue", "cue"),
  sample("cue stance-doubting", "doubting or accusing cue"),
  sample("source", "source"),
  sample("voice-outlet", "loaded, outlet’s voice"),
  sample("voice-quoted", "loaded, a source’s voice"),
].join(" · ");

/**
 * Shows an article with its attributions and loaded terms marked where they stand. Hover a mark for
 * what it is.
 *
 * @param id the article's id; the first article of the event that most outlets tell of unless told
 * @throws UserError where the analysis holds no such article
 * @example showArticle(analysis, "000_f562d50c5edafb4c")
 */
export function showArticle(analysis: Analysis, id?: string): void {
  const html = articleHtml(analysis, id);
  showHtml(html, textOf(html));
}

/** The same, not yet shown. */
export function articleHtml({ articles, findings, topic }: Analysis, id?: string): string {
  const row =
    id === undefined
      ? byEvent(articles)[0]?.[0]
      : articles.find(({ article }) => article.id === id);
  if (row === undefined)
    throw new UserError(
      `no article has the id ${id ?? ""}; use one of ${articles
        .slice(0, 10)
        .map(({ article }) => article.id)
        .join(", ")}`,
    );
  const { article } = row;
  const marked = findings.filter(
    ({ article: id, kind }) => id === article.id && (kind === "attribution" || kind === "loaded"),
  );
  const text = inlineStyles(
    highlight(article, marked, { sideName: (side) => sideName(topic, side), furniture: false }),
  );
  return `<p style="font-size:13px"><b>${escapeHtml(article.outlet)}</b> · <code>${escapeHtml(article.id)}</code><br>${LEGEND}</p>
<div style="max-width:44em;font-family:Georgia, serif;font-size:16px;line-height:1.7;padding-left:14px;border-left:1px solid rgba(128,128,128,0.4)">${text}</div>`;
}
