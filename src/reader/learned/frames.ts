import type { ModelCard } from "./model-card.js";
import { calibrated, softmax, twoDecimals } from "./numbers.js";
import type { PieceTable } from "./piece-table.js";
import type { Stretch } from "./windows.js";

/**
 * Probability of each frame of a sentence, in the card's order: the model's word on every piece, weighed
 * by how much it counts, then calibrated.
 *
 * @returns null where the model reads no frames or the sentence has no piece
 */
export function framesOf(
  table: PieceTable,
  sentence: Stretch,
  card: ModelCard,
): readonly number[] | null {
  const names = card.frames;
  if (names === undefined || card.columns.frames === undefined) return null;
  const [first, end] = table.rowsWithin(sentence);
  if (first === end) return null;
  const shares = softmax(
    Array.from({ length: end - first }, (_, i) => table.value(first + i, "frames_weight")),
  );
  return names.map((name, k) => {
    let logit = 0;
    for (const [i, share] of shares.entries()) logit += share * table.value(first + i, "frames", k);
    return twoDecimals(
      calibrated(logit, card.calibration.frames?.[name] ?? { scale: 1, shift: 0 }),
    );
  });
}
