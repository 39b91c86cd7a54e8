import { describe, expect, test } from "vitest";
import { concordance } from "../../src/evidence/index.js";
import { figures } from "../../src/figures/index.js";
import { inlineStyles } from "../../src/notebook/inline-styles.js";
import { notebookPage } from "../../src/notebook/page.js";
import { articleHtml } from "../../src/notebook/show-article.js";
import { evidenceTable } from "../../src/notebook/show-evidence.js";
import { figureInCell, PLOTLY_MIME } from "../../src/notebook/show-figure.js";
import { measureTable } from "../../src/notebook/show-measures.js";
import { tableOf } from "../../src/notebook/show-table.js";
import { tableHtml, tableText } from "../../src/notebook/table-html.js";
import { passageId } from "../../src/passage.js";
import { HOSTILE, makeAnalysis } from "../fixtures/analysis.js";

const analysis = makeAnalysis({ hostile: true });

/** Elements and attributes of our own; anything else came from an article. */
const ELEMENTS = /^<\/?(?:table|caption|thead|tbody|tr|th|td|p|div|span|b|i|br|code)[ >]/;

function foreign(html: string): string[] {
  return [...html.matchAll(/<[^>]*>/g)]
    .map(([element]) => element)
    .filter(
      (element) =>
        !ELEMENTS.test(element) || / (?:on\w+|src|href)=/i.test(element.replace(/"[^"]*"/g, '""')),
    );
}

describe("what a cell shows of untrusted articles", () => {
  test.each<[what: string, html: string]>([
    ["a table", tableHtml(tableOf([{ ...HOSTILE }], HOSTILE.title))],
    ["evidence", tableHtml(evidenceTable(analysis))],
    ["outlets side by side", tableHtml(measureTable(analysis, "loaded"))],
    ...analysis.articles.map(({ article }): [string, string] => [
      `article ${article.id}`,
      articleHtml(analysis, article.id),
    ]),
  ])("%s holds none of their markup", (_, html) => {
    expect(foreign(html)).toEqual([]);
    expect(html).not.toMatch(/<script|<img|="javascript:/i);
  });

  test("a figure's script cannot be ended by an article", () => {
    const figure = { ...figures(analysis)[0]!, title: HOSTILE.title };
    const html = figureInCell("x", { ...figure, layout: { title: { text: HOSTILE.body } } });
    expect(html.match(/<\/script/g)).toHaveLength(1);
    expect(html).not.toContain("<img");
    const [, script] = /<script>([^]*)<\/script>/.exec(html)!;
    expect(() => new Function(script!)).not.toThrow();
    expect(script).not.toContain("<b onmouseover");
  });

  test("a page lets no script run but its own, and holds figure data safely", () => {
    const { data, layout, config } = figures(analysis)[0]!;
    const figure = { data, layout: { ...layout, title: { text: HOSTILE.body } }, config };
    const page = notebookPage("n", {
      metadata: {},
      cells: [
        {
          id: "a",
          cell_type: "code",
          source: "1",
          outputs: [{ output_type: "display_data", data: { [PLOTLY_MIME]: figure }, metadata: {} }],
        },
      ],
    });
    expect(page).toMatch(/script-src 'self' file: 'sha256-[^']+';/);
    expect(page).not.toContain("unsafe-inline'; script");
    // The figure's data, plotly's file, the page's own lines.
    expect(page.match(/<\/script>/g)).toHaveLength(3);
    const [, json] = /class="figure">([^<]*)</.exec(page)!;
    expect(JSON.parse(json!)).toEqual(JSON.parse(JSON.stringify(figure)));
  });
});

describe("a table in a cell", () => {
  test("shows numbers with at most three decimals, yes and no, and nothing for what is not told", () => {
    const { rows } = tableOf([{ a: 0.123456, b: 1234, c: true, d: null, e: NaN, f: 2.5 }]);
    expect(rows).toEqual([["0.123", "1,234", "yes", "", "", "2.5"]]);
  });

  test("shows only the columns asked for, in that order, and names those that there are", () => {
    const records = [{ a: 1, b: "x", c: true }];
    const { columns, rows } = tableOf(records, "", { columns: ["c", "a"] });
    expect([columns, rows]).toEqual([["c", "a"], [["yes", "1"]]]);
    expect(tableOf([], "", { columns: ["a"] }).rows).toEqual([]);
    expect(() => tableOf(records, "", { columns: ["d"] })).toThrow(/no column "d".*a, b, c/);
  });

  test("says how many rows it leaves out and where they are", () => {
    const rows = Array.from({ length: 60 }, (_, n) => ({ n }));
    const table = tableOf(rows, "", { limit: 40 });
    expect(table.rows).toHaveLength(40);
    expect(table.notes).toEqual([
      expect.stringMatching(/^20 more rows are not shown.*findings\.jsonl/),
    ]);
  });

  test("reads records and data frames alike", () => {
    const records = tableOf([{ a: 1, b: "x" }]);
    expect(tableOf({ columns: ["a", "b"], values: [[1, "x"]] })).toEqual(records);
  });

  test("says that there is nothing", () => {
    expect(tableHtml(tableOf([], "Left out"))).toContain("None.");
  });

  test("has a plain form that gives back what was escaped", () => {
    const table = { columns: ["a"], rows: [[{ html: "<b>x &lt; y</b><br>it&#39;s" }]] };
    expect(tableText(table)).toBe("a\nx < y it's");
  });
});

describe("evidence in a cell", () => {
  test("shows some of every outlet, so that a long article hides no other", () => {
    const rows = concordance(analysis);
    const outlets = new Set(rows.map(({ outlet }) => outlet));
    const table = evidenceTable(analysis, {}, { perOutlet: 1 });
    expect(table.rows.map(([outlet]) => outlet)).toEqual([...outlets].sort());
    expect(table.notes!.join()).toContain(`${rows.length - outlets.size} more findings`);
  });

  test("of nothing says so", () => {
    expect(evidenceTable(analysis, { findings: [] }).notes).toEqual(["No finding fits."]);
  });

  test("shows passages that are no findings too, as those of a number that articles differ in", () => {
    const [first] = analysis.omissions;
    const ids = first!.given.map(passageId);
    const html = tableHtml(evidenceTable(analysis, { findings: ids }));
    for (const { text } of first!.given) expect(html).toContain(`<b>${text}</b>`);
    for (const id of ids) expect(html).toContain(id);
  });
});

describe("outlets side by side", () => {
  test("give each value with its interval and findings, and words where there is too little text", () => {
    const measure = analysis.measures[0]!;
    const table = measureTable(analysis, [measure.id]);
    expect(table.columns).toEqual(["", ...analysis.outlets.map(({ outlet }) => outlet)]);
    analysis.outlets.forEach(({ figures: all }, index) => {
      const { sufficient, value } = all.find((figure) => figure.measure === measure.id)!.all;
      const { html } = table.rows[0]![index + 1] as { html: string };
      if (sufficient && value !== null) expect(html).toMatch(/<b>[^<]+<\/b>/);
      else expect(html).toContain("too little text");
    });
  });

  test("name the measures that no outlet has enough text for, without a number", () => {
    const poor = {
      ...analysis,
      outlets: analysis.outlets.map((outlet) => ({
        ...outlet,
        figures: outlet.figures.map((figure) => ({
          ...figure,
          all: { ...figure.all, sufficient: false },
        })),
      })),
    };
    const table = measureTable(poor, "loaded");
    expect(table.rows).toEqual([]);
    expect(table.notes![0]).toMatch(/^Too little text in every outlet to say: /);
  });
});

test("looks stand in the elements themselves, as JupyterLab keeps no style sheet it does not trust", () => {
  expect(inlineStyles('<p class="zone-body">x</p>')).toMatch(
    /^<p class="zone-body" style="[^"]+">x/,
  );
  expect(inlineStyles('<span class="mention">x</span>')).toBe('<span class="mention">x</span>');
  expect(articleHtml(makeAnalysis({}))).toMatch(/class="cue[^"]*" style="[^"]*border-bottom/);
});
