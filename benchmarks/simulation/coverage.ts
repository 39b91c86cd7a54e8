import { estimateMeasures } from "../../src/statistics/bootstrap.js";
import type { IntervalMethod } from "../../src/statistics/interval.js";
import { createRandom } from "../../src/statistics/random.js";
import { FIGURES, drawOutlet } from "./world.js";
import type { World } from "./world.js";

/** How often 95 % intervals hold the truth, and how wide they are. */
export interface Coverage {
  readonly figure: string;
  readonly held: number;
  readonly width: number;
}

/** Draws an outlet again and again, and counts for each figure how often its interval holds the truth. */
export function coverage(options: {
  readonly world: World;
  readonly n: number;
  readonly method: IntervalMethod;
  readonly rounds: number;
  readonly resamples: number;
  readonly seed: number;
}): Coverage[] {
  const { world, n, method, rounds, resamples, seed } = options;
  const random = createRandom(seed);
  const measures = FIGURES.map(({ measure }) => measure);
  const held = measures.map(() => 0);
  const width = measures.map(() => 0);
  const told = measures.map(() => 0);
  for (let round = 0; round < rounds; round++) {
    const estimates = estimateMeasures(drawOutlet(world, n, random), measures, {
      seed: seed + round,
      resamples,
      resampled: "articles",
      method,
    });
    FIGURES.forEach(({ measure, truth }, m) => {
      const { low, high } = estimates.get(measure.id)!;
      if (low === null || high === null) return;
      told[m]!++;
      width[m]! += high - low;
      if (low <= truth(world) && truth(world) <= high) held[m]!++;
    });
  }
  return measures.map(({ id }, m) => ({
    figure: id,
    held: held[m]! / told[m]!,
    width: width[m]! / told[m]!,
  }));
}
