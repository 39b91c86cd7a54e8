import { describe, expect, it } from "vitest";
import { sharingPairs } from "../../src/lineage/pairs.js";
import { shingles } from "../../src/lineage/shingles.js";

describe("pairs found from a sample of shingles", () => {
  it("keep a story that very many articles carry together", () => {
    const story = shingles(Array.from({ length: 120 }, (_, i) => `word${i}`));
    const sets = Array.from({ length: 500 }, () => story);
    const pairs = sharingPairs(sets);
    expect(pairs.length).toBeLessThan(500 * 10);
    const reached = new Set([0]);
    for (const { a, b } of pairs) if (reached.has(a)) reached.add(b);
    expect(reached.size).toBe(500);
  });
});
