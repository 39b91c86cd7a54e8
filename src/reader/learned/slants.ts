import type { Slant } from "../reader.js";
import { mentionsWithin } from "./mentions-within.js";
import type { ModelCard } from "./model-card.js";
import { calibrated, scaledProduct, twoDecimals } from "./numbers.js";
import { greatest, type SentenceRange } from "./trees.js";
import type { WordRows } from "./word-rows.js";

/** What is less likely is not kept. */
const LEAST = 0.1;

/** Parts of speech of words that can be loaded. */
const TELLING: ReadonlySet<string> = new Set(["NOUN", "PROPN", "VERB", "ADJ", "ADV"]);

const LIGHTS = ["bad", "good"] as const;

/**
 * Whom a window's words cast in a good or a bad light, were they loaded: for a word `w` and a mention `m` of its
 * sentence the log-odds `c(m) + q(m)·k(w)/√d + b(m − w)`, one for each light, calibrated; `b` is a weight of how
 * far the two stand apart. It was learned of loaded words alone: of others it says nothing.
 *
 * @returns in order of text; null for a model that reads none
 */
export function slantsIn(
  rows: WordRows,
  card: ModelCard,
  sentences: readonly SentenceRange[],
): readonly Slant[] | null {
  const { slantBounds: bounds, slantDistance: distance, partsOfSpeech = [] } = card;
  if (bounds === undefined || distance === undefined) return null;
  const heads = LIGHTS.map((light) => {
    const [first, end] = card.columns[`${light}_query`]!;
    const [query, key] = [rows.columnOf(`${light}_query`), rows.columnOf(`${light}_key`)];
    return { light, query, key, size: end - first, column: rows.columnOf(light) };
  });
  const upos = rows.columnOf("upos");
  const found: Slant[] = [];
  for (const { first, end, mentions } of mentionsWithin(rows, sentences)) {
    for (let token = first; token < end; token += 1) {
      const own = (token - rows.first) * rows.width;
      const part = partsOfSpeech[greatest(rows.values, own + upos, partsOfSpeech.length)]!;
      if (!TELLING.has(part)) continue;
      for (const about of mentions) {
        const step = stepOf(about - token, bounds);
        const its = (about - rows.first) * rows.width;
        for (const { light, query, key, size, column } of heads) {
          const logit =
            rows.values[its + column]! +
            scaledProduct(rows.values, its + query, own + key, size) +
            distance[light][step]!;
          const probability = twoDecimals(calibrated(logit, card.calibration[light]!));
          if (probability >= LEAST) found.push({ token, about, light, probability });
        }
      }
    }
  }
  return found;
}

/** The step that a distance falls in: up to the first bound that is not below it. */
function stepOf(distance: number, bounds: readonly number[]): number {
  const step = bounds.findIndex((bound) => bound >= distance);
  return step < 0 ? bounds.length : step;
}
