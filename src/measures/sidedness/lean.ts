import type { Side } from "../../topic/topic.js";

/**
 * Lean of `a` against `b`: how much more of one than of the other.
 *
 * Formula: (a − b) / (a + b). Range [-1, 1]: +1 is all of `a`, −1 all of `b`, 0 as much of each;
 * null where neither was counted, for there is then nothing to lean. Swapping the two changes the
 * sign exactly.
 *
 * When not to trust it: with few counts, where one more or less turns it over; and it says nothing
 * about what a fair share would be.
 *
 * @param a counts or sizes of one side, not negative
 * @param b the same of the other side
 * @throws RangeError where one is negative or no number
 * @example
 * lean(30, 10); // 0.5
 * lean(0, 0); // null
 */
export function lean(a: number, b: number): number | null {
  for (const count of [a, b])
    if (!(count >= 0 && count < Infinity))
      throw new RangeError(`invalid count: ${count}; a lean takes counts of 0 and more`);
  const sum = a + b;
  return sum > 0 ? (a - b) / sum : null;
}

/**
 * Balance over any number of sides: normalised entropy.
 *
 * Formula: H / ln k, with H = −Σ p ln p over the sides' shares p and k the number of sides (Pielou
 * 1966, "evenness"). Range [0, 1]: 0 is one side only, 1 as much of each. Null where nothing was
 * counted and where there are fewer than two sides.
 *
 * @param counts one count for each side of the topic, those that never occur included
 * @example
 * balance([10, 10]); // 1
 * balance([10, 0]); // 0
 */
export function balance(counts: readonly number[]): number | null {
  const sum = counts.reduce((total, count) => total + count, 0);
  if (counts.length < 2 || !(sum > 0)) return null;
  // Sorted, so that the same shares in another order give the same bits.
  const entropy = [...counts]
    .sort((a, b) => a - b)
    .reduce(
      (total, count) => (count > 0 ? total - (count / sum) * Math.log(count / sum) : total),
      0,
    );
  return Math.min(1, Math.max(0, entropy / Math.log(counts.length)));
}

/** Every two sides, in the topic's order: the first is what +1 stands for. */
export function pairsOfSides(sides: readonly Side[]): [Side, Side][] {
  return sides.flatMap((a, index) => sides.slice(index + 1).map((b): [Side, Side] => [a, b]));
}

/** A lean's two ends: a side, or all the others together. */
export interface Ends {
  readonly plus: Side;
  /** Null: the rest. */
  readonly minus: Side | null;
}

/**
 * The leans that a topic asks for: every pair of its sides and, with more than two, each side
 * against all the others together. None where the topic has fewer than two sides.
 */
export function leansOfSides(sides: readonly Side[]): Ends[] {
  const pairs = pairsOfSides(sides).map(([plus, minus]): Ends => ({ plus, minus }));
  if (sides.length < 3) return pairs;
  return [...pairs, ...sides.map((plus): Ends => ({ plus, minus: null }))];
}
