import { describe, expect, it } from "vitest";
import { measureTurns, turnParagraphs } from "../../evaluation/turns.js";

describe("paragraphs of several speakers", () => {
  it("are the same for the same seed, with ten patterns, and hold what is said", () => {
    const paragraphs = turnParagraphs(2, 7);
    expect(turnParagraphs(2, 7)).toEqual(paragraphs);
    expect(turnParagraphs(2, 8)).not.toEqual(paragraphs);
    expect(new Set(paragraphs.map(({ pattern }) => pattern)).size).toBe(10);
    for (const { text, said } of paragraphs)
      for (const { words } of said) expect(text).toContain(words);
  });

  it("go to who says it, by rules", async () => {
    const scores = await measureTurns("rules", turnParagraphs(6));
    const sum = (key: "quotations" | "wrong") => scores.reduce((all, one) => all + one[key], 0);
    expect(sum("quotations")).toBe(150);
    expect(sum("wrong"), scores.flatMap(({ examples }) => examples).join("\n")).toBeLessThan(8);
  });
});
