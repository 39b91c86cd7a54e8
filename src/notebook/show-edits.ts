import { UserError } from "../errors.js";
import { escapeHtml } from "../evidence/index.js";
import { listOf, sideName } from "../figures/index.js";
import { wireEdits } from "../lineage/index.js";
import type { WireEdit } from "../lineage/index.js";
import type { Analysis } from "../outlets/analysis.js";
import { readDocument } from "../document/index.js";
import { showHtml } from "./display.js";
import { notShown } from "./show-table.js";
import { tableHtml, tableText } from "./table-html.js";
import type { Table, TableCell } from "./table-html.js";

/** How edits are shown. */
export interface ShowEditsOptions {
  /** At most so many sentences, 60 unless told. */
  readonly limit?: number;
}

/**
 * Shows two versions of one text side by side: the sentences that differ, with the words that one
 * version has and the other has not, and what each difference does to the findings.
 *
 * @param from id of the article nearer to the original
 * @param to id of the other
 * @throws UserError where the analysis holds no such article
 * @example
 * showEdits(analysis, "000_f562d50c5edafb4c", "001_49ad6dceff63485d");
 */
export function showEdits(
  analysis: Analysis,
  from: string,
  to: string,
  options: ShowEditsOptions = {},
): void {
  const table = editTable(analysis, from, to, options);
  showHtml(tableHtml(table), tableText(table));
}

/** The same table, not yet shown. */
export function editTable(
  analysis: Analysis,
  from: string,
  to: string,
  { limit = 60 }: ShowEditsOptions = {},
): Table {
  const [one, other] = [from, to].map((id) => {
    const row = analysis.articles.find(({ article }) => article.id === id);
    if (row === undefined) throw new UserError(`no article of this analysis has the id ${id}`);
    return row.article;
  });
  const findings = [from, to].map((id) =>
    analysis.findings.filter(({ article }) => article === id),
  );
  const edits = wireEdits(readDocument(one!), readDocument(other!), ...findings);
  return {
    columns: [one!.outlet, other!.outlet, "edit"],
    rows: edits
      .slice(0, limit)
      .map((edit): TableCell[] => [
        { html: side(edit, "dropped") },
        { html: side(edit, "added") },
        { html: `${edit.kind}${effects(edit, analysis)}` },
      ]),
    notes:
      edits.length === 0
        ? ["No sentence differs."]
        : edits.length > limit
          ? [notShown(edits.length - limit, "sentence")]
          : [],
  };
}

const MARKED = {
  dropped: "background-color:rgba(213,94,0,0.25)",
  added: "background-color:rgba(0,114,178,0.22)",
} as const;

/** One version of a sentence; words that the other has not are marked. A sentence that the other has not at all is marked whole. */
function side(edit: WireEdit, own: "dropped" | "added"): string {
  return edit.words
    .filter(({ change }) => change === "same" || change === own)
    .map(({ change, words }) => {
      const text = escapeHtml(words.join(" "));
      return change === own ? `<span style="${MARKED[own]}">${text}</span>` : text;
    })
    .join(" ")
    .replace(/ (?=(?:’|&#39;)\p{L})/gu, "");
}

const EFFECTS: Readonly<Record<WireEdit["effects"][number]["effect"], string>> = {
  "adds-loaded-term": "adds",
  "drops-loaded-term": "drops",
  "adds-source": "adds the source",
  "drops-source": "drops the source",
  "adds-side": "gives voice to",
  "drops-side": "takes the voice of",
  "changes-stance": "changes the cue’s stance:",
};

function effects({ effects: all }: WireEdit, { topic }: Analysis): string {
  const lines = all.map(
    ({ effect, what }) =>
      `${EFFECTS[effect]} ${effect.endsWith("side") ? sideName(topic, what) : what}`,
  );
  return lines.length === 0
    ? ""
    : `<br><span style="font-size:12px">${escapeHtml(listOf(lines))}</span>`;
}
