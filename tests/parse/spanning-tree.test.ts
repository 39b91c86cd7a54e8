import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestHeads } from "../../src/parse/index.js";

/** All trees of a few words, tried one by one. */
function bestByTrial(scores: Float64Array, count: number, root: number): number {
  let best = -Infinity;
  const heads = Array<number>(count).fill(0);
  const walk = (word: number): void => {
    if (word === count) {
      for (let start = 0; start < count; start += 1) {
        let at = start;
        for (let step = 0; step <= count && at !== root; step += 1) at = heads[at]!;
        if (at !== root) return;
      }
      best = Math.max(best, sum(scores, count, heads, root));
      return;
    }
    if (word === root) return walk(word + 1);
    for (let head = 0; head < count; head += 1)
      if (head !== word) {
        heads[word] = head;
        walk(word + 1);
      }
  };
  walk(0);
  return best;
}

const sum = (
  scores: Float64Array,
  count: number,
  heads: ArrayLike<number>,
  root: number,
): number => {
  let total = 0;
  for (let word = 0; word < count; word += 1)
    if (word !== root) total += scores[word * count + heads[word]!]!;
  return total;
};

describe("the best tree", () => {
  it("takes the best heads where they are a tree", () => {
    expect([...bestHeads(Float64Array.of(0, 1, 5, 0), Float64Array.of(3, 1))]).toEqual([-1, 0]);
    expect([...bestHeads(Float64Array.of(0), Float64Array.of(0))]).toEqual([-1]);
    expect(bestHeads(new Float64Array(0), new Float64Array(0))).toHaveLength(0);
  });
  it("opens a circle where that costs least", () => {
    // 1 and 2 want each other; the root is 0, and 2 gives up less.
    const scores = Float64Array.of(0, 0, 0, 1, 0, 9, 4, 9, 0);
    expect([...bestHeads(scores, Float64Array.of(20, 0, 0))]).toEqual([-1, 2, 0]);
  });
  it("is as good as the best of all trees, for scores of any kind", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }).chain((count) =>
          fc.record({
            count: fc.constant(count),
            scores: fc.array(fc.integer({ min: -20, max: 20 }), {
              minLength: count * count,
              maxLength: count * count,
            }),
            roots: fc.array(fc.integer({ min: -20, max: 20 }), {
              minLength: count,
              maxLength: count,
            }),
          }),
        ),
        ({ count, scores, roots }) => {
          const table = Float64Array.from(scores);
          const heads = bestHeads(table, Float64Array.from(roots));
          const root = heads.indexOf(-1);
          expect(heads.filter((head) => head === -1)).toHaveLength(1);
          expect(sum(table, count, heads, root)).toBe(
            count === 1 ? 0 : bestByTrial(table, count, root),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
  it("names scores that do not fit", () => {
    expect(() => bestHeads(new Float64Array(3), new Float64Array(2))).toThrow(
      "3 scores for 2 words; give 4",
    );
  });
});
