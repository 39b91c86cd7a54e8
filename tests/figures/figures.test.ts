import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { figureFiles, figures, FIGURES, openingsOf, stableJson } from "../../src/figures/index.js";
import type { Analysis } from "../../src/outlets/analysis.js";
import { COLOURS } from "../../src/scheme/index.js";
import { passageOf } from "../../src/passage.js";
import { HOSTILE, makeAnalysis } from "../fixtures/analysis.js";

const SIDES = ["vermilion", "blue", "orange", "sky", "purple", "yellow"] as const;

const NONE: Analysis = {
  ...makeAnalysis({ topic: false }),
  ...{ measures: [], articles: [], findings: [], outlets: [], sharedText: [], loaded: [] },
  ...{ choices: [], speakers: [], stances: [], warnings: [] },
  ...{ distinctive: [], wordContrast: null, heard: [], events: [], omissions: [], wireEdits: [] },
};

const CASES: readonly (readonly [string, Analysis])[] = [
  ["two sides", makeAnalysis()],
  ["three sides", makeAnalysis({ sides: 3 })],
  ["no topic", makeAnalysis({ topic: false })],
  ["hostile texts", makeAnalysis({ hostile: true })],
  ["many articles", makeAnalysis({ copies: 12 })],
  ["nothing at all", NONE],
];

/** Every string in a chart that plotly draws: all but `customdata`, which no template of a chart names. */
function drawnStrings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(drawnStrings);
  return value !== null && typeof value === "object"
    ? Object.entries(value).flatMap(([key, item]) =>
        key === "customdata" ? [] : drawnStrings(item),
      )
    : [];
}

/** Bold, small and soft words, and words or dots in the colours of loaded terms and of sides. */
const COLOURED = (["loaded", "faint", ...SIDES] as const).map((name) => COLOURS[name].light);
const MARKUP = new RegExp(
  `</?b>|<br>|<span style="(?:font-size:11px;color:#5c5c5c|color:(?:${COLOURED.join("|")}))">|</span>`,
  "g",
);

describe.each(CASES)("the charts of an analysis with %s", (_, analysis) => {
  const all = figures(analysis);

  it("are all there, each with its words", () => {
    expect(all.map(({ name }) => name)).toEqual([...FIGURES.keys()]);
    for (const { title, subtitle, caption } of all) {
      expect(title).toMatch(/\w{3}/);
      expect(subtitle).toMatch(/\.$/);
      expect(caption.length).toBeGreaterThan(150);
    }
  });

  it("hold no NaN, no undefined text and no infinite number", () => {
    for (const figure of all) {
      const files = figureFiles(figure);
      for (const text of Object.values(files))
        expect(text).not.toMatch(/\b(?:NaN|Infinity|undefined)\b/);
    }
  });

  it("say in words why they are empty, and what to do", () => {
    for (const figure of all) {
      const words = drawnStrings(figure.layout.annotations).join(" ");
      if (figure.empty) expect(words.replace(/<br>/g, " ")).toMatch(/\. [A-Z][^.]+\./);
      else expect(figure.data.length).toBeGreaterThan(0);
    }
  });

  it("let plotly see no markup but their own", () => {
    for (const figure of all)
      for (const text of drawnStrings({
        data: figure.data,
        layout: figure.layout,
        narrower: figure.narrower,
      }))
        expect(text.replace(MARKUP, "")).not.toMatch(/[<>]/);
  });

  it("open sentences at every mark: at most twenty, of this analysis, and the true number", () => {
    const articles = new Map(analysis.articles.map(({ article }) => [article.id, article.text]));
    const known = new Set(analysis.findings.map(({ id }) => id));
    for (const figure of all) {
      for (const trace of figure.data as readonly {
        hovertext?: unknown[];
        customdata?: unknown[];
      }[])
        if (figure.name !== "power-curve")
          expect(trace.customdata?.length).toBe(trace.hovertext?.length);
      for (const { title, total, ids } of openingsOf(figure)) {
        expect(title).not.toBe("");
        expect(ids.length).toBeLessThanOrEqual(20);
        expect(ids.length).toBeGreaterThanOrEqual(Math.min(1, total));
        expect(total).toBeGreaterThanOrEqual(ids.length);
        for (const id of ids) {
          const { article, start, end } = passageOf(id) ?? {};
          if (article === undefined) expect(known).toContain(id);
          else expect(articles.get(article)!.slice(start, end)).toHaveLength(end! - start!);
        }
      }
    }
  });

  it("have a CSV with a line for each record", () => {
    for (const figure of all) {
      const records = parse(figureFiles(figure).csv, { columns: true }) as Record<string, string>[];
      expect(records).toHaveLength(figure.rows.length);
      for (const row of figure.rows)
        expect(figure.columns).toEqual(expect.arrayContaining(Object.keys(row)));
    }
  });

  it("are the same to the byte each time", () => {
    expect(figures(analysis).map(figureFiles)).toEqual(all.map(figureFiles));
  });

  it("name only findings that the analysis holds, each once", () => {
    const known = new Set(analysis.findings.map(({ id }) => id));
    for (const { findings } of all) {
      expect(new Set(findings).size).toBe(findings.length);
      for (const id of findings) expect(known).toContain(id);
    }
  });
});

const byName = (analysis: Analysis, name: string) =>
  figures(analysis).find((figure) => figure.name === name)!;

describe("a mark that rests on too little text", () => {
  it("is hollow, and the legend says what that means", () => {
    const { data, rows } = byName(makeAnalysis(), "loaded-terms");
    const traces = data as unknown as {
      name: string;
      x: number[];
      marker?: { color: string };
      showlegend?: boolean;
    }[];
    const drawn = traces.filter(({ showlegend, marker }) => showlegend === false && marker);
    const values = (hollow: boolean) =>
      drawn
        .filter(({ marker }) => (marker?.color === "#ffffff") === hollow)
        .flatMap(({ x }) => x)
        .sort((a, b) => a - b);
    const told = (sufficient: boolean) =>
      rows
        .filter((row) => row["sufficient"] === sufficient && row["value"] !== null)
        .map((row) => Number(row["value"]))
        .sort((a, b) => a - b);
    expect(told(false).length).toBeGreaterThan(0);
    expect(values(true)).toEqual(told(false));
    expect(values(false)).toEqual(told(true));
    expect(traces.map(({ name }) => name)).toContain("hollow: too little text to say");
  });
});

describe("one-sidedness", () => {
  it("draws every component with its interval inside [-1, 1]", () => {
    const { rows } = byName(makeAnalysis({ sides: 3 }), "sidedness-components");
    expect(new Set(rows.map((row) => `${String(row["plus"])}/${String(row["minus"])}`)).size).toBe(
      3,
    );
    for (const row of rows) {
      if (row["value"] === null) continue;
      const [low, value, high] = [row["low"], row["value"], row["high"]].map(Number);
      expect(low).toBeGreaterThanOrEqual(-1);
      expect(value).toBeGreaterThanOrEqual(low!);
      expect(high).toBeGreaterThanOrEqual(value!);
      expect(high).toBeLessThanOrEqual(1);
    }
  });

  it("says where there is nothing to count", () => {
    const figure = byName(makeAnalysis(), "sidedness-components");
    expect(drawnStrings(figure.data)).toContain("none found");
  });

  it("asks for a topic where there is none", () => {
    const figure = byName(makeAnalysis({ topic: false }), "sidedness-components");
    expect(figure.empty).toBe(true);
    expect(drawnStrings(figure.layout.annotations).join(" ")).toContain("topic.yaml");
  });
});

describe("the hover of a mark", () => {
  it("gives ids of the findings and an example of the text", () => {
    const analysis = makeAnalysis();
    const { data } = byName(analysis, "speakers-by-side");
    const hovers = drawnStrings(data.map((trace) => (trace as { hovertext?: unknown }).hovertext));
    const { findings } = analysis.speakers.find(({ speaker }) => speaker === "Tomas Reyes")!;
    const hover = hovers.find((text) => text.includes("The Harbour Post: Tomas Reyes"))!;
    expect(hover.replace(/<br>/g, " ")).toContain(findings[0]);
    expect(hover).toMatch(/“.*<b>\w+<\/b>.*”/);
  });
});

describe("who is made to speak", () => {
  it("draws for each outlet all attributed words, no more and no less", () => {
    const { rows } = byName(makeAnalysis(), "speakers-by-side");
    const sums = new Map<unknown, number>();
    for (const row of rows)
      sums.set(row["outlet"], (sums.get(row["outlet"]) ?? 0) + Number(row["share"]));
    for (const sum of sums.values()) expect(sum).toBeCloseTo(1, 9);
  });
});

describe("accusations", () => {
  it("are drawn by what the accused side is let say, each counted once", () => {
    const analysis = makeAnalysis();
    const { data, rows } = byName(analysis, "accused-heard");
    const counts = (data as unknown as { name: string; x: number[] }[]).map(({ name, x }) => [
      name,
      x.reduce((sum, count) => sum + count, 0),
    ]);
    expect(counts).toEqual([
      ["denies or disputes it", 1],
      ["heard, but on other things", 1],
      ["not heard", 1],
    ]);
    expect(rows).toHaveLength(3);
  });
});

const dots = (figure: ReturnType<typeof byName>) =>
  (
    figure.data as unknown as {
      mode: string;
      name?: string;
      x: (number | null)[];
      marker?: { color: string };
      hovertext?: string[];
    }[]
  ).filter(({ mode, x }) => mode.includes("markers") && x[0] !== null);

describe("distinctive words", () => {
  it("are hollow where they are not shown to differ or cannot be tested", () => {
    const figure = byName(makeAnalysis(), "distinctive-words");
    const colours = dots(figure).flatMap(({ x, marker }) => x.map((z) => [z, marker?.color]));
    expect(colours.sort()).toEqual([
      [2.2, "#ffffff"],
      [2.4, "#ffffff"],
      [3.1, "#0072b2"],
    ]);
    expect(figure.rows.filter((row) => row["shown"] === true)).toHaveLength(1);
    expect(figure.caption).toContain("A distinctive word is not a biased one");
  });
});

describe("edits of shared text", () => {
  it("stand in the row of their kind and of each effect, and show both versions", () => {
    const figure = byName(makeAnalysis(), "wire-edits");
    expect(dots(figure).map(({ name, x }) => [name, x.length])).toEqual([
      ["sentence dropped", 1],
      ["sentence reworded", 1],
      ["adds a loaded term", 1],
      ["drops a source", 1],
      ["silences a side", 1],
    ]);
    const hovers = dots(figure).flatMap(({ hovertext }) => hovertext ?? []);
    expect(hovers[1]).toContain("before: “took control of the Vara dam”");
    expect(hovers[1]).toContain("after: “liberated the Vara dam”");
    expect(hovers[4]).toContain("silences a side: Suda");
    expect(figure.findings).toHaveLength(2);
  });

  it("say that there are none where no text is shared", () => {
    const figure = byName({ ...makeAnalysis(), wireEdits: [], sharedText: [] }, "wire-edits");
    expect(figure.empty).toBe(true);
    expect(drawnStrings(figure.layout.annotations).join(" ")).toContain("share their text");
  });
});

describe("facts of an event", () => {
  it("are drawn as given, omitted or given otherwise, with the sentences", () => {
    const figure = byName(makeAnalysis(), "event-facts");
    expect(dots(figure).map(({ name, x }) => [name, x])).toEqual([
      ["gives it", [0, 2]],
      ["leaves it out", [1]],
      ["gives another number", [3]],
    ]);
    const [, omitted, different] = dots(figure).map(({ hovertext }) => hovertext?.[0] ?? "");
    expect(omitted).toContain("The Harbour Post: 3 × village");
    expect(omitted).toContain("that villages were shelled");
    expect(different).toContain("forty hectares");
    expect(figure.rows).toHaveLength(4);
  });

  it("say that not all are drawn where an event has too many facts, articles, or there are too many events", () => {
    const analysis = makeAnalysis();
    const event = analysis.events.find(({ articles }) => articles.length > 2)!;
    const omission = analysis.omissions.find((one) => one.event === event.id)!;
    const [row] = analysis.articles as [(typeof analysis.articles)[number]];
    const subtitle = (more: Partial<typeof analysis>) =>
      byName({ ...analysis, ...more }, "event-facts").subtitle;
    const times = <T>(count: number, of: (at: number) => T) =>
      Array.from({ length: count }, (_, at) => of(at));
    const facts = (count: number) =>
      times(count, (at) => ({ ...omission, what: `village ${String(at)}` }));
    const ALL = /in \d events?\.$/;
    const NOT_ALL = / Not all are drawn; the CSV has them\.$/;

    expect(subtitle({ omissions: facts(12) })).toMatch(ALL);
    expect(subtitle({ omissions: facts(13) })).toMatch(NOT_ALL);

    const crowd = (count: number) => {
      const more = times(count, (at) => ({
        ...row,
        article: { ...row.article, id: `more-${String(at)}` },
      }));
      return {
        omissions: facts(1),
        articles: [...analysis.articles, ...more],
        events: [{ ...event, articles: [...event.articles, ...more.map((one) => one.article.id)] }],
      };
    };
    expect(subtitle(crowd(16 - event.articles.length))).toMatch(ALL);
    expect(subtitle(crowd(17 - event.articles.length))).toMatch(NOT_ALL);

    const days = (count: number) => ({
      events: times(count, (at) => ({ ...event, id: `day ${String(at)}` })),
      omissions: times(count, (at) => ({ ...omission, event: `day ${String(at)}` })),
    });
    expect(subtitle(days(6))).toMatch(ALL);
    expect(subtitle(days(7))).toMatch(NOT_ALL);
  });

  it("say where no event has three articles", () => {
    const figure = byName({ ...makeAnalysis(), events: [], omissions: [] }, "event-facts");
    expect(drawnStrings(figure.layout.annotations).join(" ")).toContain("no event has three");
  });
});

describe("the power curve", () => {
  it("marks the outlet with the fewest articles", () => {
    const figure = byName(makeAnalysis({ copies: 4 }), "power-curve");
    expect(figure.subtitle).toContain("the fewest are 4 articles (");
    const lines = (figure.layout.shapes ?? []).map(({ x0 }) => x0);
    expect(lines).toContain(4);
  });

  it("finds larger differences with fewer articles", () => {
    const { rows } = byName(makeAnalysis(), "power-curve");
    const needed = new Map(rows.map((row) => [Number(row["difference"]), Number(row["needed"])]));
    const sorted = [...needed].sort(([a], [b]) => a - b).map(([, count]) => count);
    expect(sorted).toEqual([...sorted].sort((a, b) => b - a));
    for (const row of rows) expect(Number(row["found"])).toBeLessThanOrEqual(1);
  });
});

describe("the article strip", () => {
  it("draws every word of an article once, furniture apart", () => {
    const analysis = makeAnalysis();
    const { rows } = byName(analysis, "article-strip");
    for (const { article, words } of analysis.articles) {
      const own = rows.filter((row) => row["article"] === article.id);
      const scored = own.reduce(
        (sum, row) =>
          sum +
          Number(row["outletWords"]) +
          Number(row["reportedWords"]) +
          Number(row["quotedWords"]),
        0,
      );
      const furniture = own.reduce((sum, row) => sum + Number(row["furnitureWords"]), 0);
      expect(scored).toBe(words);
      expect(scored + furniture).toBe(article.text.split(/\s+/).filter(Boolean).length);
    }
  });

  it("shows forty articles of a large corpus, and says so", () => {
    const { layout, subtitle } = byName(makeAnalysis({ copies: 12 }), "article-strip");
    expect(layout.yaxis?.tickvals).toHaveLength(40);
    expect(subtitle).toContain("Drawn are 40 of 60 articles, event by event");
  });
});

describe("a cell of a CSV", () => {
  it("is never taken for a formula", () => {
    const figure = byName(makeAnalysis({ hostile: true }), "shared-text");
    const { csv } = figureFiles({
      ...figure,
      columns: ["a", "b"],
      rows: [
        { a: "=HYPERLINK(1)", b: -0.5 },
        { a: '@x,"y"', b: null },
      ],
    });
    expect(csv).toBe(`a,b\n'=HYPERLINK(1),-0.5\n"'@x,""y""",\n`);
  });
});

describe("files of a chart", () => {
  const figure = byName(makeAnalysis({ hostile: true }), "article-strip");
  const { html, json } = figureFiles(figure);

  it("let no text of an article end the page's script", () => {
    expect(html.match(/<\/script>/g)).toHaveLength(3);
    expect(html).not.toContain(HOSTILE.title);
  });

  it("ask for nothing but plotly beside them", () => {
    expect([...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, path]) => path)).toEqual([
      "plotly.min.js",
    ]);
    expect(html).toContain("default-src 'none'");
  });

  it("hold all that plotly needs", () => {
    const read = JSON.parse(json) as {
      schemaVersion: number;
      data: unknown[];
      layout: { height: number };
    };
    expect(read.schemaVersion).toBe(1);
    expect(read.data).toHaveLength(figure.data.length);
    expect(read.layout.height).toBeGreaterThan(200);
  });
});

describe("stable JSON", () => {
  it("does not depend on the order of keys", () => {
    expect(stableJson({ b: [1.23456789], a: { d: undefined, c: -0 } })).toBe(
      '{"a":{"c":0},"b":[1.234568]}',
    );
  });

  it("refuses what is no number, and says where", () => {
    expect(() => stableJson({ data: [{ x: [1, NaN] }] })).toThrow("$.data[0].x[1] is NaN");
  });
});
