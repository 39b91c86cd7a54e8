import type { AccusedWord } from "../reader.js";
import { mentionsWithin } from "./mentions-within.js";
import type { ModelCard } from "./model-card.js";
import { calibrated, scaledProduct, twoDecimals } from "./numbers.js";
import type { SentenceRange } from "./trees.js";
import type { WordRows } from "./word-rows.js";

/** What is less likely is not kept. */
const LEAST = 0.1;

/**
 * At whose door a window's sentences lay harm or wrong: for each mention `m` of a sentence the log-odds
 * `a(m) + log Σ exp(q(m)·k(w)/√d + r(w))` over the sentence's words `w`, calibrated. The word with the greatest
 * part in the sum is the one that tells the wrong.
 *
 * @returns in order of text; null for a model that reads none
 */
export function accusedIn(
  rows: WordRows,
  card: ModelCard,
  sentences: readonly SentenceRange[],
): readonly AccusedWord[] | null {
  const query = card.columns.accused_query;
  if (query === undefined || card.calibration.accused === undefined) return null;
  const [from, key] = [rows.columnOf("accused_query"), rows.columnOf("wrong_key")];
  const [accused, wrong] = [rows.columnOf("accused"), rows.columnOf("wrong")];
  const size = query[1] - query[0];
  const { values, width } = rows;
  const placeOf = (word: number, column: number) => (word - rows.first) * width + column;
  const found: AccusedWord[] = [];
  for (const { first, end, mentions } of mentionsWithin(rows, sentences)) {
    for (const token of mentions) {
      const scores: number[] = [];
      for (let word = first; word < end; word += 1)
        scores.push(
          scaledProduct(values, placeOf(token, from), placeOf(word, key), size) +
            values[placeOf(word, wrong)]!,
        );
      const most = scores.reduce((a, b) => Math.max(a, b));
      const sum = scores.reduce((total, score) => total + Math.exp(score - most), 0);
      const logit = values[placeOf(token, accused)]! + most + Math.log(sum);
      const probability = twoDecimals(calibrated(logit, card.calibration.accused));
      if (probability >= LEAST)
        found.push({ token, wrong: first + scores.indexOf(most), probability });
    }
  }
  return found;
}
