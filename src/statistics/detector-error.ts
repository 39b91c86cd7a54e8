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
 * For each count the factor that leads from what was found to what there is, drawn anew:
 * `precision / recall`, each from its beta distribution (Jeffreys prior, so that 20 of 20 is not
 * taken for certainty). One draw for a detector serves all counts with its prefix: it errs alike on
 * all of them, so that such errors cancel in a lean and do not in a rate. A count that no detector is
 * given for has the factor 1; where several fit, the longest prefix holds.
 */
export function drawFactors(
  names: readonly string[],
  detectors: Readonly<Record<string, DetectorError>>,
  random: Random,
): number[] {
  const factors = new Map(
    Object.keys(detectors)
      .sort()
      .map((key) => [key, drawFactor(key, detectors[key]!, random)]),
  );
  return names.map((name) => {
    const exact = factors.get(name);
    if (exact !== undefined) return exact;
    let best = "";
    for (const key of factors.keys())
      if (key.endsWith(":") && name.startsWith(key) && key.length > best.length) best = key;
    return factors.get(best) ?? 1;
  });
}

function drawFactor(name: string, { precision, recall, n }: DetectorError, random: Random): number {
  for (const [what, share] of Object.entries({ precision, recall }))
    if (!(share >= 0 && share <= 1))
      throw new RangeError(`invalid ${what} of detector "${name}"; not in [0, 1]: ${share}`);
  if (!(n > 0)) throw new RangeError(`invalid n of detector "${name}"; not above 0: ${n}`);
  const draw = (share: number) => drawBeta(share * n + 0.5, (1 - share) * n + 0.5, random);
  return draw(precision) / Math.max(draw(recall), 1 / (n + 1));
}
