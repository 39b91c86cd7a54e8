import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNumber, formatValue, estimateText } from "../../../src/figures/index.js";
import { inkOn } from "../../../src/figures/kit/colours.js";
import { plotText, wrapLines } from "../../../src/figures/kit/text.js";
import { niceTicks } from "../../../src/figures/kit/ticks.js";
import { estimate } from "../../fixtures/analysis.js";

describe("labels", () => {
  it("are never read as markup by plotly", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(plotText(text)).not.toMatch(/[<>]/);
      }),
    );
    expect(plotText("<a href='javascript:x'>AT&T</a>")).toBe(
      "&lt;a href='javascript:x'&gt;AT&amp;T&lt;/a&gt;",
    );
  });

  it("are wrapped within their width and lose no letter", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 20 }), (text, width) => {
        const lines = wrapLines(text, width);
        for (const line of lines) expect(Array.from(line).length).toBeLessThanOrEqual(width);
        expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });

  it("that are too long end in an ellipsis", () => {
    expect(wrapLines("The International Gazette and Courier", 14, 2)).toEqual([
      "The",
      "International…",
    ]);
  });

  it("are black on light colours and white on dark ones", () => {
    expect(inkOn("#0072b2")).toBe("#fefefe");
    expect(inkOn("#f0e442")).toBe("#111111");
  });
});

describe("numbers", () => {
  it.each([
    [formatNumber(1234567.891, 1), "1,234,567.9"],
    [formatNumber(-0.001, 2), "0.00"],
    [formatNumber(-0.5, 2), "−0.50"],
    [formatValue(0.254, "share"), "25\u00a0%"],
    [formatValue(0.4, "lean"), "+0.40"],
    [formatValue(-0.4, "lean"), "−0.40"],
    [formatValue(8.25, "per 1,000 words"), "8.3"],
    [formatValue(3, "sources"), "3"],
  ])("read as people write them: %s", (text, wanted) => {
    expect(text).toBe(wanted);
  });

  it("come with their interval, or with the reason why there is none", () => {
    expect(estimateText(estimate(0.5, 4, 24, [0, 1]), "share")).toBe(
      "50\u00a0% (95 % interval 40\u00a0% to 60\u00a0%)",
    );
    expect(estimateText(estimate(null, 0, 0, [0, 1]), "share")).toBe("nothing was counted");
    expect(estimateText(estimate(1, 1, 1, [0, Infinity]), "per 1,000 words")).toContain(
      "too little text to say: 1 counted, at least 3 needed",
    );
  });
});

describe("an axis", () => {
  it("takes in its greatest value with few round ticks", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e6, noNaN: true }), (most) => {
        const { range, ticks } = niceTicks(most);
        expect(range[1]).toBeGreaterThanOrEqual(most);
        expect(ticks[0]).toBe(0);
        expect(ticks.length).toBeGreaterThanOrEqual(3);
        expect(ticks.length).toBeLessThanOrEqual(7);
      }),
    );
  });
});
