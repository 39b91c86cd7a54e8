import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stretchLogProbability, sums, type Chain } from "../../../src/reader/learned/chain.js";
import { likeliestEnds } from "../../../src/reader/learned/ends.js";

const TAGS = 3;
const [BEGIN, INSIDE] = [1, 2];

const numbers = (length: number) =>
  fc
    .array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: length, maxLength: length })
    .map((values) => Float64Array.from(values));

const worlds = fc.integer({ min: 1, max: 9 }).chain((units) =>
  fc.record({
    scores: numbers(units * TAGS),
    transitions: numbers(TAGS * TAGS),
    start: numbers(TAGS),
    first: fc.integer({ min: 0, max: units - 1 }),
    taken: fc.array(fc.boolean(), { minLength: units, maxLength: units }),
  }),
);

/** Log-probability of a span of just these units. */
function probability(
  scores: Float64Array,
  chain: Chain,
  [first, last]: readonly [number, number],
): number {
  const path = new Uint8Array(scores.length / TAGS).fill(INSIDE, first, last + 1);
  path[first] = BEGIN;
  return stretchLogProbability(scores, chain, sums(scores, chain), path, first, last, INSIDE);
}

describe("the ends of a span", () => {
  it("are the likeliest of all that its free units allow", () => {
    fc.assert(
      fc.property(worlds, ({ scores, transitions, start, first, taken }) => {
        const chain = { transitions, start };
        const free = (unit: number) => !taken[unit];
        const growing = { range: [first, first] as const, free, begin: BEGIN, inside: INSIDE };
        const found = likeliestEnds(scores, chain, sums(scores, chain), growing);
        let low = first;
        while (low > 0 && free(low - 1)) low -= 1;
        let high = first;
        while (high + 1 < taken.length && free(high + 1)) high += 1;
        expect(found[0]).toBeGreaterThanOrEqual(low);
        expect(found[1]).toBeLessThanOrEqual(high);
        for (let a = low; a <= high; a += 1)
          for (let b = a; b <= high; b += 1)
            expect(probability(scores, chain, found)).toBeGreaterThanOrEqual(
              probability(scores, chain, [a, b]) - 1e-9,
            );
      }),
    );
  });
});
