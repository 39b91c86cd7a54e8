import type { WordReading } from "../reader.js";
import type { GrammarHead, ModelCard } from "./model-card.js";
import { scaledProduct } from "./numbers.js";
import { greatest } from "./trees.js";
import type { WordRows } from "./word-rows.js";

/** Small heads, kept of every word. */
const SMALL = [
  "mention",
  "entity_kind",
  "gender_number",
  "anaphor",
  "source_kind",
  "source_named",
] as const;

/** Heads of which only words that may be mentions are kept: they are the most of the numbers. */
const LARGE = ["coreference_query", "coreference_key"] as const;

/** A word with a logit below this is no mention, unless its part of speech allows for one. */
const UNLIKELY = -4;
const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN", "PRON", "NUM", "DET"]);

/** What is kept of a window's words. */
export interface KeptWords {
  readonly first: number;
  readonly small: Float32Array;
  /** For each word its row in `large`, or −1. */
  readonly slots: Int32Array;
  readonly large: Float32Array;
}

const widthOf = (card: ModelCard, head: GrammarHead): number => {
  const [first, end] = card.columns[head] ?? [0, 0];
  return end - first;
};

const total = (card: ModelCard, heads: readonly GrammarHead[]): number =>
  heads.reduce((sum, head) => sum + widthOf(card, head), 0);

/** Takes out of a window's words what may be asked for later. */
export function keepWords(rows: WordRows, card: ModelCard): KeptWords {
  const count = rows.end - rows.first;
  const [small, large] = [total(card, SMALL), total(card, LARGE)];
  const kept = new Float32Array(count * small);
  const slots = new Int32Array(count).fill(-1);
  let slot = 0;
  for (let word = 0; word < count; word += 1) {
    const from = word * rows.width;
    let to = word * small;
    for (const head of SMALL) to = copy(rows, card, head, from, kept, to);
    const tag = greatest(rows.values, from + rows.columnOf("upos"), card.partsOfSpeech!.length);
    const likely = rows.values[from + rows.columnOf("mention")]! >= UNLIKELY;
    if (likely || NOMINAL.has(card.partsOfSpeech![tag]!)) slots[word] = slot++;
  }
  const vectors = new Float32Array(slot * large);
  for (let word = 0; word < count; word += 1) {
    if (slots[word]! < 0) continue;
    let to = slots[word]! * large;
    for (const head of LARGE) to = copy(rows, card, head, word * rows.width, vectors, to);
  }
  return { first: rows.first, small: kept, slots, large: vectors };
}

function copy(
  rows: WordRows,
  card: ModelCard,
  head: GrammarHead,
  from: number,
  into: Float32Array,
  to: number,
): number {
  const first = from + rows.columnOf(head);
  const width = widthOf(card, head);
  into.set(rows.values.subarray(first, first + width), to);
  return to + width;
}

/** Puts the windows of a text together; null for a model that reads no people. */
export function wordReading(
  windows: readonly KeptWords[],
  card: ModelCard,
  count: number,
): WordReading | null {
  if (card.columns.mention === undefined || card.columns.coreference_query === undefined)
    return null;
  const [small, large] = [total(card, SMALL), total(card, LARGE)];
  const half = widthOf(card, "coreference_query");
  const numbers = new Float32Array(count * small);
  const slots = new Int32Array(count).fill(-1);
  const vectors = new Float32Array(windows.reduce((sum, one) => sum + one.large.length, 0));
  let filled = 0;
  for (const one of windows) {
    numbers.set(one.small, one.first * small);
    for (const [word, slot] of one.slots.entries())
      slots[one.first + word] = slot < 0 ? -1 : slot + filled / large;
    vectors.set(one.large, filled);
    filled += one.large.length;
  }
  const offsets = new Map<GrammarHead, number>();
  let offset = 0;
  for (const head of SMALL) {
    offsets.set(head, offset);
    offset += widthOf(card, head);
  }
  const at = (head: GrammarHead, token: number): Float32Array => {
    const first = token * small + offsets.get(head)!;
    return numbers.subarray(first, first + widthOf(card, head));
  };
  const mean = (head: GrammarHead, first: number, end: number): Float32Array => {
    const sum = new Float32Array(widthOf(card, head));
    for (let token = first; token < end; token += 1)
      for (const [k, value] of at(head, token).entries()) sum[k]! += value / (end - first);
    return sum;
  };
  return {
    entityKinds: card.entityKinds ?? [],
    genderNumbers: card.genderNumbers ?? [],
    sourceKinds: card.sourceKinds ?? [],
    coreferenceWeights: card.coreferenceWeights ?? {},
    mention: (token) => at("mention", token)[0] ?? 0,
    entityKind: (token) => at("entity_kind", token),
    genderNumber: (token) => at("gender_number", token),
    anaphor: (token) => at("anaphor", token)[0] ?? 0,
    coreference: (mention, antecedent) => {
      const [query, key] = [slots[mention] ?? -1, slots[antecedent] ?? -1];
      if (query < 0 || key < 0) return 0;
      return scaledProduct(vectors, query * large, key * large + half, half);
    },
    sourceKind: (first, end) => mean("source_kind", first, end),
    sourceNamed: (first, end) => mean("source_named", first, end)[0] ?? 0,
  };
}
