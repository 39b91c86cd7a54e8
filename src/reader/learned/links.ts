import type { UnitRange, UnitSpan } from "./spans.js";

/** Weights of the distance features. */
export type DistanceWeights = readonly number[];

/**
 * How far span `b` lies from span `a`, seen by the link scores: log of the units between, whether b
 * comes first, log of the rivals that stand between, whether the paragraph is another, whether they
 * touch, and the first two multiplied.
 */
export function distanceFeatures(
  a: UnitSpan,
  b: UnitSpan,
  rivals: readonly UnitSpan[],
  paragraph: readonly number[],
): readonly number[] {
  const [gap, before] = gapOf(a.parts, b.parts);
  const far = Math.log1p(gap);
  const low = Math.min(lastUnit(a), lastUnit(b));
  const high = Math.max(firstUnit(a), firstUnit(b));
  const between = rivals.filter((r) => low < firstUnit(r) && lastUnit(r) < high).length;
  const apart = paragraph[firstUnit(a)] === paragraph[firstUnit(b)] ? 0 : 1;
  return [far, before, Math.log1p(between), apart, gap <= 1 ? 1 : 0, before * far];
}

export const firstUnit = (span: UnitSpan): number => span.parts[0]![0];
export const lastUnit = (span: UnitSpan): number => span.parts.at(-1)![1];

function gapOf(a: readonly UnitRange[], b: readonly UnitRange[]): readonly [number, number] {
  let best: readonly [number, number] = [Infinity, 1];
  for (const [c, f] of a) {
    for (const [s, t] of b) {
      const here: readonly [number, number] =
        s > f ? [Math.max(0, s - f - 1), 0] : [Math.max(0, c - t - 1), 1];
      if (here[0] < best[0] || (here[0] === best[0] && here[1] < best[1])) best = here;
    }
  }
  return best;
}

/** How well each candidate fits: dot product of what the model says of both, and their distance. */
export function linkScores(
  span: UnitSpan,
  query: Float64Array,
  candidates: readonly UnitSpan[],
  keys: readonly Float64Array[],
  paragraph: readonly number[],
  weights: DistanceWeights,
): readonly number[] {
  return candidates.map((candidate, i) => {
    const key = keys[i]!;
    let dot = 0;
    for (let k = 0; k < query.length; k += 1) dot += query[k]! * key[k]!;
    let score = dot / Math.sqrt(query.length);
    const features = distanceFeatures(span, candidate, candidates, paragraph);
    for (const [k, value] of features.entries()) score += weights[k]! * value;
    return score;
  });
}
