import {
  context,
  cutRight,
  lookup,
  shownSpan,
  type Context,
  type Lookup,
} from "../../evidence/index.js";
import type { Analysis } from "../../outlets/analysis.js";
import { SHOWN_FINDINGS } from "../../outlets/index.js";
import { articleOfId, passageOf } from "../../passage.js";
import { spread } from "../../spread.js";
import { plotLines } from "./text.js";

/** What a mark of a chart says under the pointer, and the sentences that it opens. */
export interface MarkEvidence {
  /** Lines for plotly, safe. */
  readonly hover: string;
  /** Null where the mark stands for nothing that was read, as a label does. */
  readonly opens: Opens | null;
}

/** What a mark opens: it stands in `customdata` of its trace, at the mark's place. Plain text, not escaped. */
export interface Opens {
  readonly title: string;
  readonly detail: string;
  /** How many findings or passages stand behind the mark. */
  readonly total: number;
  /** Their ids; of more than twenty a sample, spread over outlets, events and articles. */
  readonly ids: readonly string[];
}

/** What is told of a mark beside its ids. */
export interface MarkWords {
  /** How many there are, where the ids are a sample already. */
  readonly total?: number;
  /** Lines to stand first, in place of the first finding in its sentence. */
  readonly sentences?: readonly string[];
}

/** Makes a mark's evidence: `head` is what it is and its value, line by line. */
export type EvidenceOf = (
  head: readonly string[],
  ids: readonly string[],
  words?: MarkWords,
) => MarkEvidence;

/** The evidence of a place where nothing was counted. */
export const NOTHING: MarkEvidence = { hover: "", opens: null };

const SHOWN_IDS = 4;
/** Characters of a sentence on either side of what is marked, and of that itself. */
const AROUND = 70;
const LONGEST = 100;

/**
 * The evidence of an analysis' marks. Under the pointer stands a sentence first, then what the mark is,
 * then how many findings there are with the ids of some; a click opens twenty of them.
 */
export function markEvidence(analysis: Analysis): EvidenceOf {
  const find = lookup(analysis);
  const rows = new Map(analysis.articles.map((row) => [row.article.id, row]));
  const rowOf = (id: string) => rows.get(articleOfId(id));
  const groups = [
    (id: string) => rowOf(id)?.article.outlet ?? "",
    (id: string) => rowOf(id)?.event ?? "",
    (id: string) => rowOf(id)?.article.id ?? "",
  ];
  return (head, ids, { total = ids.length, sentences } = {}) => {
    const [title = "", ...detail] = head.filter((line) => line !== "");
    const shown = spread(ids, SHOWN_FINDINGS, groups);
    const first = sentences?.map((line) => plotLines(line, 90, 4)) ?? [example(find, shown[0])];
    const lines = [
      ...first,
      `<b>${plotLines(title, 80, 3)}</b>`,
      ...detail.map((line) => plotLines(line, 80, 3)),
      ids.length === 0 ? "" : plotLines(idsText(shown, total), 90, 4),
    ];
    return {
      hover: lines.filter((line) => line !== "").join("<br>"),
      opens: { title, detail: detail.join("; "), total, ids: shown },
    };
  };
}

/** What plotly needs to know of the marks of a trace, or of a heatmap's rows of marks. */
export function opening(marks: readonly MarkEvidence[] | readonly (readonly MarkEvidence[])[]) {
  const each = <T>(of: (mark: MarkEvidence) => T) =>
    marks.map((mark) => ("hover" in mark ? of(mark) : mark.map(of)));
  return {
    hoverinfo: "text" as const,
    hovertext: each(({ hover }) => hover) as string[],
    customdata: each(({ opens }) => opens) as unknown as string[],
  };
}

function idsText(ids: readonly string[], total: number): string {
  const more = total - Math.min(SHOWN_IDS, ids.length);
  const what = passageOf(ids[0] ?? "") === null ? "Findings" : "Passages";
  return `${what}: ${ids.slice(0, SHOWN_IDS).join(", ")}${more > 0 ? ` and ${String(more)} more` : ""}`;
}

/** Characters for private use, which stand for `<b>` and `</b>` until the text is safe. */
const [BOLD, PLAIN] = ["\ue000", "\ue001"] as const;

/** A finding in its sentence, its own words bold unless they are all of it. */
function example(find: Lookup, id: string | undefined): string {
  const around = id === undefined ? null : contextOf(find, id);
  if (around === null) return "";
  const clean = (text: string) => text.replace(/[\ue000\ue001]/g, "");
  const [left, right] = [clean(around.left), clean(around.right)];
  const match = cutRight(clean(around.match), LONGEST);
  const marked = left === "" && right === "" ? match : `${left}${BOLD}${match}${PLAIN}${right}`;
  const quoted = /^\ue000?“/.test(marked) ? marked : `“${marked}”`;
  return plotLines(quoted, 90).replaceAll(BOLD, "<b>").replaceAll(PLAIN, "</b>");
}

/** A finding, or a passage, with the words around it. */
function contextOf(find: Lookup, id: string): Context | null {
  const finding = find.finding(id);
  const span = finding === undefined ? passageOf(id) : shownSpan(finding);
  const article = find.article(articleOfId(id));
  return span === null || article === undefined ? null : context(article.text, span, AROUND);
}
