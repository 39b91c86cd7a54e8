import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstAtOrAfter, lastAtOrBefore } from "../../src/document/index.js";

const spans = fc
  .uniqueArray(fc.nat(50), { maxLength: 20 })
  .map((starts) => starts.sort((a, b) => a - b).map((start) => ({ start, end: start + 1 })));

describe("a place among spans in order", () => {
  test("is the last span that starts at or before it, the first one where none does", () => {
    fc.assert(
      fc.property(spans, fc.nat(60), (all, offset) => {
        const plain = all.filter(({ start }) => start <= offset).length - 1;
        expect(lastAtOrBefore(all, offset)).toBe(Math.max(0, plain));
      }),
    );
  });

  test("is the first span that starts at or after it, their number where none does", () => {
    fc.assert(
      fc.property(spans, fc.nat(60), (all, offset) => {
        const plain = all.filter(({ start }) => start < offset).length;
        expect(firstAtOrAfter(all, offset)).toBe(plain);
      }),
    );
  });
});
