import { describe, expect, it } from "vitest";
import { contrasts } from "../../src/figures/contrasts.js";
import { openingsOf } from "../../src/figures/index.js";
import type { Analysis, Contrast } from "../../src/outlets/analysis.js";
import { makeAnalysis } from "../fixtures/analysis.js";

const base = makeAnalysis({ copies: 12 });
const [one, two] = ["The Harbour Post", "Suda Today"];
const leans = base.measures.filter(({ unit, rank }) => unit === "lean" && rank === "main");

const contrast = (measure: string, change: Partial<Contrast> = {}): Contrast => ({
  ...{ measure, a: one, b: two, basis: "events", events: 42, articles: [42, 42] as const },
  ...{ valueA: 0.3, valueB: 0.1, difference: 0.2, low: 0.1, high: 0.3 },
  ...{ p: 0.001, q: 0.01, sufficient: true, reason: null, stands: true },
  ...change,
});

const draw = (rows: readonly Contrast[]) => contrasts({ ...base, contrasts: rows } as Analysis);
type Trace = { x: (number | null)[]; y: number[]; text?: string[]; textposition?: string };
const traces = (rows: readonly Contrast[]) => draw(rows).data as unknown as Trace[];

describe("the chart of differences", () => {
  const [lean, other] = leans.map(({ id }) => id) as [string, string];

  it("puts the lower value's outlet left of its dot and the higher one's right", () => {
    const [interval, between, left, right] = traces([contrast(lean)]);
    expect([left!.x, right!.x]).toEqual([[0.1], [0.3]]);
    expect([left!.text![0]!.trim(), right!.text![0]!.trim()]).toEqual([two, one]);
    expect([left!.textposition, right!.textposition]).toEqual(["middle left", "middle right"]);
    expect(between!.x).toEqual([0.3, 0.1, null]);
    // 0.1, where the second outlet stays, and the ends of the difference: .1 and .3.
    expect(interval!.x.map((x) => x && Math.round(100 * x) / 100)).toEqual([0.2, 0.4, null]);
  });

  it("draws the same picture when the two outlets change places", () => {
    const turned = contrast(lean, {
      ...{ a: two, b: one, valueA: 0.1, valueB: 0.3, difference: -0.2, low: -0.3, high: -0.1 },
    });
    const [, , left, right] = traces([turned]);
    expect([left!.x, right!.x]).toEqual([[0.1], [0.3]]);
    expect(left!.text![0]!.trim()).toBe(two);
  });

  it("draws what stands, the clearest first, and nothing else", () => {
    const wide = contrast(other, { low: 0.01, high: 0.39 });
    const figure = draw([wide, contrast(lean), contrast(lean, { b: null, stands: false })]);
    expect(figure.rows.map(({ measure }) => measure)).toEqual([lean, other]);
    expect(draw([contrast(lean, { stands: false })]).empty).toBe(true);
  });

  it("draws no outlet against all others where a pair says the same, but keeps it in the table", () => {
    const rest = contrast(lean, { b: null });
    const figure = draw([contrast(lean), rest]);
    expect(figure.rows).toHaveLength(2);
    const [, , left] = figure.data as unknown as Trace[];
    expect(left!.x).toHaveLength(1);
    expect(draw([rest]).empty).toBe(false);
  });

  it("draws no rate and no share below 0, and says what the pale bar is", () => {
    const rate = base.measures.find(({ unit }) => unit === "per 1,000 words")!.id;
    const row = contrast(rate, { valueA: 0.2, valueB: 2, difference: -1.8, low: -2.6, high: -1 });
    const [interval] = traces([row]);
    expect(interval!.x).toEqual([0, 1, null]);
    const names = draw([row]).data.map(({ name }) => name ?? "");
    expect(names.join(" ").replaceAll("<br>", " ")).toContain("where the dot above it may lie");
  });

  it("opens at each dot the sentences of its own outlet", () => {
    const figure = draw([contrast(lean)]);
    const titles = openingsOf(figure).map(({ title }) => title);
    expect(titles.some((title) => title.startsWith(`${one}: `))).toBe(true);
    expect(titles.some((title) => title.startsWith(`${two}: `))).toBe(true);
    const total = (outlet: string) =>
      base.outlets
        .find((row) => row.outlet === outlet)!
        .figures.find(({ measure }) => measure === lean)!.findingCount;
    for (const { title, total: shown } of openingsOf(figure))
      expect(shown).toBe(total(title.startsWith(`${one}: `) ? one : two));
  });
});
