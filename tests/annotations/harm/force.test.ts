import { describe, expect, test } from "vitest";
import { forceReader } from "../../../src/annotations/harm/index.js";
import { perFrame, type FrameProbabilities } from "../../../src/annotations/frames/index.js";
import { loadLexicon } from "../../../src/annotations/loaded/index.js";
import { articleFromText } from "../../../src/corpus/index.js";
import { createFinder } from "../../../src/find.js";
import type { Topic } from "../../../src/topic/topic.js";

const sentence = (security: number, health = 0): FrameProbabilities => ({
  ...perFrame(() => 0),
  security,
  "health-and-safety": health,
});

describe("whether a word of force is meant as force", () => {
  test("follows the formula, worked out by hand", () => {
    // Either of .1 and .2 is .28, log-odds −.944; of the article's means .05 and .1 it is .145, log-odds −1.774.
    const at = forceReader([sentence(0.1, 0.2), sentence(0)])(0);
    expect(at).toBeCloseTo(1 / (1 + Math.exp(-(6.5 - 0.87 * 0.9445 - 1.93 * 1.7744))), 3);
    expect(at).toBeCloseTo(0.905, 3);
  });

  test("grows with each of the two frames, in the sentence and in the article", () => {
    const other = [sentence(0.02), sentence(0.02)];
    const base = forceReader([sentence(0.05, 0.05), ...other])(0);
    expect(forceReader([sentence(0.2, 0.05), ...other])(0)).toBeGreaterThan(base);
    expect(forceReader([sentence(0.05, 0.2), ...other])(0)).toBeGreaterThan(base);
    const elsewhere = [sentence(0.05, 0.05), sentence(0.4), sentence(0.02)];
    expect(forceReader(elsewhere)(0)).toBeGreaterThan(base);
  });

  test("does not hang on the order of the other sentences", () => {
    const [a, b, c] = [sentence(0.3, 0.1), sentence(0.05), sentence(0.6)];
    expect(forceReader([a, b, c])(0)).toBeCloseTo(forceReader([a, c, b])(0), 12);
  });

  test("is taken for granted where nothing can be told", () => {
    expect(forceReader([])(0)).toBe(1);
    const short = Array<FrameProbabilities>(9).fill(sentence(0.01));
    expect(forceReader(short, true)(0)).toBe(1);
    expect(forceReader([...short, sentence(0.01)], true)(0)).toBeLessThan(0.5);
    expect(forceReader(short)(0)).toBeLessThan(0.5);
  });
});

describe("harm in two articles that use one word", () => {
  const topic = {
    name: "two",
    sides: [
      { id: "north", name: "Northland" },
      { id: "south", name: "Southland" },
    ],
    actors: [
      { name: "Nora Lind", kind: "politician", side: "north", role: null, aliases: ["Lind"] },
      { name: "Karl Berg", kind: "politician", side: "south", role: null, aliases: ["Berg"] },
    ],
    thirdParties: [],
    concepts: [],
  } as unknown as Topic;
  test.each([
    [
      "war",
      "Lind’s troops attacked Berg’s barracks at dawn. Shells hit a school and killed four soldiers. The army sent tanks to the border, and hospitals took in the wounded.",
      ["attack"],
    ],
    [
      "an election",
      "Senator Nora Lind attacked her rival Karl Berg over his tax plan in a debate on Tuesday. Voters go to the polls in March. A survey shows a close race, and both candidates are spending heavily on advertising.",
      [],
    ],
  ])("%s", async (_, text, expected) => {
    const finder = await createFinder({
      topic,
      lexicon: loadLexicon().lexicon,
      reader: "learned",
    });
    const [found] = await finder.find([articleFromText({ id: "a", text })]);
    const attacks = found!.findings.flatMap((one) =>
      one.kind === "harm" && one.harm === "attack" ? [one.harm] : [],
    );
    expect(attacks).toEqual(expected);
  });
});
