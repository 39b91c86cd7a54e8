import { join } from "node:path";
import { answers, NEAREST, type Answers } from "../answers/index.js";
import type { Warning } from "../corpus/article.js";
import { groupedWarnings } from "../corpus/index.js";
import type { Analysis, OutletRow } from "../outlets/analysis.js";

/** What a run did besides the analysis. */
export interface RunNotes {
  readonly out: string;
  readonly skipped: readonly Warning[];
  readonly warnings: readonly Warning[];
  /** Lines about files that could not be made, as pictures without a browser. */
  readonly notes: readonly string[];
}

/** The short account that closes a run: what was read, what the figures rest on, where they are. */
export function summary(analysis: Analysis, run: RunNotes): string {
  const { articles, outlets } = analysis;
  const told = answers(analysis);
  const lines = [
    `${count(articles.length, "article")} from ${count(outlets.length, "outlet")}, ${count(run.skipped.length, "file")} skipped, ${count(run.warnings.length, "warning")}.`,
    ...grouped(run.skipped),
    ...grouped(run.warnings),
    "",
    ...found(told.found),
    ...listed(
      `${NEAREST}:`,
      told.nearest.map(({ text }) => text),
    ),
    "What rates and leans rest on (a count needs no interval):",
    ...outlets.map(basis),
    "",
    ...listed("What can't be told from these articles:", told.unknown),
    ...run.notes,
    `Report: ${join(run.out, "report.html")}`,
  ];
  return `${lines.join("\n")}\n`;
}

const count = (n: number, what: string) => `${n} ${what}${n === 1 ? "" : "s"}`;

function shown({ file, line, message }: Warning): string {
  const place = [file, line].filter((part) => part !== undefined).join(":");
  return `  ! ${place && !message.startsWith(place) ? `${place}: ` : ""}${message}`;
}

/** Lines of one kind that are all shown; of more the first stands for them. */
const FEW = 3;

function grouped(warnings: readonly Warning[]): string[] {
  return groupedWarnings(warnings).flatMap(({ first, others }) =>
    others.length < FEW
      ? [first, ...others].map(shown)
      : [`${shown(first)} (and ${others.length} more of this kind)`],
  );
}

/** What stands first in the report. */
function found(all: Answers["found"]): string[] {
  const told = all.slice(0, MOST_FOUND).map(({ text }) => text);
  return told.length === 0
    ? ["What was found: nothing that could be said of these outlets.", ""]
    : listed(`What was found (${told.length} of ${all.length}; the report has all):`, told);
}

/** Lines under a heading, or nothing where there are none. */
const listed = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`), ""];

/** Findings that the terminal tells. */
const MOST_FOUND = 3;

function basis({ outlet, articles, words, sharedWords, figures }: OutletRow): string {
  const enough = figures.filter(({ all }) => all.sufficient).length;
  const shared = sharedWords > 0 ? `, ${Math.round((100 * sharedWords) / words)} % shared` : "";
  return `  ${outlet}: ${count(articles, "article")}, ${words} words${shared}; ${enough} of ${figures.length} figures have enough text for an interval`;
}
