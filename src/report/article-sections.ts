import { anchor, escapeHtml, highlight, safeLink } from "../evidence/index.js";
import { countOf, sideName } from "../figures/index.js";
import type { Finding } from "../finding.js";
import type { Analysis, ArticleRow } from "../outlets/analysis.js";

/** Characters of marked-up articles in a report, so that it stays small enough to open and mail. */
const MOST_CHARACTERS = 500_000;
/** Articles that stand unfolded. */
const UNFOLDED = 6;

export const LEGEND = `<p class="legend"><span class="content form-indirect">reported speech</span><span class="content form-direct">quotation</span><span><span class="source">source</span></span><span><span class="cue">cue</span></span><span><span class="loaded">loaded term, the outlet’s own voice</span></span><span><span class="loaded voice-quoted">loaded term, reported or quoted</span></span><span class="small">grey: page furniture, not scored</span></p>`;

/**
 * The articles whose text goes into the report: as many as fit, in the order of the analysis, judged
 * by the length of their text and the number of their marks.
 */
export function articlesInReport(analysis: Analysis): ReadonlySet<string> {
  const marks = new Map<string, number>();
  for (const { article } of analysis.findings) marks.set(article, (marks.get(article) ?? 0) + 1);
  const shown = new Set<string>();
  let characters = 0;
  for (const { article } of analysis.articles) {
    characters += article.text.length * 1.1 + (marks.get(article.id) ?? 0) * 500;
    if (characters <= MOST_CHARACTERS) shown.add(article.id);
  }
  return shown;
}

/** Every article that is shown, with its attributions and loaded terms marked. */
export function articleSections(analysis: Analysis, shown: ReadonlySet<string>): string {
  const byArticle = new Map<string, Finding[]>();
  for (const finding of analysis.findings) {
    if (finding.kind === "mention") continue;
    const own = byArticle.get(finding.article);
    if (own) own.push(finding);
    else byArticle.set(finding.article, [finding]);
  }
  const rows = analysis.articles.filter(({ article }) => shown.has(article.id));
  const rest = analysis.articles.length - rows.length;
  const left =
    rest > 0
      ? `<p class="small">${countOf(rest, "further article")} left out to keep this page small: articles.jsonl and findings.jsonl have them all.</p>`
      : "";
  return `${rows
    .map((row, index) =>
      section(analysis, row, byArticle.get(row.article.id) ?? [], index < UNFOLDED),
    )
    .join("\n")}${left}`;
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
    ...(family === null ? [] : [`text family ${escapeHtml(family)}`]),
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
