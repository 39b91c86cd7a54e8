import { describe, expect, it } from "vitest";
import { compilePatterns, matchPatterns } from "../../../src/document/pattern/index.js";
import type { Token } from "../../../src/document/document.js";

/** A text of so many words, none with a sentence end: the worst case for a matcher. */
function longText(words: number, word: (index: number) => string): Token[] {
  let start = 0;
  return Array.from({ length: words }, (_, index) => {
    const text = word(index);
    const token = {
      start,
      end: start + text.length,
      text,
      normal: text,
      lemma: text,
      pos: "NOUN",
      word: true,
      sentence: 0,
    };
    start = token.end + 1;
    return token;
  });
}

/** Least of so many runs, in milliseconds. */
function milliseconds(work: () => void, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const begin = performance.now();
    work();
    return performance.now() - begin;
  });
  return Math.min(...times);
}

describe("the cost of matching", () => {
  const hostile = compilePatterns([
    { id: "optional", patterns: ["(aaaa)? ".repeat(12) + "aaab"] },
    { id: "gaps", patterns: ["aaaa ..8 aaaa ..8 aaaa ..8 aaaa ..8 aaab"] },
    { id: "choices", patterns: ["(aaaa|aaaa aaaa) (aaaa|aaaa aaaa) (aaaa|aaaa aaaa) aaab"] },
  ]);

  it("grows with the text and no faster, whatever the patterns are", () => {
    const short = longText(20_000, () => "aaaa");
    const long = longText(200_000, () => "aaaa"); // 1 MB
    matchPatterns(hostile, short);
    const perWord = milliseconds(() => matchPatterns(hostile, short), 2) / short.length;
    const perWordOfLong = milliseconds(() => matchPatterns(hostile, long), 1) / long.length;
    expect(perWordOfLong / perWord).toBeLessThan(3);
  }, 60_000);

  it("keeps an automaton's size in step with its patterns' length", () => {
    const size = (times: number) =>
      compilePatterns([{ id: "a", patterns: ["(a|b)? ".repeat(times) + "c"] }]).automaton.states
        .length;
    expect(size(16)).toBeLessThanOrEqual(2.2 * size(8));
  });

  it("hardly grows with the number of entries", () => {
    const letters = "abcdefghijklmnopqrstuvwxyz";
    const word = (n: number) => letters[n % 26]! + letters[(n * 7) % 26]! + String(n % 5000);
    const text = longText(100_000, (n) => word(n * 31));
    const set = (entries: number) =>
      compilePatterns(
        Array.from({ length: entries }, (_, n) => ({ id: String(n), patterns: [word(5000 + n)] })),
      );
    const [few, many] = [set(50), set(500)];
    matchPatterns(few, text);
    matchPatterns(many, text);
    // In turn, so that what else the machine does falls on both alike.
    const rounds = Array.from({ length: 5 }, () =>
      [few, many].map((patterns) => milliseconds(() => matchPatterns(patterns, text), 1)),
    );
    const least = (at: number) => Math.min(...rounds.map((round) => round[at]!));
    expect(least(1) / least(0)).toBeLessThan(1.8);
  }, 60_000);
});
