import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { context } from "../../src/evidence/index.js";

const at = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

describe("keyword in context", () => {
  it("shows the sentence of a word and no other", () => {
    const text = "He left at dawn. They seized the town. Nobody spoke.";
    expect(context(text, at(text, "seized"))).toEqual({
      left: "They ",
      match: "seized",
      right: " the town.",
      sentence: "They seized the town.",
    });
  });

  it.each([
    ["an initial", "He met J. Smith in town. They left.", "met", "He met J. Smith in town."],
    ["a title", "They saw Gen. Ruiz. He waved.", "saw", "They saw Gen. Ruiz. He waved."],
    [
      "a month",
      "It began on Sept. 27 at dawn. Then it rained.",
      "began",
      "It began on Sept. 27 at dawn.",
    ],
  ])("does not cut a sentence at %s", (_, text, word, sentence) => {
    expect(context(text, at(text, word)).sentence.startsWith(sentence.slice(0, -1))).toBe(true);
  });

  it("stays within the line", () => {
    const text = "Headline without a stop\n\nThe body begins.";
    expect(context(text, at(text, "Headline")).sentence).toBe("Headline without a stop");
    expect(context(text, at(text, "begins")).sentence).toBe("The body begins.");
  });

  it("cuts long context at a space and says so", () => {
    const text = `${"word ".repeat(60)}here ${"tail ".repeat(60)}`;
    const { left, right } = context(text, at(text, "here"), 20);
    expect(left).toMatch(/^…(?:word )+$/);
    expect(right).toMatch(/^ (?:tail ?)+…$/);
    expect(left.length).toBeLessThanOrEqual(21);
    expect(right.length).toBeLessThanOrEqual(21);
  });

  it("always gives the words themselves, whatever the text", () => {
    const texts = fc.array(fc.constantFrom("a", "B", ".", " ", "\n", "“", "”", "J.", "😀", "é"), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (parts, from, length) => {
        const text = parts.join("");
        const start = from % text.length;
        const end = Math.min(text.length, start + 1 + (length % 8));
        const { left, match, right, sentence } = context(text, { start, end }, 10);
        expect(match).toBe(text.slice(start, end));
        expect(sentence).toContain(match);
        expect(text).toContain(`${left.replace(/^…/, "")}${match}${right.replace(/…$/, "")}`);
      }),
    );
  });

  it("costs no more in a line of five million characters", () => {
    const text = "Water fell on the town. ".repeat(210_000);
    const started = performance.now();
    for (let place = 0; place < 1000; place++)
      context(text, { start: 2_400_000 + place * 24, end: 2_400_005 + place * 24 });
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
