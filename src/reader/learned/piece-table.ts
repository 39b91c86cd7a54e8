import type { GrammarHead, HeadName, ModelCard } from "./model-card.js";
import type { WindowOutput } from "./window-output.js";
import type { Stretch } from "./windows.js";

/**
 * What the sentence, word, tone and frame heads said of every piece of a text, in order of text. Some
 * twenty numbers a piece are kept of the model's hundreds, so that a text of megabytes fits in memory.
 */
export interface PieceTable {
  /** First and end row of the pieces in a stretch of text. */
  readonly rowsWithin: (stretch: Stretch) => readonly [first: number, end: number];
  /** One number of a head for one piece. */
  readonly value: (row: number, head: TableHead, column?: number) => number;
}

/** The heads that are kept piece by piece. */
const HEADS = [
  "word",
  "sentence_weight",
  "sentence",
  "tone_weight",
  "tone_sentence",
  "tone_mention",
  "frames_weight",
  "frames",
] as const satisfies readonly (HeadName | GrammarHead)[];

export type TableHead = (typeof HEADS)[number];

/** The part of a window's output that is kept. */
export interface KeptRows {
  readonly values: Float32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Where each head stands in a kept row, and how wide a row is. */
function layoutOf(card: ModelCard): {
  readonly at: Record<TableHead, number>;
  readonly width: number;
} {
  const at = {} as Record<TableHead, number>;
  let width = 0;
  for (const head of HEADS) {
    at[head] = width;
    const [first, end] = card.columns[head] ?? [0, 0];
    width += end - first;
  }
  return { at, width };
}

/** Takes out of a window what the table needs, so that the rest can be let go. */
export function keepRows({ window, rows }: WindowOutput, card: ModelCard): KeptRows {
  const { at: places, width } = layoutOf(card);
  const { unit, unitStarts, unitEnds } = window;
  let count = 0;
  for (const u of unit) if (unitStarts[u]! >= 0) count += 1;
  const values = new Float32Array(count * width);
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  let at = 0;
  for (let piece = 0; piece < unit.length; piece += 1) {
    const u = unit[piece]!;
    if (unitStarts[u]! < 0) continue;
    for (const head of HEADS) {
      const [first, end] = card.columns[head] ?? [0, 0];
      const from = piece * card.width;
      for (let k = first; k < end; k += 1)
        values[at * width + places[head] + k - first] = rows[from + k]!;
    }
    starts[at] = unitStarts[u]!;
    ends[at] = unitEnds[u]!;
    at += 1;
  }
  return { values, starts, ends };
}

/** Puts the windows of a text together, in order of text. */
export function createPieceTable(windows: readonly KeptRows[], card: ModelCard): PieceTable {
  const { at: places, width } = layoutOf(card);
  const count = windows.reduce((sum, w) => sum + w.starts.length, 0);
  const values = new Float32Array(count * width);
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  let at = 0;
  for (const window of windows) {
    values.set(window.values, at * width);
    starts.set(window.starts, at);
    ends.set(window.ends, at);
    at += window.starts.length;
  }
  return {
    rowsWithin: ({ start, end }) => {
      const first = firstWhere(count, (row) => ends[row]! > start);
      return [
        first,
        Math.max(
          first,
          firstWhere(count, (row) => starts[row]! >= end),
        ),
      ];
    },
    value: (row, head, column = 0) => values[row * width + places[head] + column]!,
  };
}

/** The first of `count` rows for which a condition holds that holds for all after it. */
function firstWhere(count: number, holds: (row: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
