import { escapeHtml } from "../evidence/index.js";
import { countOf, formatNumber } from "../figures/index.js";

const CHOICES: readonly (readonly [name: string, label: string])[] = [
  ["outlet", "Outlet"],
  ["event", "Event"],
  ["kind", "Kind"],
  ["family", "Family"],
  ["voice", "Voice"],
  ["side", "Side"],
];

/** What an explorer holds. */
export interface ExplorerHolds {
  /** What it stands in, as "page". */
  readonly place: string;
  /** How many findings it holds. */
  readonly held: number;
  /** How many there are to search. */
  readonly all: number;
  /** Rows of the table that are there before a script fills it, as HTML. */
  readonly rows?: string;
  /** What stands in the place of the count until then. */
  readonly waiting?: string;
}

/**
 * The controls and the table in which findings are searched, sorted by the words before or after them, copied with
 * their source and saved as CSV; `explorerScript` fills them. Nothing in it has an id, so that a page can hold
 * several.
 */
export function explorerHtml(holds: ExplorerHolds): string {
  const { place, held, all, rows = "", waiting = "The findings are being unpacked." } = holds;
  if (all === 0) return "<p>Nothing was found, so there is nothing to search.</p>";
  const bound =
    held < all
      ? ` This ${place} holds ${formatNumber(held, 0)} of ${countOf(all, "finding")}, event by event with all outlets of each; findings.jsonl has all.`
      : ` This ${place} holds all ${countOf(all, "finding")}.`;
  const choices = CHOICES.map(
    ([name, label]) =>
      `<label>${label}<select name="${name}"><option value="">all</option></select></label>`,
  ).join("\n");
  return `<p>Each line is one passage that was found, in its sentence. Search, filter, and sort by the words before or after it.${escapeHtml(bound)}</p>
<form class="explorer-filters">
<label>Text<input type="search" name="text" autocomplete="off"></label>
${choices}
<label>Speaker<input type="search" name="speaker" autocomplete="off"></label>
<label>Order<select name="order"><option value="">event by event</option><option value="before">words before</option><option value="after">words after</option></select></label>
<button type="reset" class="sentences">Clear</button>
</form>
<p class="explorer-count" role="status" data-all="${String(all)}">${escapeHtml(waiting)}</p>
<div class="scroll" tabindex="0" role="region" aria-label="Findings in their sentences"><table class="explorer-table"><thead><tr><th scope="col" class="left">before</th><th scope="col">words</th><th scope="col">after</th><th scope="col">where</th><th scope="col">copy</th></tr></thead><tbody class="explorer-rows">${rows}</tbody></table></div>
<p><button type="button" class="sentences explorer-more" hidden>Show 50 more</button> <button type="button" class="sentences explorer-csv">Save what fits as CSV</button></p>`;
}
