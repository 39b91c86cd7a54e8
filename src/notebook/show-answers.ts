import { answers } from "../answers/index.js";
import type { Answer } from "../answers/index.js";
import { escapeHtml } from "../evidence/index.js";
import type { Group } from "../measures/index.js";
import type { Analysis } from "../outlets/analysis.js";
import { showHtml } from "./display.js";

/** Which answers are shown. */
export interface AnswerChoice {
  /** Only those told from measures of these groups; answers that no measure gave are left out. */
  readonly groups?: readonly Group[];
  /** Only those that tell of this outlet. */
  readonly outlet?: string;
}

/**
 * Shows what a corpus answers to "how do these outlets differ?": sentences that stand, what was looked for and
 * not found, and what can't be told. `showEvidence` shows the sentences behind them.
 *
 * @example showAnswers(analysis, { groups: ["loaded", "sidedness"] })
 */
export function showAnswers(analysis: Analysis, choice: AnswerChoice = {}): void {
  const parts = answersIn(analysis, choice);
  showHtml(
    parts
      .map(({ title, lines }) => {
        const items = lines.map((line) => `<li>${escapeHtml(line)}</li>`).join("");
        return `<h4>${title}</h4><ul>${items}</ul>`;
      })
      .join(""),
    parts.flatMap(({ title, lines }) => [title, ...lines.map((line) => `- ${line}`)]).join("\n"),
  );
}

/** The same, not yet shown: the parts that have something to say. */
export function answersIn(
  analysis: Analysis,
  { outlet, groups }: AnswerChoice = {},
): { readonly title: string; readonly lines: readonly string[] }[] {
  const { found, notFound, unknown } = answers(analysis);
  const groupOf = new Map(analysis.measures.map(({ id, group }) => [id, group]));
  const chosen = ({ measure, outlets }: Answer) =>
    (outlet === undefined || outlets.includes(outlet)) &&
    (groups === undefined || (measure !== null && groups.includes(groupOf.get(measure)!)));
  const told = found.filter(chosen).map(({ text }) => text);
  return [
    {
      title: "Found",
      lines: told.length > 0 ? told : ["Nothing that could be said of these outlets."],
    },
    {
      title: "Looked for and not found",
      lines: notFound
        .filter(({ outlets }) => outlet === undefined || outlets.includes(outlet))
        .map(({ text }) => text),
    },
    { title: "Not to be told from these articles", lines: unknown },
  ].filter(({ lines }) => lines.length > 0);
}
