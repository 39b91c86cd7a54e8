import type { ConcordanceRow } from "./concordance.js";
import { describe } from "./describe.js";
import { escapeHtml } from "./escape.js";

/** How a concordance or evidence table is written. */
export interface TableOptions {
  readonly sideName?: (id: string) => string;
  /** At most so many rows; the rest is counted in a last line. 200 unless told. */
  readonly limit?: number;
}

const STYLE =
  "<style>.kwic{border-collapse:collapse;font:14px/1.5 Georgia,serif}.kwic td,.kwic th{padding:2px 10px;border-bottom:1px solid rgba(128,128,128,0.35);text-align:left;vertical-align:top;overflow-wrap:anywhere}.kwic .left{text-align:right}.kwic .left,.kwic .right,.kwic .place{opacity:0.82}.kwic .place{min-width:11em;font:12px/1.6 sans-serif}@media(max-width:600px){.kwic thead{display:none}.kwic tr{display:block;padding:6px 0;border-bottom:1px solid rgba(128,128,128,0.35)}.kwic td,.kwic td.left{display:inline;padding:0;border:0;text-align:left}.kwic td.place,.kwic td.what{display:block}.kwic td.what{font-style:italic}}</style>";

/**
 * A concordance as an HTML table: left context, the words themselves, right context, and where they
 * stand. Everything from an article is escaped; hover a row for the reason behind it.
 *
 * @example
 * concordanceHtml(concordance(analysis, { outlet: "The Post", kind: "loaded" })); // "<style>…<table …"
 */
export function concordanceHtml(
  rows: readonly ConcordanceRow[],
  options: TableOptions = {},
): string {
  const cells = rows
    .slice(0, options.limit ?? 200)
    .map(
      (row) =>
        `<tr title="${escapeHtml(describe(row.finding, options.sideName))}">` +
        `<td class="left">${escapeHtml(row.left)}</td><td><b>${escapeHtml(row.match)}</b></td>` +
        `<td class="right">${escapeHtml(row.right)}</td><td class="place">${place(row)}</td></tr>`,
    );
  return wrap("<th>before</th><th>words</th><th>after</th><th>where</th>", cells, rows.length);
}

/**
 * The same rows as a table of whole sentences, with what each finding is: the form in which an
 * editor reads evidence.
 */
export function evidenceTable(rows: readonly ConcordanceRow[], options: TableOptions = {}): string {
  const cells = rows.slice(0, options.limit ?? 200).map((row) => {
    const at = row.sentence.indexOf(row.match, Math.max(0, leftLength(row)));
    const sentence =
      at < 0
        ? escapeHtml(row.sentence)
        : `${escapeHtml(row.sentence.slice(0, at))}<b>${escapeHtml(row.match)}</b>${escapeHtml(row.sentence.slice(at + row.match.length))}`;
    return (
      `<tr><td>${sentence}</td><td class="what">${escapeHtml(describe(row.finding, options.sideName))}</td>` +
      `<td class="place">${place(row)}</td></tr>`
    );
  });
  return wrap("<th>sentence</th><th>finding</th><th>where</th>", cells, rows.length);
}

/** Where the match begins in its sentence, as far as the left context tells. */
function leftLength(row: ConcordanceRow): number {
  if (!row.left.startsWith("…")) return row.left.length;
  return row.sentence.indexOf(row.left.slice(1)) + row.left.length - 1;
}

function place(row: ConcordanceRow): string {
  return `${escapeHtml(row.outlet)}<br><code>${escapeHtml(row.id)}</code>`;
}

function wrap(head: string, cells: readonly string[], total: number): string {
  if (total === 0) return `${STYLE}<p class="kwic">No finding fits.</p>`;
  const rest =
    total > cells.length
      ? `<tr><td colspan="4">… and ${String(total - cells.length)} more.</td></tr>`
      : "";
  return `${STYLE}<table class="kwic"><thead><tr>${head}</tr></thead><tbody>${cells.join("\n")}${rest}</tbody></table>`;
}
