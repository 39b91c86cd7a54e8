import { describe, expect, it } from "vitest";
import { groupEvents } from "../../src/lineage/index.js";
import { sharingPairs } from "../../src/lineage/pairs.js";
import { shingles } from "../../src/lineage/shingles.js";
import { createRandom } from "../../src/statistics/random.js";

/** Articles of which some hold a stretch of an earlier one, short pieces in long articles too. */
function corpus(count: number): Uint32Array[] {
  const random = createRandom(5);
  const word = () => `w${Math.floor(5000 ** random.next())}`;
  const texts: string[][] = [];
  for (let i = 0; i < count; i++) {
    const own = Array.from({ length: 60 + random.integer(500) }, word);
    const earlier = texts[random.integer(Math.max(1, texts.length))];
    const taken =
      earlier && random.next() < 0.3
        ? earlier
            .slice(0, 40 + random.integer(earlier.length))
            .map((old) => (random.next() < 0.03 ? word() : old))
        : [];
    texts.push([...taken, ...own]);
  }
  return texts.map(shingles);
}

describe("pairs found from a sample of shingles", () => {
  it("are 98 % and more of the exact ones with containment 0.5 or more, and exact where found", () => {
    const sets = corpus(700);
    const strong = sharingPairs(sets, true).filter(({ aInB, bInA }) => Math.max(aInB, bInA) >= 0.5);
    const found = new Map(sharingPairs(sets, false).map((pair) => [`${pair.a} ${pair.b}`, pair]));
    const again = strong.filter(({ a, b }) => found.has(`${a} ${b}`));
    expect(strong.length).toBeGreaterThan(50);
    expect(again.length / strong.length).toBeGreaterThanOrEqual(0.98);
    for (const pair of again) expect(found.get(`${pair.a} ${pair.b}`)).toEqual(pair);
  });
});

describe("events", () => {
  it("hold two articles of one day that share no wording apart, in a corpus of thousands of one day", () => {
    const words = (from: number) =>
      Array.from({ length: 40 }, (_, index) => [`word${from * 40 + index}`, 2] as const);
    const many = Array.from({ length: 3000 }, (_, index) => ({
      id: `a${String(index).padStart(4, "0")}`,
      date: "2024-05-07",
      event: null,
      words: words(index >> 1),
    }));
    const found = groupEvents(many);
    expect(found).toHaveLength(1500);
    expect(found.every(({ articles }) => articles.length === 2)).toBe(true);
  });
});
