import { SPECIAL_FEATURE, surfaceFeatures } from "./surface.js";
import type { WordPiece } from "./word-piece.js";

/** A stretch of text, UTF-16 units, end excluded. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What the model sees at once: `[CLS] paragraph [SEP] paragraph [SEP] …`. */
export interface Window {
  readonly ids: readonly number[];
  readonly features: readonly number[];
  /** For each piece its unit. [CLS] and [SEP] are units too, with offsets −1. */
  readonly unit: readonly number[];
  /** Where each piece starts and ends; −1 for [CLS] and [SEP]. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly unitStarts: readonly number[];
  readonly unitEnds: readonly number[];
  /** For each unit the number of its paragraph in the window. */
  readonly paragraph: readonly number[];
}

const CLS = 101;
const SEP = 102;

/** A paragraph, or a part of one that is too long for a window. */
interface Block {
  readonly ids: readonly number[];
  readonly features: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly unit: readonly number[];
  readonly unitStarts: readonly number[];
  readonly unitEnds: readonly number[];
}

/**
 * Packs neighbouring paragraphs into windows of at most `together` pieces. A paragraph alone may have
 * `longest`; one that is longer is cut at the last sentence end that fits, and a sentence that is
 * longer, between two units.
 * Every piece stands in exactly one window, so the cost is linear in the text's length.
 */
export function packWindows(
  tokenizer: WordPiece,
  text: string,
  paragraphs: readonly Stretch[],
  sentences: readonly Stretch[],
  longest: number,
  together = longest,
): readonly Window[] {
  const sentenceEnds = sentences.map((s) => s.end).sort((a, b) => a - b);
  const blocks = paragraphs.flatMap((p) => blocksOf(tokenizer, text, p, sentenceEnds, longest - 2));
  const windows: Window[] = [];
  let waiting: Block[] = [];
  let size = 1;
  for (const block of blocks) {
    const need = block.ids.length + 1;
    if (waiting.length > 0 && size + need > together) {
      windows.push(windowOf(waiting));
      waiting = [];
      size = 1;
    }
    waiting.push(block);
    size += need;
  }
  if (waiting.length > 0) windows.push(windowOf(waiting));
  return windows;
}

function blocksOf(
  tokenizer: WordPiece,
  text: string,
  { start, end }: Stretch,
  sentenceEnds: readonly number[],
  longest: number,
): readonly Block[] {
  const pieces = tokenizer.encode(text, start, end);
  if (pieces.ids.length === 0) return [];
  const features = surfaceFeatures(text, start, end, pieces);
  const blocks: Block[] = [];
  let first = 0;
  while (first < pieces.ids.length) {
    const last = Math.min(pieces.ids.length, first + longest);
    const cut = last === pieces.ids.length ? last : cutBefore(pieces, first, last, sentenceEnds);
    const base = pieces.unit[first]!;
    const beyond = pieces.unit[cut - 1]! + 1;
    blocks.push({
      ids: pieces.ids.slice(first, cut),
      features: features.slice(first, cut),
      starts: pieces.starts.slice(first, cut),
      ends: pieces.ends.slice(first, cut),
      unit: pieces.unit.slice(first, cut).map((u) => u - base),
      unitStarts: pieces.unitStarts.slice(base, beyond),
      unitEnds: pieces.unitEnds.slice(base, beyond),
    });
    first = cut;
  }
  return blocks;
}

/** The best place to cut pieces `first … last`: after a sentence, else between two units. */
function cutBefore(
  pieces: { readonly unit: readonly number[]; readonly unitStarts: readonly number[] },
  first: number,
  last: number,
  sentenceEnds: readonly number[],
): number {
  const startOf = (piece: number): number => pieces.unitStarts[pieces.unit[piece]!]!;
  const low = startOf(first);
  const end = lastAtOrBefore(sentenceEnds, startOf(last));
  if (end !== undefined && end > low) {
    let cut = last;
    while (cut > first + 1 && startOf(cut - 1) >= end) cut -= 1;
    return cut;
  }
  let cut = last;
  while (cut > first + 1 && pieces.unit[cut] === pieces.unit[cut - 1]) cut -= 1;
  return cut > first + 1 ? cut : last;
}

/** Largest value of a sorted list that is not above `limit`. */
function lastAtOrBefore(sorted: readonly number[], limit: number): number | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}

function windowOf(blocks: readonly Block[]): Window {
  const ids = [CLS];
  const features = [SPECIAL_FEATURE];
  const unit = [0];
  const starts = [-1];
  const ends = [-1];
  const unitStarts = [-1];
  const unitEnds = [-1];
  const paragraph = [0];
  for (const [number, block] of blocks.entries()) {
    const base = unitStarts.length;
    for (const [i, id] of block.ids.entries()) {
      ids.push(id);
      features.push(block.features[i]!);
      unit.push(base + block.unit[i]!);
      starts.push(block.starts[i]!);
      ends.push(block.ends[i]!);
    }
    for (const [u, start] of block.unitStarts.entries()) {
      unitStarts.push(start);
      unitEnds.push(block.unitEnds[u]!);
      paragraph.push(number);
    }
    ids.push(SEP);
    features.push(SPECIAL_FEATURE);
    starts.push(-1);
    ends.push(-1);
    unit.push(unitStarts.length);
    unitStarts.push(-1);
    unitEnds.push(-1);
    paragraph.push(number);
  }
  return { ids, features, unit, starts, ends, unitStarts, unitEnds, paragraph };
}
