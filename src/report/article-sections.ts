import { anchor, escapeHtml, highlight, safeLink } from "../evidence/index.js";
import { countOf, sideName } from "../figures/index.js";
import type { Finding } from "../finding.js";
import type { Analysis, ArticleRow } from "../outlets/analysis.js";

/** Characters of marked-up articles in a report, so that it stays small enough to open and mail. */
const MOST_CHARACTERS = 500_000;
/** Articles that stand unfolded. */
const UNFOLDED = 6;

export const LEGEND = `<p class="legend"><span class="content form-indirect">reported speech</span><span class="content form-direct">quotation</span><span><span class="source">source</span></span><span><span class="cue">cue</span></span><span><span class="loaded">loaded term, the outlet’s own voice</span></span><span><span class="loaded voice-quoted">loaded term, reported or quoted</span></span><span class="small">grey: page furniture, not scored</span></p>`;

/** The articles of a report, and which of them are in it. */
export interface ArticleSections {
  readonly html: string;
  /** Ids of the articles whose text is there: links lead to their marks. */
  readonly shown: ReadonlySet<string>;
}

/**
 * Every article with its attributions and loaded terms marked, in the order of the analysis, as many
 * as fit; the rest is counted.
 */
export function articleSections(analysis: Analysis): ArticleSections {
  const byArticle = new Map<string, Finding[]>();
  for (const finding of analysis.findings) {
    const own = byArticle.get(finding.article);
    if (own) own.push(finding);
    else byArticle.set(finding.article, [finding]);
  }
  const shown = new Set<string>();
  const sections: string[] = [];
  let characters = 0;
  for (const row of analysis.articles) {
    const { id, text } = row.article;
    if (characters + text.length > MOST_CHARACTERS) continue;
    const html = section(analysis, row, byArticle.get(id) ?? [], sections.length < UNFOLDED);
    if (characters + html.length > MOST_CHARACTERS) continue;
    characters += html.length;
    sections.push(html);
    shown.add(id);
  }
  const rest = analysis.articles.length - shown.size;
  if (rest > 0)
    sections.push(
      `<p class="small">${countOf(rest, "further article")} left out to keep this page small: articles.jsonl and findings.jsonl have them all.</p>`,
    );
  return { html: sections.join("\n"), shown };
}

function section(
  analysis: Analysis,
  row: ArticleRow,
  findings: readonly Finding[],
  open: boolean,
): string {
  const { article, words, sharedWords, family } = row;
  const link = safeLink(article.url);
  const facts = [
    article.date === null ? "no date" : escapeHtml(article.date),
    countOf(words, "word"),
    ...(article.agency === null ? [] : [`credits ${escapeHtml(article.agency)}`]),
    ...(sharedWords > 0 ? [`${countOf(sharedWords, "word")} shared with another outlet`] : []),
    ...(family === null ? [] : [escapeHtml(family)]),
    ...(link === null
      ? []
      : [`<a href="${escapeHtml(link)}" rel="noopener noreferrer">original</a>`]),
  ];
  const warnings = article.warnings.map(
    ({ message }) => `<p class="notes">${escapeHtml(message)}</p>`,
  );
  const text = highlight(article, findings, { sideName: (id) => sideName(analysis.topic, id) });
  return `<article id="article-${anchor(article.id)}"><details${open ? " open" : ""}><summary><h3>${escapeHtml(article.outlet)}</h3> <span class="small">${escapeHtml(article.title ?? article.id)}</span></summary>
<p class="small">${facts.join(" · ")} · <code>${escapeHtml(article.id)}</code></p>${warnings.join("")}
<div class="text">${text}</div></details></article>`;
}
