import { NEAREST } from "../answers/index.js";
import type { Answer, Answers } from "../answers/index.js";
import { escapeHtml } from "../evidence/index.js";
import { countOf, formatNumber } from "../figures/index.js";
import type { EvidenceCollector } from "./evidence-data.js";

/**
 * The first screen: what was found and what came near, each with a button that opens its sentences, what was
 * looked for and not found, and what can't be told. A part that has nothing to say is left out.
 */
export function answersHtml(
  { found, nearest, notFound, unknown }: Answers,
  evidence: EvidenceCollector,
): string {
  const nothing =
    "Nothing was found that could be said of these outlets. Why, and what it would take, stands below.";
  return [
    found.length === 0
      ? `<p class="lead">${nothing}</p>`
      : list(
          "answers",
          found.map((answer) => line(answer, evidence)),
        ),
    part(
      NEAREST,
      nearest.map((answer) => line(answer, evidence)),
    ),
    part(
      "Looked for and not found",
      notFound.map(({ text }) => escapeHtml(text)),
    ),
    part("Not to be told from these articles", unknown.map(escapeHtml)),
  ].join("\n");
}

function line({ text, findings, findingCount }: Answer, evidence: EvidenceCollector): string {
  const index = evidence.add(text, "The sentences that were counted.", findings, findingCount);
  if (index === null) return escapeHtml(text);
  const shown =
    findings.length < findingCount
      ? `Read ${formatNumber(findings.length, 0)} of the ${countOf(findingCount, "sentence")}`
      : `Read the ${countOf(findingCount, "sentence")}`;
  return `${escapeHtml(text)} <button type="button" class="sentences" data-number="${String(index)}">${shown}</button>`;
}

const list = (name: string, lines: readonly string[]): string =>
  `<ul class="${name}">${lines.map((one) => `<li>${one}</li>`).join("")}</ul>`;

const part = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? "" : `<h3>${title}</h3>\n${list("open", lines)}`;
