import { describe, expect, it } from "vitest";
import { figures } from "../../src/figures/index.js";
import { COLOURS, contrast, DARK, type ColourName } from "../../src/scheme/index.js";
import { makeAnalysis } from "../fixtures/analysis.js";

const TEXT: readonly ColourName[] = ["ink", "soft", "faint", "accent", "loaded", "loaded-source"];
const GROUNDS: Readonly<Partial<Record<ColourName, readonly ColourName[]>>> = {
  paper: TEXT,
  panel: ["ink", "soft", "accent"],
  wash: ["ink", "soft", "accent"],
  hover: ["ink", "accent"],
  content: ["ink", "loaded", "loaded-source"],
  "content-direct": ["ink", "loaded", "loaded-source"],
  "content-mixed": ["ink", "loaded", "loaded-source"],
};
const FILLS: readonly ColourName[] = [
  ...(["vermilion", "blue", "orange", "sky", "purple", "yellow", "faint"] as const),
];

describe.each(["light", "dark"] as const)("colours of a %s page", (shade) => {
  const of = (name: ColourName) => COLOURS[name][shade];

  it("let text be read on every ground that it stands on", () => {
    for (const [ground, texts] of Object.entries(GROUNDS))
      for (const text of texts)
        expect(
          contrast(of(text), of(ground as ColourName)),
          `${text} on ${ground}`,
        ).toBeGreaterThanOrEqual(4.5);
  });

  it("let the words inside a bar be read, in black or in white", () => {
    for (const fill of FILLS) {
      const [black, white] = [COLOURS["ink-on-pale"], COLOURS["ink-on-deep"]];
      const ink =
        contrast(black.light, COLOURS[fill].light) > contrast(white.light, COLOURS[fill].light)
          ? black
          : white;
      expect(contrast(ink[shade], of(fill)), fill).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe("a dark page", () => {
  it("has one colour for each light one, whatever it is called", () => {
    for (const [name, { light, dark }] of Object.entries(COLOURS))
      expect([name, DARK[light]]).toEqual([name, dark]);
  });

  it("shows marks of charts clearly on its ground", () => {
    for (const fill of FILLS)
      expect(contrast(COLOURS[fill].dark, COLOURS.paper.dark), fill).toBeGreaterThanOrEqual(3);
  });

  it("knows every colour that a chart is made in", () => {
    const used = new Set<string>();
    const collect = (value: unknown): void => {
      if (typeof value === "string")
        for (const [colour] of value.matchAll(/(?<=^|color:)#[0-9a-f]{3,8}\b/gi)) used.add(colour);
      else if (value !== null && typeof value === "object") Object.values(value).forEach(collect);
    };
    for (const { data, layout } of figures(makeAnalysis())) collect({ data, layout });
    expect(used.size).toBeGreaterThan(8);
    expect([...used].filter((colour) => !(colour in DARK))).toEqual([]);
  });
});

describe("contrast", () => {
  it("is that of WCAG: 21 for black on white, 1 for a colour on itself, the same both ways", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 10);
    expect(contrast("#336699", "#336699")).toBe(1);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
    expect(contrast("#ffffff", "#777777")).toBeCloseTo(4.48, 2);
  });
});
