import { describe, expect, test } from "vitest";
import { storyFrames } from "../../../src/annotations/frames/index.js";
import { loadLexicon } from "../../../src/annotations/loaded/index.js";
import { articleFromText } from "../../../src/corpus/index.js";
import { createFinder } from "../../../src/find.js";

const finder = await createFinder({
  topic: null,
  lexicon: loadLexicon().lexicon,
  reader: "rules",
});

async function story(text: string) {
  const [found] = await finder.find([articleFromText({ id: "a", text })]);
  return { ...storyFrames(found!.document, found!.findings), found: found! };
}

describe("the frames of a story", () => {
  test("are shares of its sentences, each opened by a finding", async () => {
    const { shares, sentences, evidence, found } = await story(
      "Rosa Lind attacked Viktor Hale on Monday. Unemployment and inflation rose in the valley. Rain fell on the hills. The carts stood still.",
    );
    expect(sentences).toBe(4);
    expect(shares.conflict).toBe(1 / 4);
    expect(shares["economic-consequences"]).toBe(1 / 4);
    const known = new Set(found.findings.map(({ id }) => id));
    for (const { finding } of evidence) expect(known).toContain(finding);
  });

  test("count a sentence once, however often it shows a frame", async () => {
    const { shares } = await story("Rosa Lind attacked Viktor Hale and beat Peter Holm on Monday.");
    expect(shares.conflict).toBe(1);
  });

  test("see a conflict in an accusation, and who is to act", async () => {
    const { shares } = await story("Rosa Lind accused Viktor Hale of theft.");
    expect(shares.conflict).toBe(1);
    expect(shares.responsibility).toBe(1);
  });

  test("leave out what is denied", async () => {
    const { shares } = await story("Rosa Lind did not attack Viktor Hale on Monday.");
    expect(shares.conflict).toBe(0);
  });

  test("are none of an article in which nothing of the kind happens", async () => {
    const { shares } = await story("Rain fell on the hills. The carts stood still.");
    expect(Object.values(shares)).toEqual([0, 0, 0, 0, 0]);
  });
});
