import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { legal, meeting, trimmed } from "../../../src/annotations/attribution/spans.js";

const span = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }))
  .map(([start, length]) => ({ start, end: start + length }));

describe("spans that meet one", () => {
  it("are all those that share a character with it, in order of start", () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 30 }), span, (spans, asked) => {
        const met = meeting(spans)(asked);
        const wanted = [...spans.keys()].filter(
          (at) => spans[at]!.start < asked.end && asked.start < spans[at]!.end,
        );
        expect([...met].sort((a, b) => a - b)).toEqual(wanted);
        const starts = met.map((at) => spans[at]!.start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
    );
  });
});

describe("a span without the blanks and quotation marks at its ends", () => {
  const within = (text: string, words: string) => {
    const start = text.indexOf(words);
    const { start: from, end } = trimmed(text, { start, end: start + words.length })!;
    return text.slice(from, end);
  };

  it("keeps the apostrophe of a decade and of a plural", () => {
    expect(within("He wore the shoes of the ’90s.", "’90s")).toBe("’90s");
    expect(within("They spoke of the workers’ rights.", "workers’")).toBe("workers’");
  });

  it("loses a mark that closes speech, after whatever letter", () => {
    expect(within("‘And so we won’ he said.", "so we won’")).toBe("so we won");
    expect(within("‘We won the seas’ he said.", "‘We won the seas’")).toBe("We won the seas");
  });

  it("is nothing where only marks are left", () => {
    expect(trimmed("“ ” he said", { start: 0, end: 3 })).toBeNull();
  });
});

describe("a span within its text", () => {
  it("takes in the whole of a sign that it begins or ends in", () => {
    // The sign is two units long: 1 to 3.
    expect(legal("a😀b", { start: 2, end: 4 })).toEqual({ start: 1, end: 4 });
    expect(legal("a😀b", { start: 0, end: 2 })).toEqual({ start: 0, end: 3 });
  });

  it("ends where the text ends, and never before it begins", () => {
    expect(legal("abc", { start: -2, end: 9 })).toEqual({ start: 0, end: 3 });
    expect(legal("abc", { start: 2, end: 1 })).toEqual({ start: 2, end: 2 });
  });
});
