import { anchor, escapeHtml, safeLink } from "../evidence/index.js";
import { countOf, formatNumber, listOf } from "../figures/index.js";
import { storyRows, type Story, type StoryArticle, type StoryItem } from "../stories/index.js";
import type { Topic } from "../topic/index.js";
import type { EvidenceCollector } from "./evidence-data.js";

/** Columns that stand beside each other; each outlet has one before any has two. */
const MOST_COLUMNS = 6;
/** Items of a cell that are printed: all are on the screen. */
const ON_PAPER = 5;

/**
 * One event as a table: a column an article, the aspects as heads of their rows. Every item opens its
 * sentences.
 */
export function storyTable(story: Story, topic: Topic | null, evidence: EvidenceCollector): string {
  const shown = columnsOf(story.articles);
  const names = shown.map((at) => nameOf(story, at));
  const heads = shown.map((at, column) => columnHead(story, story.articles[at]!, names[column]!));
  const rows = storyRows(story, topic).map(({ aspect, note, cells }) => {
    const under = note === null ? "" : ` <span class="unit">${escapeHtml(note)}</span>`;
    const own = shown.map((at, column) => {
      const items = cells[at]!.map((one, place) => {
        const beyond = place < ON_PAPER ? "" : ' class="beyond"';
        return `<li${beyond}>${itemHtml(one, `${names[column]!}: ${aspect}`, evidence)}</li>`;
      });
      if (items.length > ON_PAPER) items.push('<li class="on-paper">and more in the report</li>');
      const list =
        items.length === 0 ? '<span class="few">none found</span>' : `<ul>${items.join("")}</ul>`;
      return `<td><span class="who" aria-hidden="true">${escapeHtml(names[column]!)}</span>${list}</td>`;
    });
    return `<tbody><tr><th scope="rowgroup" colspan="${String(shown.length)}"><span>${escapeHtml(aspect)}</span>${under}</th></tr><tr>${own.join("")}</tr></tbody>`;
  });
  const left = story.articles.length - shown.length;
  const rest =
    left === 0
      ? ""
      : `<p class="small">${countOf(left, "further article")} on this event ${left === 1 ? "is" : "are"} counted in what others have and not shown.</p>`;
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(`Side by side: ${story.event ?? ""}`)}"><table class="story"><thead><tr>${heads.join("")}</tr></thead>
${rows.join("\n")}
</table></div>${rest}`;
}

/** The first article of each outlet, then the second of each, as many as fit, in the story's order. */
function columnsOf(articles: readonly StoryArticle[]): number[] {
  const turn = articles.map(
    ({ outlet }, at) => articles.slice(0, at).filter((one) => one.outlet === outlet).length,
  );
  return articles
    .map((_, at) => at)
    .sort((a, b) => turn[a]! - turn[b]! || a - b)
    .slice(0, MOST_COLUMNS)
    .sort((a, b) => a - b);
}

/** The outlet, with a number where it has several articles on the event. */
function nameOf({ articles }: Story, at: number): string {
  const { outlet } = articles[at]!;
  const own = articles.flatMap((one, place) => (one.outlet === outlet ? [place] : []));
  return own.length === 1 ? outlet : `${outlet} (${formatNumber(own.indexOf(at) + 1, 0)})`;
}

function columnHead({ articles }: Story, column: StoryArticle, name: string): string {
  const { article, title, date, url, words, sharedWords, voices } = column;
  const link = safeLink(url);
  const sharing = articles.filter((one) => column.sharesWith.includes(one.article));
  const whose = [...new Set(sharing.map(({ outlet }) => outlet))];
  const shared = `${formatNumber(sharedWords, 0)} shared with ${whose.length === 0 ? "another outlet" : listOf(whose)}`;
  const facts = [
    date === null ? "no date" : escapeHtml(date),
    countOf(words, "word"),
    `${formatNumber(voices.words, 0)} of them given to sources`,
    ...(sharedWords > 0 ? [escapeHtml(shared)] : []),
    ...(link === null
      ? []
      : [`<a href="${escapeHtml(link)}" rel="noopener noreferrer">original</a>`]),
  ];
  return `<th scope="col" id="story-${anchor(article)}">${escapeHtml(name)}<span class="title">${escapeHtml(title ?? "no headline")}</span><span class="unit">${facts.join(" · ")}</span></th>`;
}

function itemHtml(
  { text, findings, quotes }: StoryItem,
  title: string,
  evidence: EvidenceCollector,
): string {
  const index = evidence.add(`${title}: ${text}`, "The sentences that were counted.", findings);
  const said = quotes.map(
    ({ outlet, text: sentence }) =>
      `<q>${escapeHtml(sentence)}</q>${outlet === null ? "" : ` <span class="unit">${escapeHtml(outlet)}</span>`}`,
  );
  if (index === null) return escapeHtml(text);
  return `<button type="button" class="number" data-number="${String(index)}">${escapeHtml(text)}</button>${said.map((one) => `<span class="said">${one}</span>`).join("")}`;
}
