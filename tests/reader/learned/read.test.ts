import { copyFile, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  createLearnedReader,
  type LearnedReader,
  type LearnedReading,
} from "../../../src/reader/learned/index.js";
import { defaultModelFolder, loadModel } from "../../../src/reader/learned/model.js";
import { input } from "./input.js";

const STORY =
  "The budget passed on Monday after a long night.\n" +
  "“We will not raise taxes this year,” finance minister Maria Lindqvist said on Tuesday. " +
  "Opposition leaders warned that the plan would leave schools short of teachers.\n" +
  "“We will vote on Monday,” said Ana Ruiz, the mayor, “and then we will build.”";

let reader: LearnedReader;
beforeAll(async () => {
  reader = await createLearnedReader();
});
afterAll(() => reader.close());

describe("the learned reader", () => {
  it("finds who is made to say what, without the quotation marks", async () => {
    const { attributions } = await reader.read(input(STORY));
    const read = attributions.map(({ content, cue, source }) => ({
      content: content.map(({ start, end }) => STORY.slice(start, end)),
      cue: cue && STORY.slice(cue.start, cue.end),
      source: source && STORY.slice(source.start, source.end),
    }));
    expect(read[0]!.content[0]).toMatch(/^We will not raise taxes this year/);
    expect(read[0]!.source).toMatch(/Lindqvist/);
    expect(read[1]).toMatchObject({ cue: "warned", source: "Opposition leaders" });
    expect(read[1]!.content[0]).toMatch(/the plan would leave schools short of teachers/);
  });

  it.each([
    "“We will vote on Monday,” said Ana Ruiz, the mayor, “and then we will build.”",
    "“The bridge is safe,” the mayor said on Monday, “and it will stay open for many years.”",
    "“We have lost everything,” said Ana Ruiz, a baker, “but we will come back to this town.”",
  ])("joins the parts of a split quotation: %s", async (quotation) => {
    const { attributions } = await reader.read(input(`${quotation}\nThe budget passed on Monday.`));
    expect(attributions[0]!.content).toHaveLength(2);
  });

  it("gives every number with two decimals, between 0 and 1", async () => {
    const { attributions, sentences, loadedWords, tones } = await reader.read(
      input(STORY, "Owen Hart"),
    );
    const numbers = [
      ...attributions.map((a) => a.confidence),
      ...sentences.map((s) => s.loaded),
      ...loadedWords.map((w) => w.confidence),
      ...tones.flatMap((t) => [t.negative, t.neutral, t.positive]),
    ];
    for (const number of numbers) {
      expect(number).toBeGreaterThanOrEqual(0);
      expect(number).toBeLessThanOrEqual(1);
      expect(Math.round(number * 100) / 100).toBe(number);
    }
  });

  it("tells loaded wording from plain, and marks the word", async () => {
    const text =
      "The disgraceful regime and its radical cronies shamelessly lied to the hard-working people of this country.\n" +
      "The committee meets on Thursday to discuss the report.";
    const { sentences, loadedWords } = await reader.read(input(text));
    expect(sentences[0]!.loaded).toBeGreaterThan(0.5);
    expect(sentences[1]!.loaded).toBeLessThan(0.5);
    const marked = loadedWords
      .filter((word) => word.marked)
      .map(({ start, end }) => text.slice(start, end));
    expect(marked).toContain("disgraceful");
    expect(marked).not.toContain("committee");
  });

  it.each([
    "The court convicted Anna Berg of fraud and thanked Tom Reed for his courage.",
    "Critics condemned Anna Berg as a corrupt liar, while Tom Reed was praised as a hero.",
  ])("tells who of two in one sentence is spoken of better: %s", async (text) => {
    const { tones } = await reader.read(input(text, "Anna Berg", "Tom Reed"));
    const [berg, reed] = tones.map(({ positive, negative }) => positive - negative);
    expect(berg).toBeLessThan(-0.5);
    expect(reed).toBeGreaterThan(berg! + 0.3);
  });

  it("reads a text the same alone and among others", async () => {
    const texts = [STORY, "Nothing happened.", `${STORY}\n${STORY}`].map((text) => input(text));
    const together = await reader.readMany(texts);
    const told = ({ toneOf, ...rest }: LearnedReading) => ({
      ...rest,
      tone: toneOf({ start: 4, end: 10 }),
    });
    for (const [i, text] of texts.entries())
      expect(told(await reader.read(text))).toEqual(told(together[i]!));
  });

  it("finds nothing in another language, and says so", async () => {
    const text =
      "„Wir werden die Steuern nicht erhöhen“, sagte die Ministerin am Dienstag vor der Presse in Berlin.";
    const reading = await reader.read(input(text, "Ministerin"));
    expect(reading).toMatchObject({ english: false, attributions: [], loadedWords: [] });
    expect(reading.tones).toEqual([{ negative: 0, neutral: 1, positive: 0 }]);
  });

  it.each([
    ["nothing", ""],
    ["only quotation marks", '"“”\'"“”‘’"'],
    ["emoji", "🫠🫠🫠 🎉"],
    ["lone surrogates and control characters", "He said\ud800 \u0000\u0007“no\udfff” \u202eabc"],
    ["right-to-left", "قال الرئيس"],
  ])("takes %s", async (_, text) => {
    const reading = await reader.read(input(text));
    expect(reading.sentences).toHaveLength(input(text).sentences.length);
  });
});

describe("precision", () => {
  it("is full unless told: nothing is rounded to the steps that fast precision takes", async () => {
    const text = `The minister, Ana Ruiz, said that the mill would close.`;
    const [full, fast, unless] = await Promise.all(
      (["full", "fast", undefined] as const).map(async (precision) => {
        const model = await loadModel(undefined, { precision });
        const { ids } = model.tokenizer.encode(text);
        const rows = await model.run({ ids, features: ids.map(() => 0) });
        await model.close();
        return rows;
      }),
    );
    expect(unless).toEqual(full);
    const apart = full!.map((value, at) => Math.abs(value - fast![at]!));
    expect(Math.max(...apart)).toBeGreaterThan(0.01);
    expect(apart.reduce((sum, one) => sum + one) / apart.length).toBeLessThan(0.2);
  });
});

describe("model files", () => {
  async function copyOfModels(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), "models-"));
    for (const name of ["reader.int8.onnx", "reader.full.onnx", "reader.json", "vocab.txt"]) {
      await copyFile(join(defaultModelFolder(), name), join(folder, name));
    }
    return folder;
  }

  it("says in one line which file is missing and how to get it back", async () => {
    const folder = await mkdtemp(join(tmpdir(), "models-"));
    await expect(createLearnedReader({ folder })).rejects.toThrow(
      /^model file \S+reader\.json cannot be read: get it back with `git checkout -- models`.*--reader rules works without it$/,
    );
  });

  it("refuses a file cut short and one with a changed byte", async () => {
    const folder = await copyOfModels();
    const path = join(folder, "vocab.txt");
    const bytes = await readFile(path);
    await writeFile(path, bytes.subarray(0, 100));
    await expect(createLearnedReader({ folder })).rejects.toThrow(/vocab\.txt has 100 bytes/);
    bytes[50]! ^= 1;
    await writeFile(path, bytes);
    await expect(createLearnedReader({ folder })).rejects.toThrow(/vocab\.txt is damaged/);
  });

  it("refuses a damaged graph of full precision, but not where it is not used", async () => {
    const folder = await copyOfModels();
    const path = join(folder, "reader.full.onnx");
    const bytes = await readFile(path);
    bytes[50]! ^= 1;
    await writeFile(path, bytes);
    await expect(createLearnedReader({ folder })).rejects.toThrow(/reader\.full\.onnx is damaged/);
    await (await createLearnedReader({ folder, precision: "fast" })).close();
  });
});
