import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDocument } from "../../../src/document/index.js";
import { articleFromText } from "../../../src/corpus/index.js";
import {
  createLearnedReader,
  type LearnedInput,
  type LearnedReader,
  type LearnedReading,
} from "../../../src/reader/learned/index.js";

const STORY =
  "Mayor Ana Ruiz closed the mill on Monday. “It is lost,” she said, and her critics were furious.\n\n" +
  "Owen Hart, who owns it, called the reckless decision a disgrace.";

/** As `reader/` asks of a document: with the words and sentences that trees are read from. */
function input(text: string, onRead?: (characters: number) => void): LearnedInput {
  const document = readDocument(articleFromText({ id: "a", text }));
  const { paragraphs, sentences, tokens } = document;
  const words = tokens.filter(({ word }) => word);
  return {
    ...{ text: document.text, paragraphs, sentences, words, onRead },
    grammar: { tokens, sentences },
  };
}

/** All that can be asked of a reading, as plain values. */
function answersOf(reading: LearnedReading, words: readonly { start: number; end: number }[]) {
  const { toneOf, wordReading, ...plain } = reading;
  const places = words.map((_, token) => token);
  return {
    ...plain,
    tones: words.map(toneOf),
    words: places.map((token) => ({
      mention: wordReading!.mention(token),
      kinds: [...wordReading!.entityKind(token)],
      coreference: places.map((earlier) => wordReading!.coreference(token, earlier)),
      source: [...wordReading!.sourceKind(token, token + 1)],
    })),
  };
}

let reader: LearnedReader;
beforeAll(async () => {
  reader = await createLearnedReader();
});
afterAll(() => reader.close());

const memory = () => {
  const kept = new Map<string, Uint8Array>();
  return {
    size: () => kept.size,
    get: (key: Buffer) => kept.get(key.toString("hex")) ?? null,
    put: (key: Buffer, bytes: Uint8Array) => void kept.set(key.toString("hex"), bytes),
    cutShort: () => {
      for (const [key, bytes] of kept) kept.set(key, bytes.subarray(0, bytes.length >> 1));
    },
  };
};

describe("what the model said of a text", () => {
  it("is the same to the last bit when it comes from what was kept", async () => {
    const kept = memory();
    const asked = input(STORY);
    const { tokens } = asked.grammar!;
    const alone = answersOf(await reader.read(asked), tokens);
    const first = answersOf(await reader.read(asked, kept), tokens);
    const again = answersOf(await reader.read(asked, kept), tokens);
    expect(first).toEqual(alone);
    expect(again).toEqual(alone);
    expect(alone.attributions.length).toBeGreaterThan(0);
    expect(alone.words.flatMap(({ coreference }) => coreference).some((one) => one !== 0)).toBe(
      true,
    );
  });

  it("is asked for once, whoever's tone is wanted, and once more for every change of the text", async () => {
    const kept = memory();
    const once = await createLearnedReader();
    await once.readMany([input(STORY)], kept);
    expect(kept.size()).toBe(1);
    await once.close();
    // The model is closed: whatever it is asked now, it cannot answer.
    let characters = 0;
    const asked = input(STORY, (read) => (characters += read));
    const [reading] = await once.readMany([{ ...asked, targets: [{ start: 6, end: 14 }] }], kept);
    expect(reading!.tones).toEqual([(await reader.read(asked)).toneOf({ start: 6, end: 14 })]);
    expect(characters).toBeGreaterThanOrEqual(STORY.length);
    await reader.read(input(STORY.replace("Monday", "Sunday")), kept);
    expect(kept.size()).toBe(2);
  });

  it("is read anew where what was kept is damaged", async () => {
    const kept = memory();
    const asked = input(STORY);
    const whole = answersOf(await reader.read(asked, kept), asked.grammar!.tokens);
    kept.cutShort();
    expect(answersOf(await reader.read(asked, kept), asked.grammar!.tokens)).toEqual(whole);
  });

  it("is not taken from a model that reckons in another way", async () => {
    const kept = memory();
    const asked = input(STORY);
    await reader.read(asked, kept);
    const fast = await createLearnedReader({ precision: "fast" });
    await fast.read(asked, kept);
    await fast.close();
    expect(kept.size()).toBe(2);
  });
});
