import { describe, expect, it } from "vitest";
import { figures, fitted, openingsOf, untitled } from "../../../src/figures/index.js";
import { thinned } from "../../../src/figures/kit/axes.js";
import { laidEndToEnd } from "../../../src/figures/kit/bars.js";
import { drawn } from "../../../src/figures/kit/drawn.js";
import { evenParts } from "../../../src/figures/kit/even-parts.js";
import { columnsIn, panelLines } from "../../../src/figures/kit/panel-lines.js";
import { powerTicks } from "../../../src/figures/kit/power-lines.js";
import { rowLabels } from "../../../src/figures/kit/row-labels.js";
import { makeAnalysis } from "../../fixtures/analysis.js";

const all = figures(makeAnalysis({ sides: 3 }));
const [first] = all as [(typeof all)[0]];

describe("a chart in another size", () => {
  it("is drawn by the widest of its drawings that fits, else by the narrowest", () => {
    const widths = (first.narrower ?? []).map(({ width }) => width);
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    for (const width of [...widths, ...widths.map((one) => one + 1)]) {
      const narrow = first.narrower!.find((one) => one.width <= width)!;
      expect(fitted(first, { width }).layout.xaxis).toEqual(narrow.layout.xaxis);
    }
    expect(fitted(first, { width: 100 }).layout.xaxis).toEqual(
      first.narrower!.at(-1)!.layout.xaxis,
    );
    expect(fitted(first, { width: 5000 }).layout.xaxis).toEqual(first.layout.xaxis);
  });

  it("wraps its title and grows by that", () => {
    const [at, wider] = [620, 800].map((width) => fitted(first, { width }).layout);
    expect(at!.height! - wider!.height!).toBe(at!.margin!.t! - wider!.margin!.t!);
    expect(at!.height).toBeGreaterThanOrEqual(wider!.height!);
  });

  it("is the same in its own size, and loses only its title without one", () => {
    expect(fitted(first)).toEqual({ data: first.data, layout: first.layout });
    const bare = untitled(first);
    expect(bare.layout.title).toEqual({ text: "" });
    for (const [one, whole] of [
      [bare, first],
      ...bare.narrower!.map((narrow, at) => [narrow, first.narrower![at]!]),
    ])
      expect(one!.layout.height! - one!.layout.margin!.t!).toBe(
        whole!.layout.height! - whole!.layout.margin!.t!,
      );
  });

  it("shows the same marks with the same sentences: less room changes how they are drawn only", () => {
    for (const figure of all) {
      const titles = new Set(openingsOf(figure).map(({ title }) => title));
      for (const { width } of figure.narrower ?? []) {
        const narrow = openingsOf(fitted(figure, { width }));
        expect([figure.name, narrow.length]).toEqual([figure.name, openingsOf(figure).length]);
        for (const { title } of narrow) expect(titles).toContain(title);
      }
    }
  });

  it("holds what all widths share once: the sentences at the marks are no second time in the file", () => {
    for (const { name, narrower } of all)
      for (const { data } of narrower ?? [])
        expect([name, data.flatMap(Object.keys).filter((key) => /hover|custom/.test(key))]).toEqual(
          [name, []],
        );
  });

  it("takes a key away that only the wide drawing has", () => {
    const words = { name: "x", title: "X", caption: "", columns: [] };
    const figure = drawn(words, { subtitle: "Y.", rows: [], findings: [] }, (width) => ({
      data: [width > 500 ? { x: [1, 2], text: ["a", "b"] } : { x: [1, 2] }],
      ...{ plotHeight: 10, left: 10, bottom: 10, legend: [], layout: {} },
    }));
    expect(figure.narrower!.map(({ data }) => data)).toEqual([[{}], [{ text: null }]]);
  });
});

describe("panels", () => {
  it("stand in lines as even as can be", () => {
    expect(evenParts([1, 2, 3, 4, 5, 6], 5)).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(evenParts([], 5)).toEqual([]);
  });

  const group = (heading: string, count: number) => ({
    heading,
    panels: Array.from({ length: count }, (_, at) => ({
      title: `${heading}${String(at)}`,
      marks: [],
    })),
  });
  const titles = (columns: number, ...groups: ReturnType<typeof group>[]) =>
    panelLines(groups, columns).map((line) =>
      line.map(({ heading, panels }) => [heading, panels.map(({ title }) => title).join(" ")]),
    );

  it("go on in the next line where they do not fit, under one heading", () => {
    expect(titles(2, group("a", 3))).toEqual([[["a", "a0 a1"]], [[null, "a2"]]]);
  });

  it("of a short group stand beside the one before, in the order of the groups", () => {
    expect(titles(3, group("a", 2), group("b", 1), group("c", 2))).toEqual([
      [
        ["a", "a0 a1"],
        ["b", "b0"],
      ],
      [["c", "c0 c1"]],
    ]);
  });

  it("are one on a phone and five on a screen", () => {
    expect([165, 420, 730, 2000].map(columnsIn)).toEqual([1, 3, 5, 5]);
  });
});

describe("ticks", () => {
  it("are fewer where there is less room, from the first on", () => {
    const ticks = { tickvals: [0, 1, 2, 3, 4], ticktext: ["0", "1", "2", "3", "4"] };
    expect(thinned(ticks, 500).tickvals).toEqual([0, 1, 2, 3, 4]);
    expect(thinned(ticks, 40)).toEqual({ tickvals: [0, 2, 4], ticktext: ["0", "2", "4"] });
  });

  it("of a logarithmic axis never meet", () => {
    expect(powerTicks([1, 2, 5, 10, 20, 30, 50, 100], 1000)).toHaveLength(8);
    const few = powerTicks([1, 2, 5, 10, 20, 30, 50, 100], 200);
    expect(few.length).toBeLessThan(8);
    const places = few.map((count) => (Math.log10(count) / 2) * 200);
    for (const [at, place] of places.slice(1).entries())
      expect(place - places[at]!).toBeGreaterThan(String(few[at + 1]).length * 8);
  });
});

describe("labels of rows", () => {
  it("take less of a narrow chart, in more lines", () => {
    const labels = [{ name: "The International Gazette", details: ["12 articles, 8,214 words"] }];
    const [wide, narrow] = [rowLabels(labels, 960), rowLabels(labels, 320)];
    expect(narrow.left).toBeLessThan(0.45 * 320);
    expect(narrow.left).toBeLessThan(wide.left);
    expect(narrow.rowHeight).toBeGreaterThan(wide.rowHeight);
  });
});

describe("pieces of a bar", () => {
  it("begin where the one before in their row ends", () => {
    const pieces = [
      { row: 0, size: 2 },
      { row: 1, size: 5 },
      { row: 0, size: 1 },
    ];
    expect(laidEndToEnd(pieces).map(({ from }) => from)).toEqual([0, 0, 2]);
  });
});
