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

/** The sides that the first is held against: the other one, or all the others. */
export const againstOf = (sides: readonly Side[], { plus, minus }: Ends): readonly Side[] =>
  minus === null ? sides.filter(({ id }) => id !== plus.id) : [minus];
