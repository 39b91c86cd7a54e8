import { describe, expect, it } from "vitest";
import { bounded, openingsOf } from "../../../src/figures/kit/bounded.js";
import { markEvidence, NOTHING, opening } from "../../../src/figures/kit/mark-evidence.js";
import { figures } from "../../../src/figures/index.js";
import { passageId } from "../../../src/passage.js";
import { makeAnalysis } from "../../fixtures/analysis.js";

const analysis = makeAnalysis({ copies: 12 });
const evidence = markEvidence(analysis);
const ids = analysis.findings.flatMap(({ id, kind }) => (kind === "loaded" ? [id] : []));

describe("a mark of a chart", () => {
  it("says under the pointer its sentence first, then what it is, its ids last", () => {
    const lines = evidence(["The Post", "3 uses"], ids.slice(0, 2)).hover.split("<br>");
    expect(lines[0]).toContain("<b>took control</b>");
    expect(lines.slice(-3)).toEqual([
      "<b>The Post</b>",
      "3 uses",
      `Findings: ${ids.slice(0, 2).join(", ")}`,
    ]);
  });

  it("opens twenty findings of many, spread over outlets and articles, and tells how many there are", () => {
    const { opens } = evidence(["All", "loaded terms", ""], ids);
    expect(opens).toMatchObject({ title: "All", detail: "loaded terms", total: ids.length });
    expect(opens!.ids).toHaveLength(20);
    const outlets = opens!.ids.map((id) => analysis.findings.find((one) => one.id === id)!.outlet);
    for (const outlet of new Set(outlets))
      expect(outlets.filter((one) => one === outlet).length).toBeGreaterThanOrEqual(5);
    expect(new Set(opens!.ids.map((id) => id.split("#")[0])).size).toBe(20);
  });

  it("says the true number where it is given a sample", () => {
    const { opens, hover } = evidence(["All"], ids.slice(0, 5), { total: 900 });
    expect(opens!.total).toBe(900);
    expect(hover).toContain("and 896 more");
  });

  it("shows a passage that is no finding, whole and without bold", () => {
    const { article } = analysis.articles[0]!;
    const start = article.text.indexOf("In Suda");
    const end = article.text.indexOf("\n", start);
    const { hover } = evidence(["Fact"], [passageId({ article: article.id, start, end })]);
    expect(hover.split("<br>")[0]).toMatch(/^“In Suda, Governor/);
    expect(hover).toContain(`Passages: ${article.id}#s`);
  });

  it("of articles that the analysis does not hold counts them, and shows no sentence", () => {
    const gone = Array.from({ length: 30 }, (_, at) => `gone-${String(at)}#a1-9`);
    const { opens, hover } = evidence(["Elsewhere"], gone);
    expect(opens).toMatchObject({ title: "Elsewhere", total: 30 });
    expect(opens!.ids).toHaveLength(20);
    expect(hover.split("<br>")[0]).toBe("<b>Elsewhere</b>");
  });

  it("lets no markup of a text through", () => {
    const hostile = makeAnalysis({ hostile: true });
    const id = hostile.findings.find(({ text }) => text.includes("looted"))!.id;
    const { hover } = markEvidence(hostile)(["<i>x</i>"], [id]);
    expect(hover.replace(/<\/?b>|<br>/g, "")).not.toMatch(/[<>]/);
  });

  it("that stands for nothing opens nothing", () => {
    expect(opening([NOTHING])).toEqual({ hoverinfo: "text", hovertext: [""], customdata: [null] });
  });
});

describe("a chart of very many marks", () => {
  const [figure] = figures(analysis) as [ReturnType<typeof figures>[number]];
  const opens = { title: "x", detail: "", total: 50, ids: ids.slice(0, 20) };
  const many = {
    ...figure,
    data: [{ type: "scatter" as const, customdata: Array.from({ length: 1000 }, () => opens) }],
  } as unknown as typeof figure;

  it("lists fewer at each, the same number, and keeps the true number", () => {
    const all = openingsOf(bounded(many));
    expect(new Set(all.map((one) => one.ids.length))).toEqual(new Set([6]));
    expect(new Set(all.map(({ total }) => total))).toEqual(new Set([50]));
  });

  it("is left as it is where it has few", () => {
    expect(bounded(figure)).toBe(figure);
  });
});
