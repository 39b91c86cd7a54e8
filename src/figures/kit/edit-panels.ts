import type { Data } from "plotly.js";
import { groupBy } from "../../group-by.js";
import type { WireEdit } from "../../lineage/index.js";
import type { Analysis } from "../../outlets/analysis.js";
import { SOFT_INK } from "./colours.js";
import { EDIT_ROWS, editEvidence, gist, inRow } from "./edit-rows.js";
import type { GridPanel } from "./grid.js";
import { markEvidence } from "./mark-evidence.js";
import { markers } from "./marks.js";
import { unique } from "./rows.js";
import { plotLines } from "./text.js";

/** Places for squares in a row, however few there are: the rest is room for words. */
const LEAST_PLACES = 12;

/** Two articles that share text, and the sentences that differ between them. */
export interface EditPair {
  readonly a: string;
  readonly b: string;
  readonly edits: readonly WireEdit[];
}

/** The pairs of articles that share text, in the order of the analysis. */
export function editPairs({ wireEdits }: Analysis): EditPair[] {
  const pairs = groupBy(wireEdits, ({ a, b }) => JSON.stringify([a, b]));
  return [...pairs.values()].map((rows) => ({
    ...{ a: rows[0]!.a, b: rows[0]!.b },
    edits: rows.map(({ edit }) => edit),
  }));
}

/** Squares that the longest row of any pair has, at least as many as leave room for words. */
export const placesOf = (pairs: readonly EditPair[]): number =>
  Math.max(
    LEAST_PLACES,
    ...pairs.flatMap((pair) => EDIT_ROWS.map((row) => inRow(pair, row).length)),
  );

/** A panel for each pair: a square for each sentence in the row of its kind and of each effect, and its words. */
export function editPanels(
  analysis: Analysis,
  pairs: readonly EditPair[],
  nameOf: (article: string) => string,
): GridPanel[] {
  const evidence = markEvidence(analysis);
  const places = placesOf(pairs);
  const rows = EDIT_ROWS.filter((row) => pairs.some((pair) => inRow(pair, row).length > 0));
  return pairs.map((pair): GridPanel => {
    const heading = `${nameOf(pair.a)} → ${nameOf(pair.b)}`;
    const lines = rows.flatMap((row, y) => {
      const edits = inRow(pair, row);
      const marks = edits.map((edit, at) => {
        const told = editEvidence(analysis, evidence, `${heading}: ${row.label}`, pair, edit, row);
        return { x: at + 1, y, evidence: told };
      });
      const words = unique(edits.flatMap((edit) => gist(analysis, edit, row))).join("; ");
      return edits.length === 0 ? [] : [{ y, marks, words, ...row }];
    });
    return {
      heading,
      rows: rows.map(({ label }) => ({ name: label })),
      draw: (names, pixels) =>
        lines.flatMap(({ y, marks, words, label, colour }) => {
          const size = Math.max(3, Math.min(14, Math.floor((0.8 * pixels) / (places + 1))));
          const room = (1 - (marks.length + 1) / places) * pixels;
          const text = plotLines(words, Math.max(8, Math.floor(room / 6)), 1);
          const squares = markers(marks, { size, symbol: "square", color: colour }, names);
          return [
            ...squares.map((trace) => ({ ...trace, name: label })),
            {
              ...{ type: "scatter", mode: "text", showlegend: false, ...names, text: [text] },
              ...{ x: [marks.length + 1], y: [y], textposition: "middle right" },
              ...{ textfont: { size: 11, color: SOFT_INK }, cliponaxis: false, hoverinfo: "skip" },
            } as Data,
          ];
        }),
    };
  });
}
