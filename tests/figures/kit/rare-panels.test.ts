import { describe, expect, it } from "vitest";
import type { Panel } from "../../../src/figures/kit/panels.js";
import { byFrequency } from "../../../src/figures/kit/rare-panels.js";

const panel = (title: string, ...values: readonly number[]): Panel => ({
  title,
  marks: values.map((value, row) => ({
    ...{ row, series: "outlet", evidence: { text: "", opens: null } as never },
    estimate: {
      ...{ value, raw: value, low: 0, high: 0.3, n: 20, sufficient: true },
      ...{ resampled: "articles", reason: null, alike: false },
    },
  })),
});

describe("panels of what is rare", () => {
  it("are named and not drawn, where another is not rare", () => {
    const { often, rare } = byFrequency([
      panel("Security", 0.01, 0.04),
      panel("Economic", 0, 0.05),
    ]);
    expect(often.map(({ title }) => title)).toEqual(["Economic"]);
    expect(rare).toBe(" Not drawn, as below 5 % everywhere: security.");
  });

  it("are all drawn where every one is rare, or none", () => {
    const all = [panel("Security", 0.01), panel("Economic", 0.02)];
    expect(byFrequency(all)).toEqual({ often: all, rare: "" });
  });
});
