import { describe, expect, it } from "vitest";
import type { ModelCard } from "../../../src/reader/learned/model-card.js";
import { slantsIn } from "../../../src/reader/learned/slants.js";
import { drawnRows, type DrawnRow } from "./drawn-rows.js";

const WIDTHS = {
  ...{ mention: 1, upos: 2 },
  ...{ bad_query: 1, bad_key: 1, good_query: 1, good_key: 1, bad: 1, good: 1 },
};
const even = { scale: 1, shift: 0 };
const more = {
  calibration: { bad: even, good: even } as ModelCard["calibration"],
  partsOfSpeech: ["NOUN", "DET"],
  // Up to one word after, and farther.
  slantBounds: [-1, 1],
  slantDistance: { bad: [0.5, 0, -8], good: [0, 0, 0] },
};
const read = (words: readonly DrawnRow[], given: Partial<ModelCard> = more) => {
  const { rows, card } = drawnRows(WIDTHS, words, given);
  return slantsIn(rows, card, [{ firstToken: 0, endToken: words.length }]);
};
const unsaid = { good: [-9] };
const brandt = { mention: [3], upos: [0, 1], bad_query: [2], ...unsaid };
const fraud = { mention: [-5], upos: [1, 0], bad_key: [1] };

describe("whom a word casts in a light", () => {
  it("is told by query, key, mention and distance", () => {
    // 2 · 1 / √1 + .5 for a mention before the word = 2.5: .924.
    expect(read([brandt, fraud])).toEqual([
      { token: 1, about: 0, light: "bad", probability: 0.92 },
    ]);
  });

  it("hangs on how far the two stand apart", () => {
    const gap = { mention: [-5], upos: [0, 1] };
    expect(read([fraud, brandt])![0]!.probability).toBe(0.88);
    expect(read([fraud, gap, brandt])).toEqual([]);
  });

  it("tells good from bad", () => {
    const praised = { mention: [3], upos: [0, 1], good_query: [2], bad: [-9] };
    expect(read([praised, { mention: [-5], upos: [1, 0], good_key: [1] }])).toEqual([
      { token: 1, about: 0, light: "good", probability: 0.88 },
    ]);
  });

  it("asks only words that can be loaded, and only models that were taught it", () => {
    expect(read([brandt, { ...fraud, upos: [0, 1] }])).toEqual([]);
    expect(read([brandt, fraud], {})).toBeNull();
  });
});
