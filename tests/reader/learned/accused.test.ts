import { describe, expect, it } from "vitest";
import { accusedIn } from "../../../src/reader/learned/accused.js";
import type { ModelCard } from "../../../src/reader/learned/model-card.js";
import { drawnRows, type DrawnRow } from "./drawn-rows.js";

const WIDTHS = { mention: 1, accused_query: 4, wrong_key: 4, accused: 1, wrong: 1 };
const calibration = { accused: { scale: 1, shift: 0 } } as ModelCard["calibration"];
const read = (
  words: readonly DrawnRow[],
  sentences = [{ firstToken: 0, endToken: words.length }],
  first = 0,
) => {
  const { rows, card } = drawnRows(WIDTHS, words, { calibration }, first);
  return accusedIn(rows, card, sentences);
};

// "Brandt lied": the product of query and key is 2 · 2 / √4 = 2.
const brandt = { mention: [3], accused_query: [2, 0, 0, 0], accused: [-1] };
const lied = { mention: [-5], wrong_key: [2, 0, 0, 0], wrong: [1] };

describe("at whose door a sentence lays a wrong", () => {
  it("sums the words of the sentence, and names the one that tells it", () => {
    // −1 + log(e^0 + e^(2 + 1)) = 2.0486, of which the probability is .886.
    expect(read([brandt, lied])).toEqual([{ token: 0, wrong: 1, probability: 0.89 }]);
  });

  it("tells nothing of words that are no mentions, and of what is unlikely", () => {
    expect(read([{ ...brandt, mention: [-2] }, lied])).toEqual([]);
    expect(read([{ ...brandt, accused: [-9] }, lied])).toEqual([]);
  });

  it("hears no word of another sentence", () => {
    const apart = [
      { firstToken: 0, endToken: 1 },
      { firstToken: 1, endToken: 2 },
    ];
    // −1 + log e^0 = −1, of which the probability is .27: nothing that the next sentence says adds to it.
    expect(read([brandt, lied], apart)).toEqual([{ token: 0, wrong: 0, probability: 0.27 }]);
  });

  it("counts words from the start of the text, not of the window", () => {
    const sentence = [{ firstToken: 6, endToken: 9 }];
    expect(read([brandt, lied], sentence, 7)).toEqual([{ token: 7, wrong: 8, probability: 0.89 }]);
  });

  it("asks nothing of a model that was not taught it", () => {
    const { rows, card } = drawnRows({ mention: 1 }, [{ mention: [3] }], { calibration });
    expect(accusedIn(rows, card, [{ firstToken: 0, endToken: 1 }])).toBeNull();
  });
});
