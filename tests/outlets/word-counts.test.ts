import { describe, expect, test } from "vitest";
import { createVocabulary, WordCounts } from "../../src/outlets/word-counts.js";

describe("the words of an article, counted in few bytes", () => {
  const vocabulary = createVocabulary();
  const counted = (...paragraphs: string[][]) =>
    new WordCounts(
      paragraphs.map((words) => Uint32Array.from(words, vocabulary.add)),
      vocabulary,
    );
  const first = counted(["regime", "vote"], ["regime"]);
  const second = counted(["vote", "bridge"]);

  test("are a map like any other, each article with its own", () => {
    expect([...first].sort()).toEqual([
      ["regime", 2],
      ["vote", 1],
    ]);
    expect([...second.keys()].sort()).toEqual(["bridge", "vote"]);
    expect([...first.values()].sort()).toEqual([1, 2]);
    expect([first.size, second.size]).toEqual([2, 2]);
    expect(first.get("regime")).toBe(2);
    expect(second.get("regime")).toBeUndefined();
    expect(second.get("nowhere")).toBeUndefined();
    expect([first.has("vote"), first.has("bridge")]).toEqual([true, false]);
    expect(new Map(second)).toEqual(new Map([...second]));
  });
});
