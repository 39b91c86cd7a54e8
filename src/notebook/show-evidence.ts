import { concordance, context, describe, escapeHtml } from "../evidence/index.js";
import type { ConcordanceFilter, Context } from "../evidence/index.js";
import { sideName } from "../figures/index.js";
import type { Analysis } from "../outlets/analysis.js";
import { passageOf } from "../passage.js";
import { spread } from "../spread.js";
import { checkedFilter } from "./choose.js";
import { showHtml } from "./display.js";
import { notShown } from "./show-table.js";
import { tableHtml, tableText } from "./table-html.js";
import type { Table, TableCell } from "./table-html.js";

/** Characters of a sentence on either side of the words in question. */
const WIDTH = 140;

/** How evidence is shown. */
export interface ShowEvidenceOptions {
  /** One line above the table. */
  readonly caption?: string;
  /** At most so many findings of each outlet, 8 unless told, spread over events and articles. */
  readonly perOutlet?: number;
}

/**
 * Shows the sentences behind a number: each finding that fits the filter in its sentence, with what
 * it is and its id, outlet by outlet.
 *
 * @param filter what to list, as for `concordance`: outlet, kind, category, voice, side, term, or
 *   ids of findings or passages
 * @throws UserError for an outlet, article, event, kind, voice or side that the analysis does not hold
 * @example showEvidence(analysis, { kind: "loaded", voice: "outlet" })
 */
export function showEvidence(
  analysis: Analysis,
  filter: ConcordanceFilter = {},
  options: ShowEvidenceOptions = {},
): void {
  const table = evidenceTable(analysis, checkedFilter(analysis, filter), options);
  showHtml(tableHtml(table), tableText(table));
}

/** The same table, not yet shown. */
export function evidenceTable(
  analysis: Analysis,
  filter: ConcordanceFilter = {},
  { caption = "", perOutlet = 8 }: ShowEvidenceOptions = {},
): Table {
  const rows = [...found(analysis, filter), ...passages(analysis, filter.findings ?? [])];
  const events = new Map(analysis.articles.map(({ article, event }) => [article.id, event]));
  const outlets = [...new Set(rows.map(({ outlet }) => outlet))].sort();
  const chosen = outlets.flatMap((outlet) =>
    spread(
      rows.filter((row) => row.outlet === outlet),
      perOutlet,
      [(row) => events.get(row.article) ?? "", (row) => row.article],
    ),
  );
  const left = rows.length - chosen.length;
  return {
    caption,
    columns: ["outlet", "sentence", "what it is"],
    rows: chosen.map((row): TableCell[] => [
      row.outlet,
      {
        html: `${escapeHtml(row.left)}<b>${escapeHtml(row.match)}</b>${escapeHtml(row.right)}`,
      },
      {
        html: `${escapeHtml(row.what)}<br><span style="font-size:11px;opacity:0.8">${escapeHtml(row.id)}</span>`,
      },
    ]),
    notes: rows.length === 0 ? ["No finding fits."] : left > 0 ? [notShown(left, "finding")] : [],
  };
}

/** A finding or passage in its sentence, and what it is. */
interface Shown extends Context {
  readonly id: string;
  readonly article: string;
  readonly outlet: string;
  readonly what: string;
}

const found = (analysis: Analysis, filter: ConcordanceFilter): Shown[] =>
  concordance(analysis, filter, WIDTH).map((row) => ({
    ...row,
    what: describe(row.finding, (side) => sideName(analysis.topic, side)),
  }));

/** Of ids those of passages that are no findings, as numbers and facts of an event have them. */
function passages({ articles }: Analysis, ids: readonly string[]): Shown[] {
  const byId = new Map(articles.map(({ article }) => [article.id, article]));
  return ids.flatMap((id): Shown[] => {
    const span = passageOf(id);
    const article = span === null ? undefined : byId.get(span.article);
    if (span === null || article === undefined) return [];
    const around = context(article.text, span, WIDTH);
    return [{ ...around, id, article: article.id, outlet: article.outlet, what: "passage" }];
  });
}
