import type { HeadName, ModelCard } from "./model-card.js";
import type { UnitSpan } from "./spans.js";
import type { Window } from "./windows.js";

/** What the model said of one window: rows are pieces, columns are heads. */
export interface WindowOutput {
  readonly window: Window;
  readonly rows: Float32Array;
}

/** One number of a head for one piece. */
export function valueAt(
  { rows }: WindowOutput,
  card: ModelCard,
  head: HeadName,
  piece: number,
  column = 0,
): number {
  return rows[piece * card.width + card.columns[head][0] + column]!;
}

/** First piece of each unit, and the end of the last: pieces of a unit stand together. */
export function unitBounds(window: Window): Int32Array {
  const bounds = new Int32Array(window.unitStarts.length + 1);
  for (const unit of window.unit) bounds[unit + 1]! += 1;
  for (let u = 0; u < window.unitStarts.length; u += 1) bounds[u + 1]! += bounds[u]!;
  return bounds;
}

/** Tag scores of units: the mean over each unit's pieces, units × tags. */
export function unitScores(
  output: WindowOutput,
  card: ModelCard,
  bounds: Int32Array,
): Float64Array {
  const tags = card.tags.length;
  const units = output.window.unitStarts.length;
  const scores = new Float64Array(units * tags);
  for (let u = 0; u < units; u += 1) {
    const count = bounds[u + 1]! - bounds[u]!;
    for (let p = bounds[u]!; p < bounds[u + 1]!; p += 1) {
      for (let k = 0; k < tags; k += 1) {
        scores[u * tags + k]! += valueAt(output, card, "tags", p, k) / count;
      }
    }
  }
  return scores;
}

/** Mean of a head's columns over all pieces of a span. */
export function spanMean(
  output: WindowOutput,
  card: ModelCard,
  bounds: Int32Array,
  span: UnitSpan,
  head: HeadName,
): Float64Array {
  const [first, end] = card.columns[head];
  const mean = new Float64Array(end - first);
  let count = 0;
  for (const [from, to] of span.parts) {
    for (let p = bounds[from]!; p < bounds[to + 1]!; p += 1) {
      count += 1;
      for (let k = 0; k < mean.length; k += 1) mean[k]! += valueAt(output, card, head, p, k);
    }
  }
  return mean.map((value) => value / Math.max(1, count));
}
