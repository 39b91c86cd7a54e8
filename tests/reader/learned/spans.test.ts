import { describe, expect, it } from "vitest";
import { spansOf } from "../../../src/reader/learned/spans.js";

const GAPS = { source: 3, cue: 8, content: 25 };

/** Spans of one paragraph. */
const read = (...tags: number[]) =>
  spansOf(
    Uint8Array.from(tags),
    tags.map(() => 0),
    GAPS,
  );

describe("tags to spans", () => {
  it("joins a content that goes on after its cue", () => {
    expect(read(5, 6, 1, 3, 6, 6)).toEqual([
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
    expect(read(5, 6, 5, 6)).toEqual([
      { role: "content", parts: [[0, 1]] },
      { role: "content", parts: [[2, 3]] },
    ]);
  });

  it("takes an inside tag with nothing before it as a beginning", () => {
    expect(read(0, 2)).toEqual([{ role: "source", parts: [[1, 1]] }]);
  });

  it("does not go on over a long gap or into the next paragraph", () => {
    expect(read(5, ...new Array<number>(26).fill(0), 6)).toHaveLength(2);
    expect(spansOf(Uint8Array.of(5, 0, 6), [0, 0, 1], GAPS)).toHaveLength(2);
  });
});
