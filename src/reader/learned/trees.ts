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
  rows: WordRows,
  card: ModelCard,
  base: number,
  count: number,
): { scores: Float64Array; roots: Float64Array } {
  const [first, end] = card.columns.arc_dependent!;
  const size = end - first;
  const scale = 1 / Math.sqrt(size);
  const dependents = block(rows, rows.columnOf("arc_dependent"), size, base, count);
  const candidates = block(rows, rows.columnOf("arc_head"), size, base, count);
  const steps = stepWeights(card);
  const root = rows.columnOf("arc_root");
  const scores = new Float64Array(count * count);
  const roots = new Float64Array(count);
  for (let d = 0; d < count; d += 1) {
    roots[d] = rows.values[base + d * rows.width + root]!;
    for (let h = 0; h < count; h += 1)
      if (h !== d)
        scores[d * count + h] =
          dot(dependents, d * size, candidates, h * size, size) * scale + steps[h - d + LONGEST]!;
  }
  return { scores, roots };
}

/** Some columns of a sentence's words, side by side: quicker to go over than the rows themselves. */
function block(
  { values, width }: WordRows,
  column: number,
  size: number,
  base: number,
  count: number,
): Float64Array {
  const found = new Float64Array(count * size);
  for (let word = 0; word < count; word += 1) {
    const from = base + word * width + column;
    found.set(values.subarray(from, from + size), word * size);
  }
  return found;
}

/** Sum of products of `size` numbers from two places on; four sums at once keep the processor busy. */
function dot(a: Float64Array, fromA: number, b: Float64Array, fromB: number, size: number): number {
  let [one, two, three, four] = [0, 0, 0, 0];
  let k = 0;
  for (; k + 3 < size; k += 4) {
    one += a[fromA + k]! * b[fromB + k]!;
    two += a[fromA + k + 1]! * b[fromB + k + 1]!;
    three += a[fromA + k + 2]! * b[fromB + k + 2]!;
    four += a[fromA + k + 3]! * b[fromB + k + 3]!;
  }
  for (; k < size; k += 1) one += a[fromA + k]! * b[fromB + k]!;
  return one + two + (three + four);
}

const steps = new WeakMap<ModelCard, Float64Array>();

/** Weight of each distance from −LONGEST to LONGEST. */
function stepWeights(card: ModelCard): Float64Array {
  const known = steps.get(card);
  if (known !== undefined) return known;
  const { arcBounds = [], arcDistance = [] } = card;
  const weights = new Float64Array(2 * LONGEST + 1);
  if (arcDistance.length > 0)
    for (let gap = -LONGEST; gap <= LONGEST; gap += 1) {
      const found = arcBounds.findIndex((bound) => bound >= Math.abs(gap));
      const step = found < 0 ? arcBounds.length : found;
      weights[gap + LONGEST] = arcDistance[step + (gap > 0 ? arcBounds.length + 1 : 0)]!;
    }
  steps.set(card, weights);
  return weights;
}

/** Weights of all relations, one after the other, and the length of each. */
interface RelationTable {
  readonly weights: Float64Array;
  readonly lengths: Float64Array;
  readonly size: number;
  /** Room for one word's product, used again and again. */
  readonly product: Float64Array;
}

const relationTables = new WeakMap<ModelCard, RelationTable>();

function relationTable(card: ModelCard): RelationTable {
  const known = relationTables.get(card);
  if (known !== undefined) return known;
  const rows = card.relationWeights!;
  const size = rows[0]!.length;
  const table = {
    weights: Float64Array.from(rows.flat()),
    lengths: Float64Array.from(rows, (row) => Math.hypot(...row)),
    size,
    product: new Float64Array(size),
  };
  relationTables.set(card, table);
  return table;
}

/** The likeliest relation of an arc between two rows. */
function relationOf(
  { values, columnOf }: WordRows,
  card: ModelCard,
  own: number,
  head: number,
): string {
  const { weights, lengths, size, product } = relationTable(card);
  const ofDependent = own + columnOf("relation_of_dependent");
  const ofHead = head + columnOf("relation_of_head");
  const left = own + columnOf("relation_dependent");
  const right = head + columnOf("relation_head");
  let square = 0;
  for (let k = 0; k < size; k += 1) {
    const value = values[left + k]! * values[right + k]!;
    product[k] = value;
    square += value * value;
  }
  const length = Math.sqrt(square);
  let best = 0;
  let first = -Infinity;
  for (let r = 0; r < lengths.length; r += 1) {
    const plain = values[ofDependent + r]! + values[ofHead + r]!;
    if (plain > first) {
      first = plain;
      best = r;
    }
  }
  let top = first + dot(weights, best * size, product, 0, size);
  for (let r = 0; r < lengths.length; r += 1) {
    const plain = values[ofDependent + r]! + values[ofHead + r]!;
    // A sum of products is never more than the product of the lengths: most relations can't win.
    if (plain + length * lengths[r]! <= top) continue;
    const score = plain + dot(weights, r * size, product, 0, size);
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
