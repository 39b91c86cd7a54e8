import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { defaultModelFolder } from "../../../src/reader/learned/model.js";
import { createWordPiece } from "../../../src/reader/learned/word-piece.js";

const tokenizer = createWordPiece(readFileSync(join(defaultModelFolder(), "vocab.txt"), "utf8"));
const vocabulary = readFileSync(join(defaultModelFolder(), "vocab.txt"), "utf8").split("\n");

/** Pieces as text, each with the stretch of the original it stands for. */
function read(text: string): readonly (readonly [string, string])[] {
  const { ids, starts, ends } = tokenizer.encode(text);
  return ids.map((id, i) => [vocabulary[id]!, text.slice(starts[i], ends[i])]);
}

describe("word pieces", () => {
  it("splits words and punctuation, lower case, with offsets of the original", () => {
    expect(read("Kyiv’s U.S. envoy")).toEqual([
      ["kyiv", "Kyiv"],
      ["’", "’"],
      ["s", "s"],
      ["u", "U"],
      [".", "."],
      ["s", "S"],
      [".", "."],
      ["envoy", "envoy"],
    ]);
  });

  it("takes off accents, whole or combining", () => {
    expect(read("Café cafe\u0301")).toEqual([
      ["cafe", "Café"],
      ["cafe", "cafe"],
    ]);
  });

  it("sets ideographs apart", () => {
    expect(tokenizer.encode("在北京a").unitStarts).toEqual([0, 1, 2, 3]);
  });

  it("reads an emoji as one unknown piece of two UTF-16 units", () => {
    const { ids, starts, ends } = tokenizer.encode("a 🫠🫠 b");
    expect(ids[1]).toBe(100);
    expect([starts[1], ends[1]]).toEqual([2, 6]);
    expect([starts[2], ends[2]]).toEqual([7, 8]);
  });

  it("passes over control characters, zero-width spaces and lone surrogates", () => {
    expect(read("pre\u200bsident")).toEqual([["president", "pre\u200bsident"]]);
    expect(read("a\ud800b\u0000")).toEqual(read("ab").length === 1 ? [["ab", "a\ud800b"]] : []);
    expect(read("\u0001\u200e\udc00")).toEqual([]);
  });

  it("reads a run of more than 100 letters as one unknown piece", () => {
    expect(tokenizer.encode("x".repeat(101)).ids).toEqual([100]);
    expect(tokenizer.encode("x".repeat(100)).ids.length).toBeGreaterThan(1);
  });

  it("reads a stretch of a text with the text's own offsets", () => {
    const text = "One line.\nThe minister said.";
    expect(tokenizer.encode(text, 10).starts[0]).toBe(10);
    expect(tokenizer.encode(text, 10, 22).ends.at(-1)).toBe(22);
  });

  it("takes time that grows with the text, not faster", () => {
    const paragraph = "The minister said on Monday that “nothing” had changed. ";
    const time = (copies: number): number => {
      const text = paragraph.repeat(copies);
      const began = performance.now();
      tokenizer.encode(text);
      return performance.now() - began;
    };
    time(2000);
    expect(time(16_000)).toBeLessThan(8 * 6 * Math.max(5, time(2000)));
  });
});
