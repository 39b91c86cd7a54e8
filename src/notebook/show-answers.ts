import { answers, NEAREST } from "../answers/index.js";
import type { Answer, Chapter } from "../answers/index.js";
import { escapeHtml } from "../evidence/index.js";
import type { Analysis } from "../outlets/analysis.js";
import { listed, known } from "./known.js";
import { showHtml } from "./display.js";

/** Which answers are shown. */
export interface AnswerChoice {
  /** Only those about these: groups of measures, or the text that outlets share. */
  readonly groups?: readonly Chapter[];
  /** Only those that tell of this outlet, or of one of these; an empty list stands for all. */
  readonly outlet?: string | readonly string[];
}

/**
 * Shows what a corpus answers to "how do these outlets differ?": sentences that stand, what came near, what was
 * looked for and not found, and what can't be told. `showEvidence` shows the sentences behind them.
 *
 * @throws UserError for an outlet that the analysis does not hold
 * @example showAnswers(analysis, { groups: ["loaded", "sidedness"] })
 */
export function showAnswers(analysis: Analysis, choice: AnswerChoice = {}): void {
  const parts = answersIn(analysis, choice);
  showHtml(
    parts
      .map(({ title, lines }) => {
        const items = lines.map((line) => `<li>${escapeHtml(line)}</li>`).join("");
        return `<p><b>${title}</b></p><ul>${items}</ul>`;
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
  const { found, nearest, notFound, unknown } = answers(analysis);
  const names = analysis.outlets.map((row) => row.outlet);
  const wanted = listed(outlet).map((name) => known("outlet", name, names));
  const tells = ({ outlets }: Answer) =>
    wanted.length === 0 || outlets.some((name) => wanted.includes(name));
  const chosen = (answer: Answer) =>
    tells(answer) &&
    (groups === undefined || (answer.chapter !== null && groups.includes(answer.chapter)));
  const told = found.filter(chosen).map(({ text }) => text);
  return [
    {
      title: "Found",
      lines: told.length > 0 ? told : ["Nothing that could be said of these outlets."],
    },
    { title: NEAREST, lines: nearest.filter(chosen).map(({ text }) => text) },
    {
      title: "Looked for and not found",
      lines: notFound.filter(tells).map(({ text }) => text),
    },
    { title: "Not to be told from these articles", lines: unknown },
  ].filter(({ lines }) => lines.length > 0);
}
