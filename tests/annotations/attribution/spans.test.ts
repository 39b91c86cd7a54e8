import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meeting } from "../../../src/annotations/attribution/spans.js";

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
