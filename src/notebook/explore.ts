import type { ConcordanceFilter } from "../evidence/index.js";
import { explorerInCell, type ExploreOptions } from "../explorer/index.js";
import type { Analysis } from "../outlets/analysis.js";
import { checkedFilter } from "./choose.js";
import { showHtml } from "./display.js";
import { evidenceTable } from "./show-evidence.js";
import { tableText } from "./table-html.js";

/**
 * Searches findings in one cell: keyword in context, with fields to filter by outlet, event, voice, side, kind,
 * family, speaker and text, to sort by the words before or after, to copy a sentence with its source, and to save
 * as CSV what fits. The words of a row open the whole sentence and why it was found.
 *
 * All of it lies in the cell's output and asks nothing of the kernel, so that it still works when the notebook is
 * opened again (trusted, as JupyterLab calls it) and on an exported page. A cell holds 2,000 findings unless told;
 * of more it says how many there are, and takes them event by event with all outlets of each.
 *
 * Read a concordance for what is there, not for how much: it counts every finding, also those that no figure counts.
 *
 * @param filter which findings, as for `concordance`; all unless told
 * @throws UserError for an outlet, article, event, kind, voice or side that the analysis does not hold
 * @example
 * const analysis = await openAnalysis("../outputs", "../seeds");
 * explore(analysis); // "This cell holds all 1,046 findings."
 * explore(analysis, { kind: "loaded", voice: "outlet" });
 */
export function explore(
  analysis: Analysis,
  filter: ConcordanceFilter = {},
  options: ExploreOptions = {},
): void {
  const wanted = checkedFilter(analysis, filter);
  showHtml(explorerInCell(analysis, wanted, options), tableText(evidenceTable(analysis, wanted)));
}
