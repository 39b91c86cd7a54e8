import type { ModelCard } from "./model-card.js";
import { logistic, softmax, twoDecimals } from "./numbers.js";
import { valueAt, type WindowOutput } from "./window-output.js";
import type { Stretch } from "./windows.js";

/** Finds the pieces of a stretch of text, in whichever windows they stand. */
export interface PieceIndex {
  readonly within: (stretch: Stretch) => readonly PlacedPiece[];
}

/** One piece of one window. */
export interface PlacedPiece {
  readonly output: WindowOutput;
  readonly piece: number;
}

/** Index over all windows of a text; looking up a stretch costs the stretch's own length. */
export function indexPieces(outputs: readonly WindowOutput[]): PieceIndex {
  const placed: PlacedPiece[] = [];
  const ends: number[] = [];
  const starts: number[] = [];
  for (const output of outputs) {
    const { unit, unitStarts, unitEnds } = output.window;
    for (const [piece, u] of unit.entries()) {
      if (unitStarts[u]! < 0) continue;
      placed.push({ output, piece });
      starts.push(unitStarts[u]!);
      ends.push(unitEnds[u]!);
    }
  }
  return {
    within: ({ start, end }) => {
      let low = 0;
      let high = ends.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (ends[middle]! <= start) low = middle + 1;
        else high = middle;
      }
      let last = low;
      while (last < placed.length && starts[last]! < end) last += 1;
      return placed.slice(low, last);
    },
  };
}

/** Probability that readers would mark this word as loaded, not yet rounded; 0 without a piece. */
export function wordLoaded(pieces: readonly PlacedPiece[], card: ModelCard): number {
  if (pieces.length === 0) return 0;
  let sum = 0;
  for (const { output, piece } of pieces) sum += valueAt(output, card, "word", piece);
  return logistic(sum / pieces.length, card.calibration.word);
}

/** Probability that readers would call the sentence's wording biased; 0 without a piece. */
export function sentenceLoaded(pieces: readonly PlacedPiece[], card: ModelCard): number {
  if (pieces.length === 0) return 0;
  const shares = softmax(pieces.map((p) => valueAt(p.output, card, "sentence_weight", p.piece)));
  let sum = 0;
  for (const [i, { output, piece }] of pieces.entries()) {
    sum += shares[i]! * valueAt(output, card, "sentence", piece);
  }
  return logistic(sum, card.calibration.sentence);
}

/** Tone of a sentence towards one of its mentions; the three add up to one but for rounding. */
export interface LearnedTone {
  readonly negative: number;
  readonly neutral: number;
  readonly positive: number;
}

/** Where nothing can be read, nothing is claimed. */
export const NO_TONE: LearnedTone = { negative: 0, neutral: 1, positive: 0 };

/** Tone towards a mention, from the mention's own pieces and those of its sentence. */
export function toneTowards(
  mention: readonly PlacedPiece[],
  sentence: readonly PlacedPiece[],
  card: ModelCard,
): LearnedTone {
  if (mention.length === 0) return NO_TONE;
  const around = sentence.length === 0 ? mention : sentence;
  const shares = softmax(around.map((p) => valueAt(p.output, card, "tone_weight", p.piece)));
  const logits = [0, 1, 2].map((k) => {
    let sum = 0;
    for (const [i, { output, piece }] of around.entries()) {
      sum += shares[i]! * valueAt(output, card, "tone_sentence", piece, k);
    }
    for (const { output, piece } of mention) {
      sum += valueAt(output, card, "tone_mention", piece, k) / mention.length;
    }
    return sum / card.calibration.toneTemperature;
  });
  const [negative, neutral, positive] = softmax(logits).map(twoDecimals);
  return { negative: negative!, neutral: neutral!, positive: positive! };
}
