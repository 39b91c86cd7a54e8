import type { Annotations, Data } from "plotly.js";
import { GRID, INK } from "./colours.js";
import type { Plot } from "./drawn.js";
import { RIGHT } from "./layout.js";
import { opening, type MarkEvidence } from "./mark-evidence.js";
import { rowLabels, small, type RowLabel } from "./row-labels.js";
import { plotLines, plotText, wrapLines } from "./text.js";

/** A wording in a cell. */
export interface CellWords {
  readonly text: string;
  readonly strong: boolean;
  readonly colour: string | null;
  /** Colour of a dot before it, for what the wording belongs to. */
  readonly dot?: string | null;
}

/** A cell: its wordings, how many more there are, and what it opens. */
export interface WordCell {
  readonly words: readonly CellWords[];
  readonly more: number;
  readonly evidence: MarkEvidence;
}

/** A matrix of words: rows by columns. */
export interface WordMatrix {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: RowLabel; readonly cells: readonly WordCell[] }[];
}

const LINE = 15;
const CHARACTER = 6.4;
/** Characters that a column must have room for; in less the columns stand one below the other. */
const LEAST = 16;

/** Draws words in a matrix where it has room, and else each row's cells one below the other. */
export const wordMatrix =
  (matrix: WordMatrix) =>
  (width: number): Plot => {
    const { left } = rowLabels(
      matrix.rows.map(({ label }) => label),
      width,
    );
    const characters = Math.floor((width - left - RIGHT) / matrix.columns.length / CHARACTER);
    return characters >= LEAST ? sideBySide(matrix, characters, width) : stacked(matrix, width);
  };

function sideBySide({ columns, rows }: WordMatrix, characters: number, width: number): Plot {
  const { ticktext, left } = rowLabels(
    rows.map(({ label }) => label),
    width,
  );
  const texts = rows.map(({ cells }) => cells.map((cell) => cellLines(cell, characters)));
  const lines = texts.map((row, at) =>
    Math.max(ticktext[at]!.split("<br>").length, ...row.map(({ length }) => length)),
  );
  const tops = lines.map((_, at) => lines.slice(0, at).reduce((sum, n) => sum + n + 1, 0));
  const middle = tops.map((top, at) => top + (lines[at]! + 1) / 2);
  const height = tops.at(-1)! + lines.at(-1)! + 1;
  const data = columns.map((name, column): Data =>
    trace(name, {
      x: rows.map(() => column),
      y: middle,
      text: texts.map((row) => row[column]!.join("<br>")),
      evidence: rows.map(({ cells }) => cells[column]!.evidence),
      position: "middle center",
    }),
  );
  const heads = columns.map(
    (name) => `<b>${plotLines(name, Math.floor(characters * 0.84), 2)}</b>`,
  );
  return {
    ...{ data, plotHeight: height * LINE, left, above: 38, bottom: 16, legend: [] },
    layout: {
      xaxis: {
        ...{ side: "top", tickangle: 0, range: [-0.5, columns.length - 0.5], showgrid: false },
        ...{
          zeroline: false,
          fixedrange: true,
          ticktext: heads,
          tickvals: columns.map((_, at) => at),
        },
      },
      yaxis: yAxis(height, middle, ticktext),
      shapes: tops.slice(1).map(rule),
    },
  };
}

function stacked({ columns, rows }: WordMatrix, width: number): Plot {
  const { ticktext, left } = rowLabels(
    columns.map((name) => ({ name })),
    width,
  );
  const characters = Math.floor((width - left - RIGHT) / CHARACTER);
  const texts = rows.map(({ cells }) => cells.map((cell) => cellLines(cell, characters)));
  const tops: number[] = [];
  let end = 0;
  const middle = texts.map((row, at) => {
    tops.push(end);
    end += 1 + headLines(rows[at]!.label, width).length;
    return row.map(({ length }, column) => {
      const lines = Math.max(length, ticktext[column]!.split("<br>").length) + 0.6;
      end += lines;
      return end - lines / 2;
    });
  });
  const data = columns.map((name, column): Data =>
    trace(name, {
      x: rows.map(() => 0),
      y: middle.map((row) => row[column]!),
      text: texts.map((row) => row[column]!.join("<br>")),
      evidence: rows.map(({ cells }) => cells[column]!.evidence),
      position: "middle right",
    }),
  );
  const heads = rows.map(({ label }, at): Partial<Annotations> => ({
    ...{ xref: "paper", x: 0, xanchor: "left", xshift: -left, align: "left", showarrow: false },
    ...{ yref: "y", y: tops[at]! + 0.5, yanchor: "top", font: { size: 13, color: INK } },
    text: headLines(label, width).join("<br>"),
  }));
  return {
    ...{ data, plotHeight: (end + 0.5) * LINE, left, bottom: 16, legend: [] },
    layout: {
      xaxis: { visible: false, range: [-0.03, 1], fixedrange: true },
      yaxis: yAxis(
        end + 0.5,
        middle.flat(),
        middle.flatMap(() => ticktext),
      ),
      shapes: tops.slice(1).map(rule),
      annotations: heads,
    },
  };
}

/** A row's name and details over the whole width. */
function headLines({ name, details = [] }: RowLabel, width: number): string[] {
  const all = [name, ...details].join(", ");
  return wrapLines(all, Math.floor((width - 10) / 7.4), 2).map(
    (line) => `<b>${plotText(line)}</b>`,
  );
}

interface Words {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly text: readonly string[];
  readonly evidence: readonly MarkEvidence[];
  readonly position: "middle center" | "middle right";
}

const trace = (name: string, { x, y, text, evidence, position }: Words): Data =>
  ({
    ...{ type: "scatter", mode: "text", name: plotText(name), showlegend: false, x, y, text },
    ...{ textposition: position, textfont: { size: 11, color: INK }, cliponaxis: false },
    ...opening(evidence),
  }) as Data;

const yAxis = (height: number, tickvals: readonly number[], ticktext: readonly string[]) => ({
  ...{ range: [height, 0], tickvals: [...tickvals], ticktext: [...ticktext] },
  ...{ showgrid: false, zeroline: false, fixedrange: true },
});

const rule = (top: number) => ({
  ...{ type: "line" as const, xref: "paper" as const, x0: 0, x1: 1, y0: top, y1: top },
  line: { color: GRID, width: 1 },
});

/** Lines of a cell: each wording, and how many more there are. */
function cellLines({ words, more }: WordCell, characters: number): string[] {
  if (words.length === 0) return [small("–")];
  const told = words.flatMap(({ text, strong, colour, dot = null }) =>
    wrapLines(text, dot === null ? characters : characters - 2, 2).map((line, at) => {
      const safe = strong ? `<b>${plotText(line)}</b>` : plotText(line);
      const coloured = colour === null ? safe : inColour(colour, safe);
      return dot === null || at > 0 ? coloured : `${inColour(dot, "●")} ${coloured}`;
    }),
  );
  return more > 0 ? [...told, small(`and ${String(more)} more`)] : told;
}

const inColour = (colour: string, safe: string) => `<span style="color:${colour}">${safe}</span>`;
