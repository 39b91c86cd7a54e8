import type { ModelCard } from "../../../src/reader/learned/model-card.js";
import type { WordRows } from "../../../src/reader/learned/word-rows.js";

/** Numbers of a word by head; what is left out is 0. */
export type DrawnRow = Readonly<Record<string, readonly number[]>>;

/** Rows of a window written by hand: for each head its width, and for each word its numbers. */
export function drawnRows(
  widths: Readonly<Record<string, number>>,
  words: readonly DrawnRow[],
  more: Partial<ModelCard>,
  first = 0,
): { readonly rows: WordRows; readonly card: ModelCard } {
  const columns: Record<string, readonly [number, number]> = {};
  let width = 0;
  for (const [head, size] of Object.entries(widths)) {
    columns[head] = [width, width + size];
    width += size;
  }
  const values = new Float32Array(words.length * width);
  for (const [word, row] of words.entries())
    for (const [head, own] of Object.entries(row))
      values.set(own, word * width + columns[head]![0]);
  const columnOf = (head: string) => columns[head]![0];
  return {
    rows: { first, end: first + words.length, values, width, columnOf },
    card: { columns, width, ...more } as unknown as ModelCard,
  };
}
