import { describe, expect, it } from "vitest";
import { spansOf } from "../../../src/reader/learned/spans.js";

describe("tags to spans", () => {
  it("joins a content that goes on after its cue", () => {
    expect(spansOf(Uint8Array.of(5, 6, 1, 3, 6, 6))).toEqual([
      {
        role: "content",
        parts: [
          [0, 1],
          [4, 5],
        ],
      },
      { role: "source", parts: [[2, 2]] },
      { role: "cue", parts: [[3, 3]] },
    ]);
  });

  it("begins a new content where a begin tag stands", () => {
    expect(spansOf(Uint8Array.of(5, 6, 5, 6))).toEqual([
      { role: "content", parts: [[0, 1]] },
      { role: "content", parts: [[2, 3]] },
    ]);
  });

  it("takes an inside tag with nothing before it as a beginning", () => {
    expect(spansOf(Uint8Array.of(0, 2))).toEqual([{ role: "source", parts: [[1, 1]] }]);
  });
});
