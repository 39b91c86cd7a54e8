import { anchor, escapeHtml, highlight, safeLink } from "../evidence/index.js";
import { countOf, formatNumber, sideName } from "../figures/index.js";
import type { Finding } from "../finding.js";
import type { Analysis, ArticleRow } from "../outlets/analysis.js";
import { byEvent } from "../outlets/index.js";
import { findingIndex } from "../finding-list.js";

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
 * Articles with their attributions and loaded terms marked, event by event with all outlets of each, as
 * many events as fit; the rest is counted. The events that most outlets tell of come first.
 */
export function articleSections(analysis: Analysis): ArticleSections {
  const { ofArticle } = findingIndex(analysis.findings);
  const shown = new Set<string>();
  const sections: string[] = [];
  let characters = 0;
  const add = (rows: readonly ArticleRow[]): void => {
    if (characters + sum(rows, ({ article }) => article.text.length) > MOST_CHARACTERS) return;
    const made = rows.map((row, at) =>
      section(analysis, row, ofArticle(row.article.id), shown.size + at < UNFOLDED),
    );
    const length = sum(made, (html) => html.length);
    if (characters + length > MOST_CHARACTERS) return;
    characters += length;
    sections.push(...made);
    for (const { article } of rows) shown.add(article.id);
  };
  const events = byEvent(analysis.articles);
  for (const event of events) add(event);
  // An event of very many articles: as many of them as fit, each outlet in its turn.
  if (shown.size === 0) for (const row of events.flat()) add([row]);
  const rest = analysis.articles.length - shown.size;
  if (rest > 0)
    sections.push(
      `<p class="small">${countOf(shown.size, "article")} of ${formatNumber(analysis.articles.length, 0)} are shown, event by event with all outlets of each, the events that most outlets tell of first. ${countOf(rest, "further article")} left out to keep this page small: articles.jsonl and findings.jsonl have them all.</p>`,
    );
  return { html: sections.join("\n"), shown };
}

const sum = <T>(items: readonly T[], value: (item: T) => number) =>
  items.reduce((total, item) => total + value(item), 0);

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
  return `<article id="article-${anchor(article.id)}"><details${open ? " open" : ""}><summary><h3>${escapeHtml(article.outlet)}</h3> <span class="small">${escapeHtml(article.title ?? "no headline")}</span></summary>
<p class="small">${facts.join(" · ")} · <code>${escapeHtml(article.id)}</code></p>${warnings.join("")}
<div class="text">${text}</div></details></article>`;
}
