import { normalQuantile } from "./normal.js";
import type { Random } from "./random.js";

/**
 * A draw from a gamma distribution with scale 1 (Marsaglia and Tsang 2000; shapes below 1 by the
 * usual power of a uniform number).
 *
 * @throws RangeError where the shape is not above 0
 */
export function drawGamma(shape: number, random: Random): number {
  if (!(shape > 0)) throw new RangeError(`invalid shape; not above 0: ${shape}`);
  if (shape < 1) return drawGamma(shape + 1, random) * positive(random) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = normalQuantile(positive(random));
    const v = (1 + c * z) ** 3;
    if (v > 0 && Math.log(positive(random)) < 0.5 * z * z + d - d * v + d * Math.log(v))
      return d * v;
  }
}

const positive = (random: Random) => (random.next() * 2 ** 32 + 0.5) / 2 ** 32;

/** A draw from a beta distribution: a gamma draw over the sum of two. */
export function drawBeta(a: number, b: number, random: Random): number {
  const one = drawGamma(a, random);
  return one / (one + drawGamma(b, random));
}
