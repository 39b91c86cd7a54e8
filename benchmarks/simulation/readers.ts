import { drawBeta } from "../../src/statistics/beta.js";
import { estimateMeasures } from "../../src/statistics/bootstrap.js";
import type { Quantity } from "../../src/statistics/measure.js";
import { createRandom } from "../../src/statistics/random.js";
import { drawNormal, drawPoisson } from "./world.js";

/** A share whose part a reader finds with errors and whose whole is known: attributed words of all words. */
const share: Quantity = {
  id: "share",
  range: [0, 1],
  minimum: [],
  value: ({ total }) => (total("words") > 0 ? total("attributed") / total("words") : null),
};

/**
 * How well a value is corrected for a reader that finds `recall` of what there is and is right in
 * `precision` of what it finds, both known from `annotated` items only: mean error of the corrected
 * value and of what was counted, and how often the interval holds the true share.
 */
export function corrected(options: {
  readonly precision: number;
  readonly recall: number;
  readonly annotated: number;
  readonly n: number;
  readonly rounds: number;
  readonly seed: number;
}): { readonly raw: number; readonly value: number; readonly held: number } {
  const { precision, recall, annotated, n, rounds, seed } = options;
  const random = createRandom(seed);
  const truth = 0.5;
  const binomial = (count: number, chance: number) => {
    let found = 0;
    for (let i = 0; i < count; i++) if (random.next() < chance) found++;
    return found;
  };
  let [raw, value, held] = [0, 0, 0];
  for (let round = 0; round < rounds; round++) {
    const units = Array.from({ length: n }, (_, i) => {
      const words = Math.max(60, Math.round(Math.exp(Math.log(300) + 0.5 * drawNormal(random))));
      const there = binomial(words, drawBeta(3, 3, random));
      const right = binomial(there, recall);
      const wrong = drawPoisson((right * (1 - precision)) / precision / 20, random) * 20;
      return { cluster: String(i), counts: { words, attributed: right + wrong } };
    });
    const measured = {
      precision: binomial(annotated, precision) / annotated,
      recall: binomial(annotated, recall) / annotated,
    };
    const estimate = estimateMeasures(units, [share], {
      ...{ seed: seed + round, resamples: 499, resampled: "articles" },
      detectors: { words: { ...measured, n: annotated, counts: ["attributed"] } },
    }).get("share")!;
    raw += (estimate.raw! - truth) / rounds;
    value += (estimate.value! - truth) / rounds;
    if (estimate.low! <= truth && truth <= estimate.high!) held += 1 / rounds;
  }
  return { raw, value, held };
}
