import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { COLOURS, schemeScript } from "../../src/scheme/index.js";

type Drawn = { readonly data: unknown; readonly layout: unknown };

/** A page with the script, whose reader's machine is dark or light, and what plotly was last asked to draw. */
function page(machine: "dark" | "light", dataset: Record<string, string> = {}) {
  const listeners = new Map<string, () => void>();
  const asked = {
    matches: machine === "dark",
    addEventListener: (_: string, listener: () => void) => listeners.set("change", listener),
  };
  const drawn: Drawn[] = [];
  const window: Record<string, unknown> = {
    matchMedia: () => asked,
    addEventListener: (name: string, listener: () => void) => listeners.set(name, listener),
  };
  runInNewContext(schemeScript(), {
    window,
    document: { body: { dataset } },
    Plotly: { react: (_: unknown, data: unknown, layout: unknown) => drawn.push({ data, layout }) },
  });
  const { draw } = window["parallaxScheme"] as { draw: (place: object, figure: object) => void };
  return { draw, drawn, asked, fire: (name: string) => listeners.get(name)!() };
}

const figure = {
  data: [
    {
      marker: { color: ["#0072b2", "#ffffff"], line: { color: "#0072b2" } },
      colorscale: [[0, "#f4f4f1"]],
      text: ["#0072b2", '<span style="font-size:11px;color:#5c5c5c">small</span>'],
      hovertext: "the article says color:#5c5c5c",
      customdata: [{ color: "#0072b2" }],
    },
  ],
  layout: { paper_bgcolor: "#ffffff", title: { text: "#ffffff" } },
  config: {},
};
const { paper, blue, soft } = COLOURS;

describe("a chart on a dark page", () => {
  it("is drawn in dark colours; words of articles stay as they are", () => {
    const { draw, drawn } = page("dark");
    draw({}, figure);
    expect(JSON.parse(JSON.stringify(drawn[0]))).toEqual({
      data: [
        {
          marker: { color: [blue.dark, paper.dark], line: { color: blue.dark } },
          colorscale: [[0, COLOURS["heat-none"].dark]],
          text: ["#0072b2", `<span style="font-size:11px;color:${soft.dark}">small</span>`],
          hovertext: "the article says color:#5c5c5c",
          customdata: [{ color: "#0072b2" }],
        },
      ],
      layout: { paper_bgcolor: paper.dark, title: { text: "#ffffff" } },
    });
  });

  it("is drawn light on paper, and dark again after that", () => {
    const { draw, drawn, fire } = page("dark");
    draw({}, figure);
    fire("beforeprint");
    expect(drawn.at(-1)!.layout).toEqual(figure.layout);
    fire("afterprint");
    expect(drawn.at(-1)!.layout).not.toEqual(figure.layout);
  });

  it("follows when the reader changes the machine to light", () => {
    const { draw, drawn, asked, fire } = page("dark");
    draw({}, figure);
    asked.matches = false;
    fire("change");
    expect(drawn).toHaveLength(2);
    expect(drawn[1]!.layout).toEqual(figure.layout);
  });
});

describe("a chart in a notebook", () => {
  it.each([
    [{ jpThemeLight: "true" }, "dark", "light"],
    [{ jpThemeLight: "false" }, "light", "dark"],
    [{ vscodeThemeKind: "vscode-dark" }, "light", "dark"],
    [{ vscodeThemeKind: "vscode-light" }, "dark", "light"],
    [{ vscodeThemeKind: "vscode-high-contrast" }, "light", "dark"],
  ] as const)("follows the front end's theme %o on a %s machine: %s", (dataset, machine, shade) => {
    const { draw, drawn } = page(machine, dataset);
    draw({}, figure);
    expect(drawn[0]!.layout).toMatchObject({ paper_bgcolor: paper[shade] });
  });
});
