import { escapeHtml } from "../evidence/index.js";
import type { Analysis } from "../outlets/analysis.js";
import { sideBySide, storyRows, type StoryArticle, type StoryItem } from "../stories/index.js";
import { showHtml } from "./display.js";
import { tableHtml, tableText } from "./table-html.js";
import type { Table, TableCell } from "./table-html.js";

/**
 * Shows the articles of one event side by side: a column an article, a row an aspect. Rest the pointer on an item
 * to see the ids of its findings; `showEvidence(analysis, { findings: [...] })` shows their sentences.
 *
 * @param event id of the event, as `analysis.events` and `sharedEvents(analysis)` list them; unless told
 * that which most outlets tell of
 * @throws UserError for an event that the analysis does not hold
 * @example showEvent(analysis)
 */
export function showEvent(analysis: Analysis, event?: string): void {
  const table = eventTable(analysis, event);
  showHtml(tableHtml(table), tableText(table));
}

/** The same table, not yet shown. */
export function eventTable(analysis: Analysis, event?: string): Table {
  const story = sideBySide(analysis, event);
  return {
    caption: story.event === null ? "" : `Side by side: ${story.event}`,
    columns: ["", ...story.articles.map(({ outlet }) => outlet)],
    rows: [
      ["Headline", ...story.articles.map(headline)],
      ...storyRows(story, analysis.topic).map(({ aspect, note, cells }): TableCell[] => [
        {
          html: `<b>${escapeHtml(aspect)}</b>${note === null ? "" : `<br><span style="font-size:11px;opacity:0.8">${escapeHtml(note)}</span>`}`,
        },
        ...cells.map((items) =>
          items.length === 0 ? "none found" : { html: items.map(itemHtml).join("<br>") },
        ),
      ]),
    ],
    notes: story.note === null ? [] : [story.note],
  };
}

const headline = ({ title, article, date, words }: StoryArticle): string =>
  [title ?? article, date, `${String(words)} words`].filter((part) => part !== null).join(" · ");

function itemHtml({ text, findings, quotes }: StoryItem): string {
  const said = quotes.map(
    ({ outlet, text: sentence }) =>
      `<br><i>${escapeHtml(sentence)}</i>${outlet === null ? "" : ` (${escapeHtml(outlet)})`}`,
  );
  return `<span title="${escapeHtml(findings.join(" "))}">${escapeHtml(text)}</span>${said.join("")}`;
}
