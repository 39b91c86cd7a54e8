import { pageFile } from "../data.js";
import { concordance, escapeHtml, type ConcordanceFilter } from "../evidence/index.js";
import type { Analysis } from "../outlets/analysis.js";
import { fillByEvent } from "./fill.js";
import { packed } from "../packed.js";
import { collectFindings, type PageFindings } from "./page-findings.js";
import { explorerParts, explorerStyle } from "./parts.js";
import { explorerHtml } from "./section.js";

/** How much an explorer in a cell holds. */
export interface ExploreOptions {
  /** At most so many findings, 2,000 unless told; the sentences of all take at most 600,000 characters. */
  readonly most?: number;
}

const MOST_CHARACTERS = 600_000;
/** Rows that are there without a script: where a notebook is not trusted, and on pages that run none. */
const STILL = 10;
const ASLEEP =
  "The first passages. To search and filter all of them, run this cell, or trust the notebook (in JupyterLab: File, Trust Notebook).";

/**
 * The explorer of a report as one piece of HTML that needs nothing around it: what it holds, its look and its
 * script. Several stand in one page without meeting.
 */
export function explorerInCell(
  analysis: Analysis,
  filter: ConcordanceFilter = {},
  { most = 2000 }: ExploreOptions = {},
): string {
  const wanted = concordance(analysis, filter).map(({ finding }) => finding);
  const page = collectFindings(analysis, new Set());
  fillByEvent(analysis, page, { findings: most, characters: MOST_CHARACTERS }, wanted);
  const data = page.data();
  const explorer = explorerHtml({
    ...{ place: "cell", held: data.findings.id.length, all: wanted.length },
    ...{ rows: stillRows(analysis, idsOf(data).slice(0, STILL)), waiting: ASLEEP },
  });
  return `<div class="parallax-explorer" data-lm-suppress-shortcuts="true" data-findings="${packed(JSON.stringify(data))}">${explorer}</div>
<style>${explorerStyle()}${pageFile("explorer/page/cell.css")}</style>
<script>${explorerScript()}</script>`;
}

/** Wakes every explorer that stands in a page or a cell and sleeps. */
export function explorerScript(): string {
  return [...explorerParts(), pageFile("explorer/page/cell.js")].join("\n");
}

function idsOf({ findings, sentences, articles }: PageFindings): string[] {
  return findings.id.map(
    (id, at) => `${articles.id[sentences.article[findings.sentence[at]!]!]!}#${id}`,
  );
}

function stillRows(analysis: Analysis, findings: readonly string[]): string {
  return concordance(analysis, { findings })
    .map(({ id, outlet, left, match, right }) => {
      const cells = { left, match, right, place: `${outlet}, ${id}` };
      const told = Object.entries(cells).map(
        ([name, text]) => `<td class="${name}">${escapeHtml(text)}</td>`,
      );
      return `<tr>${told.join("")}<td></td></tr>`;
    })
    .join("\n");
}
