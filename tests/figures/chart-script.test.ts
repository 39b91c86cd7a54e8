import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { chartScript } from "../../src/figures/index.js";

interface Drawn {
  readonly data: readonly { readonly x: number; readonly hovertext?: readonly string[] }[];
  readonly layout: { readonly height: number; readonly width?: number };
}

/** A page with one place for a chart, how wide it is, and what plotly was asked to draw. */
function page(clientWidth: number) {
  const listeners = new Map<string, (() => void)[]>();
  const place = { clientWidth, style: { height: "" } };
  const drawn: Drawn[] = [];
  let resized: (entries: readonly { target: typeof place }[]) => void = () => undefined;
  const window: Record<string, unknown> = {
    matchMedia: () => ({ matches: false, addEventListener: () => undefined }),
    addEventListener: (name: string, listener: () => void) =>
      listeners.set(name, [...(listeners.get(name) ?? []), listener]),
  };
  const context = {
    ...{ window, document: { body: { dataset: {} } } },
    Plotly: {
      react: (_: unknown, data: Drawn["data"], layout: Drawn["layout"]) =>
        drawn.push({ data, layout }),
    },
    ResizeObserver: class {
      constructor(listener: typeof resized) {
        resized = listener;
      }
      observe() {
        return undefined;
      }
    },
    get parallaxScheme() {
      return window["parallaxScheme"];
    },
  };
  runInNewContext(chartScript(), context);
  const { draw } = window["parallaxCharts"] as { draw: (at: object, figure: object) => void };
  return {
    ...{ place, drawn },
    draw: (figure: object) => draw(place, figure),
    resize: (width: number) => {
      place.clientWidth = width;
      resized([{ target: place }]);
    },
    fire: (name: string) => listeners.get(name)!.forEach((listener) => listener()),
  };
}

const LONG = `<b>${"The outlet says a thing &amp; another ".repeat(3)}</b>`;
const figure = {
  data: [{ x: 1, hovertext: [LONG] }],
  layout: { height: 400 },
  narrower: [
    { width: 620, data: [{ x: 2 }], layout: { height: 500 } },
    { width: 320, data: [{ x: 3 }], layout: { height: 900 } },
  ],
  config: {},
};

describe("a chart in a page", () => {
  it.each([
    [1200, 1, 400],
    [960, 1, 400],
    [959, 2, 500],
    [390, 3, 900],
    [200, 3, 900],
  ])("in a place %i pixels wide is the drawing made for that", (width, x, height) => {
    const { draw, drawn, place } = page(width);
    draw(figure);
    expect(drawn.map(({ data, layout }) => [data[0]!.x, layout.height])).toEqual([[x, height]]);
    expect(place.style.height).toBe(`${String(height)}px`);
  });

  it("is drawn anew when the place becomes narrower or wider than its drawing, and not before", () => {
    const { draw, drawn, resize } = page(1000);
    draw(figure);
    resize(970);
    expect(drawn).toHaveLength(1);
    resize(700);
    resize(640);
    resize(390);
    resize(1000);
    expect(drawn.map(({ data }) => data[0]!.x)).toEqual([1, 2, 3, 1]);
  });

  it("has the width of a sheet in print, whatever the screen's was, and the screen's after that", () => {
    for (const [screen, x] of [
      [390, 3],
      [1200, 1],
    ] as const) {
      const { draw, drawn, fire } = page(screen);
      draw(figure);
      fire("beforeprint");
      expect(drawn.at(-1)!.layout).toMatchObject({ width: 640, height: 500 });
      fire("afterprint");
      expect([drawn.at(-1)!.data[0]!.x, drawn.at(-1)!.layout.width]).toEqual([x, undefined]);
    }
  });

  it("says the same words under the pointer on a phone, in lines that fit", () => {
    const { draw, drawn } = page(390);
    draw(figure);
    const [hover] = drawn[0]!.data[0]!.hovertext!;
    expect(hover!.replaceAll("<br>", " ")).toBe(LONG);
    const seen = hover!.split("<br>").map((line) => line.replace(/<[^>]*>|&amp;/g, "x"));
    for (const line of seen) expect(line.length * 6).toBeLessThan(390);
    expect(seen.length).toBeGreaterThan(1);
  });
});
