import { describe, expect, test } from "vitest";
import { frameFindings, FRAMES, perFrame } from "../../../src/annotations/frames/index.js";
import { articleFromText } from "../../../src/corpus/index.js";
import { readDocument } from "../../../src/document/index.js";
import type { Reading } from "../../../src/reader/index.js";

const document = readDocument(
  articleFromText({
    id: "a",
    outlet: "North",
    text: "Unemployment rose in the valley again. “The law is a scandal and an outrage,” Lind said.",
  }),
);
const quotation = document.text.indexOf("“");
const voiceAt = (start: number) =>
  start > quotation && start < document.text.indexOf("”")
    ? ({ voice: "quoted", attribution: "a#a1-2" } as const)
    : ({ voice: "outlet", attribution: null } as const);
const learned = { frames: [] as Reading["frames"] } as Reading;

/** Probability .8 for a frame in a sentence, 0 for all else. */
const seen = (of: Readonly<Record<number, string>>) =>
  document.sentences.map((_, index) => perFrame((frame) => (of[index] === frame ? 0.8 : 0)));

describe("frames of sentences", () => {
  test("are findings that span the sentence, in the voice of most of its words", () => {
    const frames = seen({ 0: "economic", 1: "morality" });
    const found = frameFindings(document, frames, { reading: learned, voiceAt });
    expect(found.map(({ frame, voice, attribution }) => [frame, voice, attribution])).toEqual([
      ["economic", "outlet", null],
      ["morality", "quoted", "a#a1-2"],
    ]);
    for (const { start, end, text } of found) expect(document.text.slice(start, end)).toBe(text);
  });

  test("are none below one half, and several where several are likely", () => {
    const none = document.sentences.map(() => perFrame(() => 0.49));
    expect(frameFindings(document, none, { reading: learned, voiceAt })).toEqual([]);
    const all = document.sentences.map(() => perFrame(() => 0.5));
    const found = frameFindings(document, all, { reading: learned, voiceAt });
    expect(found).toHaveLength(FRAMES.length * document.sentences.length);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  });
});
