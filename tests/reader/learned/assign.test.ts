import { describe, expect, it } from "vitest";
import { assign } from "../../../src/reader/learned/assign.js";

describe("who belongs to which cue", () => {
  it("gives each the candidate that fits best", () => {
    expect(
      assign([
        [5, 1],
        [0, 2],
      ]),
    ).toEqual([0, 1]);
  });

  it("lets nobody be left over while another serves twice: who loses least turns", () => {
    expect(
      assign([
        [5, 1],
        [4, 3],
      ]),
    ).toEqual([0, 1]);
    expect(
      assign([
        [4, 3],
        [5, 1],
      ]),
    ).toEqual([1, 0]);
  });

  it("takes from nobody the only one that he has", () => {
    expect(assign([[5, 4.9]])).toEqual([0]);
    expect(
      assign([
        [5, 4, 3],
        [5, 4.5, 3],
      ]),
    ).toEqual([0, 1]);
  });

  it("lets two share one where the other is far from fitting", () => {
    expect(
      assign([
        [9, 1],
        [9, 2],
      ]),
    ).toEqual([0, 0]);
  });

  it("gives none where none scores above the score of none, but for one that is left over and close", () => {
    expect(assign([[0.5]], 1)).toEqual([0]);
    expect(assign([[-9]], 1)).toEqual([null]);
    expect(assign([[], []])).toEqual([null, null]);
    expect(assign([])).toEqual([]);
  });
});
