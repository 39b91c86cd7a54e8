import { describe, expect, it } from "vitest";
import { contrastTable } from "../../src/notebook/show-contrasts.js";
import type { Contrast } from "../../src/outlets/analysis.js";
import { makeAnalysis } from "../fixtures/analysis.js";

const base = makeAnalysis();
const [one, two] = ["The Harbour Post", "Suda Today"];
const [lean, other] = base.measures
  .filter(({ unit, rank }) => unit === "lean" && rank === "main")
  .map(({ id }) => id) as [string, string];

const contrast = (measure: string, change: Partial<Contrast> = {}): Contrast => ({
  ...{ measure, a: one, b: two, basis: "events", events: 42, articles: [42, 42] as const },
  ...{ valueA: 0.3, valueB: 0.1, difference: 0.2, low: 0.1, high: 0.3 },
  ...{ p: 0.001, q: 0.01, sufficient: true, reason: null, stands: true },
  ...change,
});
const few = { sufficient: false, stands: false, low: null, high: null, p: null, q: null };
const analysis = {
  ...base,
  contrasts: [
    contrast(other, { stands: false, q: 0.4 }),
    contrast(lean),
    contrast(lean, { b: null, ...few, reason: "2 shared events, 10 needed" }),
  ],
};

describe("differences in a notebook", () => {
  it("show first what stands, with values, interval and what it rests on", () => {
    const { caption, rows, notes } = contrastTable(analysis);
    expect(caption).toBe("1 difference of 2 that could be tested stand");
    expect(rows[0]!.slice(1)).toEqual([
      `${one}: +0.30`,
      `${two}: +0.10`,
      "0.20",
      "0.10 to 0.30",
      "42 shared events",
      "yes (q 0.010)",
    ]);
    expect(rows.map((row) => row.at(-1))).toEqual(["yes (q 0.010)", "not shown"]);
    expect(notes).toEqual([
      "Of 1 other pair nothing can be said yet, as here: 2 shared events, 10 needed.",
    ]);
  });

  it("are narrowed to an outlet and a measure, and to so many rows", () => {
    expect(contrastTable(analysis, { measure: other }).rows).toHaveLength(1);
    expect(contrastTable(analysis, { outlet: two }).notes).toEqual([]);
    expect(contrastTable({ ...analysis, contrasts: [] }).caption).toBe(
      "No difference can be tested yet",
    );
    const { rows, notes } = contrastTable(analysis, { limit: 1 });
    expect(rows).toHaveLength(1);
    expect(notes![0]).toBe("1 more: limit: 2 shows all.");
  });

  it("name a wrong outlet or measure and those that there are", () => {
    expect(() => contrastTable(analysis, { outlet: "The Pots" })).toThrow(
      /“The Pots”.*“Suda Today”/,
    );
    expect(() => contrastTable(analysis, { measure: "lean" })).toThrow(/no measure is “lean”/);
  });
});
