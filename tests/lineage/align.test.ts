import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignSentences } from "../../src/lineage/align.js";

const sentence = fc.array(fc.constantFrom("a", "b", "c", "d", "e", "f"), {
  minLength: 1,
  maxLength: 6,
});
const article = fc.array(sentence, { maxLength: 12 });

describe("aligned sentences", () => {
  it("take in every sentence of both texts once, in order", () => {
    fc.assert(
      fc.property(article, article, (one, other) => {
        const aligned = alignSentences(one, other);
        expect(aligned.flatMap(({ a }) => a ?? [])).toEqual([...one.keys()]);
        expect(aligned.flatMap(({ b }) => b ?? [])).toEqual([...other.keys()]);
      }),
    );
  });

  it("pair every sentence of a text with itself", () => {
    fc.assert(
      fc.property(article, (one) => {
        expect(alignSentences(one, one)).toEqual(one.map((_, i) => ({ a: i, b: i })));
      }),
    );
  });

  it("are the equal ones alone where the texts have thousands each", () => {
    const long = Array.from({ length: 2001 }, (_, i) => [`word${i}`, "and", "more"]);
    const edited = long.map((words, i) => (i === 7 ? ["another", "and", "more"] : words));
    expect(alignSentences(long.slice(0, 20), edited.slice(0, 20))[7]).toEqual({ a: 7, b: 7 });
    const aligned = alignSentences(long, edited);
    expect(aligned).toContainEqual({ a: 7, b: null });
    expect(aligned).toContainEqual({ a: null, b: 7 });
    expect(aligned).toContainEqual({ a: 8, b: 8 });
  });

  it("are found among thousands of sentences too", () => {
    const long = Array.from({ length: 3000 }, (_, i) => [`word${i}`, "and", "more"]);
    const changed = long.filter((_, i) => i !== 1500);
    const aligned = alignSentences(long, changed);
    expect(aligned.filter(({ b }) => b === null)).toEqual([{ a: 1500, b: null }]);
    expect(aligned.filter(({ a }) => a === null)).toEqual([]);
  });
});
