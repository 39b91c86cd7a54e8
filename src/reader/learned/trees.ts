import { bestHeads, LONGEST } from "../../parse/index.js";
import type { ModelCard } from "./model-card.js";
import type { WordRows } from "./word-rows.js";

/** A sentence's tree as the model reads it; −1 is the head of the root. */
export interface LearnedTree {
  readonly heads: Int32Array;
  readonly relations: readonly string[];
  readonly partsOfSpeech: readonly string[];
}

/** A sentence by its words, `firstToken` to `endToken` (exclusive). */
export interface SentenceRange {
  readonly firstToken: number;
  readonly endToken: number;
}

/**
 * The tree of a sentence: arcs by dot products, the best tree of them, and for each arc the likeliest
 * relation.
 *
 * @returns null where the sentence is longer than {@link LONGEST} words or stands in no single window
 */
export function treeOf(
  rows: WordRows,
  card: ModelCard,
  sentence: SentenceRange,
): LearnedTree | null {
  const { firstToken, endToken } = sentence;
  const count = endToken - firstToken;
  if (count === 0 || count > LONGEST || firstToken < rows.first || endToken > rows.end) return null;
  const base = (firstToken - rows.first) * rows.width;
  const { scores, roots } = arcScores(rows, card, base, count);
  const heads = bestHeads(scores, roots);
  const relations = Array<string>(count);
  const partsOfSpeech = Array<string>(count);
  for (let word = 0; word < count; word += 1) {
    const own = base + word * rows.width;
    const head = heads[word]!;
    relations[word] = head < 0 ? "root" : relationOf(rows, card, own, base + head * rows.width);
    const first = own + rows.columnOf("upos");
    partsOfSpeech[word] =
      card.partsOfSpeech![greatest(rows.values, first, card.partsOfSpeech!.length)]!;
  }
  return { heads, relations, partsOfSpeech };
}

function arcScores(
  { values, width, columnOf }: WordRows,
  card: ModelCard,
  base: number,
  count: number,
): { scores: Float64Array; roots: Float64Array } {
  const [first, end] = card.columns.arc_dependent!;
  const size = end - first;
  const scale = 1 / Math.sqrt(size);
  const [dependent, head, root] = [
    columnOf("arc_dependent"),
    columnOf("arc_head"),
    columnOf("arc_root"),
  ];
  const steps = stepWeights(card, count);
  const scores = new Float64Array(count * count);
  const roots = new Float64Array(count);
  for (let d = 0; d < count; d += 1) {
    const own = base + d * width + dependent;
    roots[d] = values[base + d * width + root]!;
    for (let h = 0; h < count; h += 1) {
      if (h === d) continue;
      const other = base + h * width + head;
      let dot = 0;
      for (let k = 0; k < size; k += 1) dot += values[own + k]! * values[other + k]!;
      scores[d * count + h] = dot * scale + steps[h - d + count]!;
    }
  }
  return { scores, roots };
}

/** Weight of each distance from −count to count. */
function stepWeights({ arcBounds = [], arcDistance = [] }: ModelCard, count: number): Float64Array {
  const weights = new Float64Array(2 * count + 1);
  if (arcDistance.length === 0) return weights;
  for (let gap = -count; gap <= count; gap += 1) {
    const found = arcBounds.findIndex((bound) => bound >= Math.abs(gap));
    const step = found < 0 ? arcBounds.length : found;
    weights[gap + count] = arcDistance[step + (gap > 0 ? arcBounds.length + 1 : 0)]!;
  }
  return weights;
}

/** The likeliest relation of an arc between two rows. */
function relationOf(
  { values, columnOf }: WordRows,
  card: ModelCard,
  own: number,
  head: number,
): string {
  const weights = card.relationWeights!;
  const [ofDependent, ofHead] = [
    own + columnOf("relation_of_dependent"),
    head + columnOf("relation_of_head"),
  ];
  const size = weights[0]!.length;
  const product = new Float64Array(size);
  const [left, right] = [own + columnOf("relation_dependent"), head + columnOf("relation_head")];
  for (let k = 0; k < size; k += 1) product[k] = values[left + k]! * values[right + k]!;
  let best = 0;
  let top = -Infinity;
  for (const [r, row] of weights.entries()) {
    let score = values[ofDependent + r]! + values[ofHead + r]!;
    for (let k = 0; k < size; k += 1) score += row[k]! * product[k]!;
    if (score > top) {
      top = score;
      best = r;
    }
  }
  return card.relations![best]!;
}

/** Place of the greatest of `count` numbers from `first` on, counted from 0. */
export function greatest(values: Float32Array, first: number, count: number): number {
  let best = 0;
  for (let k = 1; k < count; k += 1) if (values[first + k]! > values[first + best]!) best = k;
  return best;
}
