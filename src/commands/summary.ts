import { join } from "node:path";
import { answers } from "../answers/index.js";
import type { Warning } from "../corpus/article.js";
import { groupedWarnings } from "../corpus/index.js";
import type { Analysis, OutletRow } from "../outlets/analysis.js";
import { neededArticles } from "../statistics/index.js";

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
  const { articles, outlets, topic } = analysis;
  const lines = [
    `${count(articles.length, "article")} from ${count(outlets.length, "outlet")}, ${count(run.skipped.length, "file")} skipped, ${count(run.warnings.length, "warning")}.`,
    ...grouped(run.skipped),
    ...grouped(run.warnings),
    "",
    ...found(analysis),
    "What the figures rest on:",
    ...outlets.map(basis),
    "",
    ...power(outlets),
    ...(topic === null ? withoutTopic() : []),
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
function found(analysis: Analysis): string[] {
  const { found: all, unknown } = answers(analysis);
  const told = all.slice(0, MOST_FOUND).map(({ text }) => `  ${text}`);
  if (told.length === 0)
    return [
      "What was found: nothing that could be said of these outlets.",
      ...unknown.slice(0, 1).map((line) => `  ${line}`),
      "",
    ];
  return [`What was found (${told.length} of ${all.length}; the report has all):`, ...told, ""];
}

/** Findings that the terminal tells. */
const MOST_FOUND = 3;

function basis({ outlet, articles, words, sharedWords, figures }: OutletRow): string {
  const enough = figures.filter(({ all }) => all.sufficient).length;
  const shared = sharedWords > 0 ? `, ${Math.round((100 * sharedWords) / words)} % shared` : "";
  return `  ${outlet}: ${count(articles, "article")}, ${words} words${shared}; ${enough} of ${figures.length} figures have enough text`;
}

/** What difference between outlets could be shown at all with so many articles. */
function power(outlets: readonly OutletRow[]): string[] {
  const fewest = Math.min(...outlets.map(({ articles }) => articles));
  const needed = neededArticles(0.3);
  if (outlets.length < 2 || fewest >= needed) return [];
  return [
    `With ${count(fewest, "article")} an outlet ${fewest < 4 ? "no difference" : "only a large difference"} between outlets could be shown: to find leans that differ by .3 four times in five takes about ${needed} articles an outlet (docs/statistics.md).`,
  ];
}

const withoutTopic = () => [
  "No topic: nothing here says who leans to which side. A topic file names sides, actors and",
  "contested wording; start one with: npx parallax init <folder>",
];
