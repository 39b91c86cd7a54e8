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

/**
 * The chapter in which every finding of the page can be searched, sorted by the words before or after it,
 * copied with its source and saved as CSV. The page's script fills it.
 *
 * @param held how many findings the page holds
 * @param all how many the analysis has
 */
export function exploreSection(held: number, all: number): string {
  if (all === 0) return "<p>Nothing was found, so there is nothing to search.</p>";
  const bound =
    held < all
      ? ` This page holds ${formatNumber(held, 0)} of ${countOf(all, "finding")}, event by event with all outlets of each; findings.jsonl has all.`
      : ` This page holds all ${countOf(all, "finding")}.`;
  const choices = CHOICES.map(
    ([name, label]) =>
      `<label>${label}<select name="${name}"><option value="">all</option></select></label>`,
  ).join("\n");
  return `<p>Each line is one passage that was found, in its sentence. Search, filter, and sort by the words before or after it.${escapeHtml(bound)}</p>
<form id="explore-filters">
<label>Text<input type="search" name="text" autocomplete="off"></label>
${choices}
<label>Speaker<input type="search" name="speaker" autocomplete="off"></label>
<label>Order<select name="order"><option value="">event by event</option><option value="before">words before</option><option value="after">words after</option></select></label>
<button type="reset" class="sentences">Clear</button>
</form>
<p class="small" id="explore-count" role="status">The findings are being unpacked.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Findings in their sentences"><table id="concordance"><thead><tr><th scope="col" class="left">before</th><th scope="col">words</th><th scope="col">after</th><th scope="col">where</th><th scope="col">copy</th></tr></thead><tbody></tbody></table></div>
<p><button type="button" class="sentences" id="explore-more" hidden>Show 50 more</button> <button type="button" class="sentences" id="explore-csv">Save what fits as CSV</button></p>`;
}
