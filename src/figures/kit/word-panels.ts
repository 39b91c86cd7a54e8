import type { Analysis, DistinctiveRow } from "../../outlets/analysis.js";
import { COLOURS } from "../../scheme/index.js";
import { PAPER } from "./colours.js";
import type { GridPanel } from "./grid.js";
import { markEvidence } from "./mark-evidence.js";
import { markers } from "./marks.js";
import { shownOutlets } from "./rows.js";
import { countOf, formatNumber } from "./text.js";

/** Words drawn for each outlet; the CSV has all that were looked at. */
const MOST_WORDS = 10;
const COLOUR = COLOURS.blue.light;

/** Whether a word is shown to differ once all that were tested are corrected for. */
export const isSure = ({ q }: Pick<DistinctiveRow, "q">): boolean => q !== null && q <= 0.05;

/** A panel for each outlet with the words that set it apart, z as a dot: hollow where it is not shown to differ. */
export function wordPanels(analysis: Analysis): GridPanel[] {
  const evidence = markEvidence(analysis);
  return shownOutlets(analysis).flatMap(({ outlet }): GridPanel[] => {
    const words = analysis.distinctive.filter((row) => row.outlet === outlet).slice(0, MOST_WORDS);
    const marks = words.map((row, y) => ({
      ...{ x: row.z, y, sure: isSure(row) },
      evidence: evidence(told(row), row.passages ?? [], { total: row.paragraphs ?? 0 }),
    }));
    if (words.length === 0) return [];
    return [
      {
        heading: outlet,
        rows: words.map(({ word }) => ({ name: word })),
        draw: (names) =>
          [true, false].flatMap((sure) => {
            const marker = { size: 10, color: sure ? COLOUR : PAPER };
            return markers(
              marks.filter((mark) => mark.sure === sure),
              { ...marker, line: { width: 1.8, color: COLOUR } },
              names,
            );
          }),
      },
    ];
  });
}

function told(row: DistinctiveRow): string[] {
  const { outlet, word, here, elsewhere, z, articles, p, q } = row;
  return [
    `${outlet}: “${word}”`,
    `${countOf(here, "use")} here in ${countOf(articles, "article")}, ${formatNumber(elsewhere, 0)} in all other outlets; z ${formatNumber(z, 1)}`,
    p === null || q === null
      ? "too few articles use it to test the difference"
      : `p ${formatNumber(p, 3)}, corrected q ${formatNumber(q, 3)}${isSure(row) ? "" : ": not shown to differ"}`,
  ];
}
