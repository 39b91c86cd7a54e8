import type { ModelCard } from "./model-card.js";
import { interpolate, calibrated, softmax, twoDecimals } from "./numbers.js";
import type { PieceTable, TableHead } from "./piece-table.js";
import type { Stretch } from "./windows.js";

/** Tone of a sentence towards one of its mentions; the three add up to one but for rounding. */
export interface LearnedTone {
  readonly negative: number;
  readonly neutral: number;
  readonly positive: number;
}

/** Where nothing can be read, nothing is claimed. */
export const NO_TONE: LearnedTone = { negative: 0, neutral: 1, positive: 0 };

/** Probability that readers would mark this word as loaded, not yet rounded; 0 without a piece. */
export function wordLoaded(table: PieceTable, word: Stretch, card: ModelCard): number {
  const rows = table.rowsWithin(word);
  return rows[0] === rows[1] ? 0 : calibrated(mean(table, rows, "word"), card.calibration.word);
}

/** Probability that readers would call the sentence's wording biased; 0 without a piece. */
export function sentenceLoaded(table: PieceTable, sentence: Stretch, card: ModelCard): number {
  const rows = table.rowsWithin(sentence);
  if (rows[0] === rows[1]) return 0;
  const shares = sharesOf(table, rows, "sentence_weight");
  return interpolate(weighted(table, rows, shares, "sentence"), card.calibration.sentence);
}

/** Tone towards a mention, from the mention's own pieces and those of its sentence. */
export function toneTowards(
  table: PieceTable,
  mention: Stretch,
  sentence: Stretch | undefined,
  card: ModelCard,
): LearnedTone {
  const own = table.rowsWithin(mention);
  if (own[0] === own[1]) return NO_TONE;
  const around = sentence === undefined ? own : table.rowsWithin(sentence);
  const shares = sharesOf(table, around, "tone_weight");
  const logits = [0, 1, 2].map(
    (k) =>
      (weighted(table, around, shares, "tone_sentence", k) + mean(table, own, "tone_mention", k)) /
      card.calibration.toneTemperature,
  );
  const [negative, neutral, positive] = softmax(logits).map(twoDecimals);
  return { negative: negative!, neutral: neutral!, positive: positive! };
}

type Rows = readonly [first: number, end: number];

function mean(table: PieceTable, [first, end]: Rows, head: TableHead, column = 0): number {
  let sum = 0;
  for (let row = first; row < end; row += 1) sum += table.value(row, head, column);
  return sum / (end - first);
}

/** How much each piece counts in its sentence, as the model learned it. */
function sharesOf(table: PieceTable, [first, end]: Rows, head: TableHead): readonly number[] {
  return softmax(Array.from({ length: end - first }, (_, i) => table.value(first + i, head)));
}

function weighted(
  table: PieceTable,
  [first]: Rows,
  shares: readonly number[],
  head: TableHead,
  column = 0,
): number {
  return shares.reduce((sum, share, i) => sum + share * table.value(first + i, head, column), 0);
}
