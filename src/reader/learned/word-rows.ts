import { firstEndingAfter } from "../../document/index.js";
import type { GrammarHead, ModelCard } from "./model-card.js";
import type { Stretch } from "./windows.js";
import type { WindowOutput } from "./window-output.js";

/** What the model said of the words of one window: rows are words, columns the grammar heads. */
export interface WordRows {
  /** Words `first` to `end` (exclusive) of the text have rows here. */
  readonly first: number;
  readonly end: number;
  readonly values: Float32Array;
  readonly width: number;
  /** Column of the first number of a head. */
  readonly columnOf: (head: GrammarHead) => number;
}

/** Whether a model reads trees, people, frames and sources at all. */
export const readsGrammar = ({ columns, relations, partsOfSpeech }: ModelCard): boolean =>
  columns.arc_dependent !== undefined && relations !== undefined && partsOfSpeech !== undefined;

/**
 * Pools a window's pieces by words: a word's numbers are the mean over the pieces that start in it, and
 * where none does, those of the piece that covers its start.
 *
 * @param words words of the whole text, in order
 */
export function poolWords(
  { window, rows }: WindowOutput,
  card: ModelCard,
  words: readonly Stretch[],
): WordRows {
  const base = card.columns.arc_dependent![0];
  const width = card.width - base;
  const pieces = window.starts.length;
  const columnOf = (head: GrammarHead): number => (card.columns[head]?.[0] ?? base) - base;
  let piece = 0;
  while (piece < pieces && window.starts[piece]! < 0) piece += 1;
  if (piece === pieces) return { first: 0, end: 0, values: new Float32Array(0), width, columnOf };
  let last = pieces - 1;
  while (window.starts[last]! < 0) last -= 1;
  const first = firstEndingAfter(words, window.starts[piece]!);
  const until = window.ends[last]!;
  let end = first;
  while (end < words.length && words[end]!.start < until) end += 1;
  const values = new Float32Array((end - first) * width);
  let covering = piece;
  for (let word = first; word < end; word += 1) {
    const { start, end: stop } = words[word]!;
    while (piece < pieces && window.starts[piece]! < start) {
      if (window.starts[piece]! >= 0) covering = piece;
      piece += 1;
    }
    const to = (word - first) * width;
    let count = 0;
    for (; piece < pieces && window.starts[piece]! < stop; piece += 1) {
      if (window.starts[piece]! < 0) continue;
      covering = piece;
      const from = piece * card.width + base;
      if (count === 0) values.set(rows.subarray(from, from + width), to);
      else for (let k = 0; k < width; k += 1) values[to + k]! += rows[from + k]!;
      count += 1;
    }
    if (count > 1) for (let k = 0; k < width; k += 1) values[to + k]! /= count;
    else if (count === 0) {
      const from = covering * card.width + base;
      values.set(rows.subarray(from, from + width), to);
    }
  }
  return { first, end, values, width, columnOf };
}
