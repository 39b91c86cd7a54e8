import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { defaultModelFolder } from "../../../src/reader/learned/model.js";
import { packWindows } from "../../../src/reader/learned/windows.js";
import { createWordPiece } from "../../../src/reader/learned/word-piece.js";

const tokenizer = createWordPiece(readFileSync(join(defaultModelFolder(), "vocab.txt"), "utf8"));

function lines(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^\n]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}

describe("windows", () => {
  it("packs paragraphs whole, each followed by [SEP]", () => {
    const text = "One two.\nThree four.";
    const [window] = packWindows(tokenizer, text, lines(text), lines(text), 200);
    expect(window!.ids.filter((id) => id === 102)).toHaveLength(2);
    expect(window!.paragraph.slice(1)).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
  });

  it("never goes beyond the longest window and loses no unit", () => {
    const text = `${"A sentence of seven words is here. ".repeat(60)}\n${"word ".repeat(700)}`;
    const sentences = [...text.matchAll(/[^.\n]+[.\n]?/g)].map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
    }));
    const windows = packWindows(tokenizer, text, lines(text), sentences, 64);
    expect(Math.max(...windows.map((w) => w.ids.length))).toBeLessThanOrEqual(64);
    const starts = windows.flatMap((w) => w.unitStarts.filter((s) => s >= 0));
    expect(starts).toEqual(tokenizer.encode(text).unitStarts);
  });

  it("puts no neighbours together beyond what may be packed, and cuts no paragraph for it", () => {
    const text = `Short one.\n${"word ".repeat(60)}\nShort two.\nShort three.`;
    const windows = packWindows(tokenizer, text, lines(text), [], 200, 20);
    expect(windows.map((w) => Math.max(...w.paragraph) + 1)).toEqual([1, 1, 2]);
    expect(windows[1]!.ids.length).toBeGreaterThan(60);
  });

  it("cuts a long paragraph at sentence ends", () => {
    const text = "A sentence of seven words is here. ".repeat(20).trim();
    const ends = [...text.matchAll(/\./g)].map((m) => m.index + 1);
    const sentences = ends.map((end, i) => ({ start: i === 0 ? 0 : ends[i - 1]! + 1, end }));
    for (const window of packWindows(tokenizer, text, lines(text), sentences, 40)) {
      expect(ends).toContain(Math.max(...window.unitEnds));
    }
  });

  it("makes no window of nothing", () => {
    expect(packWindows(tokenizer, " \u200b\n", lines(" \u200b\n"), [], 200)).toEqual([]);
  });
});
