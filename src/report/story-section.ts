import { namesOf } from "../answers/phrases.js";
import { anchor, escapeHtml } from "../evidence/index.js";
import { countOf, formatNumber } from "../figures/index.js";
import type { Analysis } from "../outlets/analysis.js";
import { sharedEvents, sideBySide, type Story } from "../stories/index.js";
import type { EvidenceCollector } from "./evidence-data.js";
import { storyTable } from "./story-table.js";

/** Events that a page sets side by side, so that it stays small enough to open and mail. */
const MOST_EVENTS = 5;

/**
 * The chapter in which articles on the same event stand side by side, the events that most outlets tell of
 * first. Where no two outlets tell of one event it says so, and what it would take.
 */
export function storySection(analysis: Analysis, evidence: EvidenceCollector): string {
  const events = sharedEvents(analysis);
  if (events.length === 0) return `<p>${escapeHtml(nothing(analysis))}</p>`;
  const shown = events.slice(0, MOST_EVENTS);
  const stories = shown.map((event, at) =>
    section(sideBySide(analysis, event), at, analysis, evidence),
  );
  return `<p>What each article on one event does, and what one has that another lacks. These are counts of passages, and say nothing beyond these articles.${escapeHtml(bound(events.length, shown.length))}</p>
${stories.join("\n")}`;
}

function nothing(analysis: Analysis): string {
  return analysis.articles.length > 1
    ? "There is nothing to set side by side: no two outlets here tell of the same event. Add what other outlets wrote within three days of these articles, or tie articles together with “event” in corpus.yaml."
    : (sideBySide(analysis).note ?? "");
}

function bound(all: number, shown: number): string {
  const number = all === 1 ? "One event has" : `${formatNumber(all, 0)} events have`;
  const told = ` ${number} articles of two outlets or more.`;
  return all === shown
    ? told
    : `${told} Here are the ${formatNumber(shown, 0)} that most outlets tell of; among equals those in which the speakers differ most. In a script, sideBySide(analysis, "event") gives any other.`;
}

function section(
  story: Story,
  at: number,
  { topic }: Analysis,
  evidence: EvidenceCollector,
): string {
  const outlets = [...new Set(story.articles.map(({ outlet }) => outlet))];
  const dates = [...new Set(story.articles.flatMap(({ date }) => date ?? []))].sort();
  const when = dates.length < 2 ? dates.join("") : `${dates[0]!} to ${dates[dates.length - 1]!}`;
  const facts = [
    ...[countOf(story.articles.length, "article"), when]
      .filter((fact) => fact !== "")
      .map(escapeHtml),
    ...(story.event === null ? [] : [`<span class="id">${escapeHtml(story.event)}</span>`]),
  ];
  const note = story.note === null ? "" : `<p class="small">${escapeHtml(story.note)}</p>`;
  // No headline stands for the event: each is one outlet's way to tell it.
  const title = `Event ${String(at + 1)}: ${namesOf(outlets)}`;
  return `<div class="story" id="event-${anchor(story.event ?? "")}"><details${at === 0 ? " open" : ""}><summary><h3>${escapeHtml(title)}</h3> <span class="small">${facts.join(" · ")}</span></summary>
<p><button type="button" class="sentences print-story">Print this story</button></p>
${note}${storyTable(story, topic, evidence)}</details></div>`;
}
