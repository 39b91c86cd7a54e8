import { candidatePairs } from "./candidates.js";
import { overlap } from "./containment.js";

/** Up to so many articles each is compared with each. */
export const MOST_COMPARED = 400;
/** Pairs with less containment than this in both directions are chance and common phrases. */
export const LEAST_SHOWN = 0.02;

/** Two articles by index, and how much of each stands in the other. */
export interface IndexPair {
  readonly a: number;
  readonly b: number;
  readonly aInB: number;
  readonly bInA: number;
}

/**
 * Pairs of articles with containment of 0.02 or more in one direction. Exact for up to 400 articles;
 * past them candidates come from a sample of shingles (`candidatePairs`), which misses hardly any
 * pair of containment 0.4 or more and most weak ones, and each candidate is then compared exactly.
 *
 * @param exact compare each with each whatever the number; for tests and benchmarks
 */
export function sharingPairs(
  sets: readonly Uint32Array[],
  exact = sets.length <= MOST_COMPARED,
): IndexPair[] {
  const found: IndexPair[] = [];
  const compare = (a: number, b: number) => {
    const [first, second] = [sets[a]!, sets[b]!];
    const common = overlap(first, second);
    if (common === 0) return;
    const pair = { a, b, aInB: common / first.length, bInA: common / second.length };
    if (Math.max(pair.aInB, pair.bInA) >= LEAST_SHOWN) found.push(pair);
  };
  if (!exact) {
    for (const [a, b] of candidatePairs(sets)) compare(a, b);
    return found;
  }
  for (let a = 0; a < sets.length; a++) for (let b = a + 1; b < sets.length; b++) compare(a, b);
  return found;
}
