import { drawBeta } from "./beta.js";
import type { Random } from "./random.js";

/** How often a detector is right, as measured on human annotation, and what it counts. */
export interface DetectorError {
  /** Share of what it found that is right, 0 to 1. */
  readonly precision: number;
  /** Share of what there is that it found, 0 to 1. */
  readonly recall: number;
  /** How many annotated items the two were measured on. */
  readonly n: number;
  /** Names of the counts that it makes; one that ends in `:` is a prefix. */
  readonly counts: readonly string[];
}

/** Factors that lead from what was found to what there is, one for each count. */
export interface Factors {
  /** The best estimate: `precision / recall`. */
  readonly expected: Float64Array;
  /** Fills `factors` with a draw of them. */
  readonly draw: (factors: Float64Array, random: Random) => void;
}

/**
 * Prepares the factors of some counts: `precision / recall` of the detector that makes them, and draws
 * of it, each of the two from its beta distribution (Jeffreys prior, so that 20 of 20 is not taken for
 * certainty). A detector errs alike on all its counts: its errors cancel in a lean or a share of its
 * own and do not in a rate. A count of no detector has the factor 1; of several prefixes that fit the
 * longest holds.
 *
 * @throws RangeError where a precision or recall is not in [0, 1], or n not above 0
 */
export function detectorFactors(
  names: readonly string[],
  detectors: Readonly<Record<string, DetectorError>>,
): Factors {
  const keys = Object.keys(detectors).sort();
  for (const key of keys) check(key, detectors[key]!);
  // Which detector serves a count is the same in every resample, so it is looked up once.
  const served = names.map((name) => detectorOf(name, keys, detectors));
  const drawn = new Float64Array(keys.length);
  return {
    expected: Float64Array.from(served, (at) => {
      if (at < 0) return 1;
      const { precision, recall, n } = detectors[keys[at]!]!;
      return precision / Math.max(recall, 1 / (n + 1));
    }),
    draw: (factors, random) => {
      keys.forEach((key, at) => (drawn[at] = drawFactor(detectors[key]!, random)));
      served.forEach((at, place) => (factors[place] = at < 0 ? 1 : drawn[at]!));
    },
  };
}

/** Index of the detector of a count: of its very name, else of the longest prefix; -1 where none fits. */
function detectorOf(
  name: string,
  keys: readonly string[],
  detectors: Readonly<Record<string, DetectorError>>,
): number {
  let best = -1;
  let length = -1;
  keys.forEach((key, at) => {
    for (const count of detectors[key]!.counts) {
      const fits = count === name ? Infinity : count.endsWith(":") && name.startsWith(count);
      const long = fits === Infinity ? Infinity : fits ? count.length : -1;
      if (long > length) [best, length] = [at, long];
    }
  });
  return best;
}

function check(name: string, { precision, recall, n }: DetectorError): void {
  for (const [what, share] of Object.entries({ precision, recall }))
    if (!(share >= 0 && share <= 1))
      throw new RangeError(`invalid ${what} of detector "${name}"; not in [0, 1]: ${share}`);
  if (!(n > 0)) throw new RangeError(`invalid n of detector "${name}"; not above 0: ${n}`);
}

function drawFactor({ precision, recall, n }: DetectorError, random: Random): number {
  const draw = (share: number) => drawBeta(share * n + 0.5, (1 - share) * n + 0.5, random);
  return draw(precision) / Math.max(draw(recall), 1 / (n + 1));
}
