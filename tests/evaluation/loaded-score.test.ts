import { describe, expect, it } from "vitest";
import {
  addWords,
  calibration,
  areaUnderCurve,
  macroF1,
  placesOf,
  shown,
  wordStarts,
} from "../../evaluation/loaded-score.js";
import { pythonRandom } from "../../evaluation/python-random.js";

describe("scores of loaded terms", () => {
  it("macro-F1 is 1 where all is right and a third where one class of two equal ones is told", () => {
    expect(macroF1([true, false], [true, false])).toBe(1);
    expect(macroF1([true, true], [true, false])).toBeCloseTo(1 / 3);
  });

  it("area under the curve counts pairs in the right order, ties half", () => {
    expect(areaUnderCurve([0.1, 0.4, 0.35, 0.8], [false, false, true, true])).toBe(0.75);
    expect(areaUnderCurve([0.5, 0.5], [true, false])).toBe(0.5);
    expect(areaUnderCurve([0.9, 0.1], [true, false])).toBe(1);
  });

  it("words count once each, disputed ones neither way", () => {
    const tally = { right: 0, found: 0, wanted: 0 };
    addWords(tally, new Set([0, 5, 9]), new Set([0, 7]), new Set([9]));
    expect(tally).toEqual({ right: 1, found: 2, wanted: 2 });
    expect(shown(tally)).toBe("P 50.0 R 50.0 F1 50.0");
  });

  it("marked words are found as whole words, in any case", () => {
    const text = "Radical, not radically: a radical.";
    expect(placesOf(text, "radical").map(({ start }) => start)).toEqual([0, 26]);
    expect([...wordStarts(text, [{ start: 9, end: 22 }])]).toEqual([9, 13]);
  });

  it("calibration error is the distance between said and seen", () => {
    expect(calibration([0.9, 0.9], [true, true]).error).toBeCloseTo(0.1);
    expect(calibration([0.25, 0.25, 0.25, 0.25], [true, false, false, false]).error).toBe(0);
  });
});

it("numbers are drawn as Python draws them", () => {
  const draw = pythonRandom(7);
  expect([draw(), draw()]).toEqual([0.32383276483316237, 0.15084917392450192]);
});
