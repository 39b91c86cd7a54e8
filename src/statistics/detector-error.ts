import { drawBeta } from "./beta.js";
import type { Random } from "./random.js";

/** How often a detector is right, as measured on human annotation. */
export interface DetectorError {
  /** Share of what it found that is right, 0 to 1. */
  readonly precision: number;
  /** Share of what there is that it found, 0 to 1. */
  readonly recall: number;
  /** How many annotated items the two were measured on. */
  readonly n: number;
}

/**
 * Prepares, for some counts, draws of the factor that leads from what was found to what there is:
 * `precision / recall`, each from its beta distribution (Jeffreys prior, so that 20 of 20 is not
 * taken for certainty). One draw for a detector serves all counts with its prefix: it errs alike on
 * all of them, so that such errors cancel in a lean and do not in a rate. A count that no detector is
 * given for has the factor 1; where several fit, the longest prefix holds.
 *
 * @returns a function that fills `factors`, one for each name, with a new draw
 */
export function factorDraws(
  names: readonly string[],
  detectors: Readonly<Record<string, DetectorError>>,
): (factors: Float64Array, random: Random) => void {
  const keys = Object.keys(detectors).sort();
  // Which detector serves a count is the same in every resample, so it is looked up once.
  const served = names.map((name) => keys.indexOf(detectorOf(name, keys)));
  const drawn = new Float64Array(keys.length);
  return (factors, random) => {
    keys.forEach((key, index) => (drawn[index] = drawFactor(key, detectors[key]!, random)));
    served.forEach((index, place) => (factors[place] = index < 0 ? 1 : drawn[index]!));
  };
}

/** The detector of a count: of its very name, else the longest prefix; empty where none fits. */
function detectorOf(name: string, keys: readonly string[]): string {
  if (keys.includes(name)) return name;
  return keys
    .filter((key) => key.endsWith(":") && name.startsWith(key))
    .reduce((best, key) => (key.length > best.length ? key : best), "");
}

function drawFactor(name: string, { precision, recall, n }: DetectorError, random: Random): number {
  for (const [what, share] of Object.entries({ precision, recall }))
    if (!(share >= 0 && share <= 1))
      throw new RangeError(`invalid ${what} of detector "${name}"; not in [0, 1]: ${share}`);
  if (!(n > 0)) throw new RangeError(`invalid n of detector "${name}"; not above 0: ${n}`);
  const draw = (share: number) => drawBeta(share * n + 0.5, (1 - share) * n + 0.5, random);
  return draw(precision) / Math.max(draw(recall), 1 / (n + 1));
}
