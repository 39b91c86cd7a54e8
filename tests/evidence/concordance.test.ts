import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { concordance, concordanceHtml, evidenceTable } from "../../src/evidence/index.js";
import { HOSTILE, makeAnalysis } from "../fixtures/analysis.js";

const analysis = makeAnalysis({ hostile: true });

describe("a concordance", () => {
  it("lists every finding with its own words, in the order of the analysis", () => {
    const rows = concordance(analysis);
    expect(rows.map(({ id }) => id)).toEqual(analysis.findings.map(({ id }) => id));
    for (const row of rows) {
      const { finding } = row;
      const words =
        finding.kind === "attribution" ? (finding.cue ?? finding.content).text : finding.text;
      expect(row.match).toBe(words);
      expect(row.sentence).toContain(row.match);
    }
  });

  it("filters by outlet, kind, term, family, voice and side, all at once", () => {
    const seized = concordance(analysis, { term: "SEIZED", outlet: "Suda Today", voice: "outlet" });
    expect(seized.map(({ sentence }) => sentence)).toEqual(["Dam seized in the night"]);
    const northmark = concordance(analysis, {
      side: "northmark",
      kind: "loaded",
      category: "slogan",
    });
    expect(northmark.map(({ match }) => match)).toEqual(["Long live"]);
    expect(concordance(analysis, { voice: "quoted", kind: "attribution" })).toEqual([]);
  });

  it("takes several values of which one must hold, and the event that an article tells of", () => {
    const [one, other] = analysis.outlets.map(({ outlet }) => outlet) as [string, string];
    const both = concordance(analysis, { outlet: [one, other] });
    expect(both).toEqual(
      concordance(analysis).filter(({ outlet }) => outlet === one || outlet === other),
    );
    const { event } = analysis.articles[0]!;
    const told = new Set(
      analysis.articles.filter((row) => row.event === event).map(({ article }) => article.id),
    );
    const rows = concordance(analysis, { event });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toEqual(concordance(analysis).filter(({ article }) => told.has(article)));
    expect(concordance(analysis, { event: "none" })).toEqual([]);
  });

  it("reads the sentences behind a number in the order of its ids", () => {
    const { findings } = analysis.outlets[1]!.figures[0]!;
    const backwards = [...findings].reverse();
    expect(concordance(analysis, { findings: backwards }).map(({ id }) => id)).toEqual(backwards);
    expect(concordance(analysis, { findings: ["nobody#l0-1"] })).toEqual([]);
  });

  it("is a table in which no markup of an article runs", () => {
    const rows = concordance(analysis, { outlet: HOSTILE.outlet });
    for (const html of [concordanceHtml(rows), evidenceTable(rows)]) {
      const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
      expect(document.querySelectorAll("tbody tr")).toHaveLength(rows.length);
      expect(document.querySelectorAll("script, img, [onmouseover], [onclick]")).toHaveLength(0);
      expect(document.querySelector("tbody")?.textContent).toContain("</script>");
    }
  });

  it("marks the words in their whole sentence", () => {
    const rows = concordance(analysis, { term: "occupation" });
    const { document } = parseHTML(
      `<!doctype html><html><body>${evidenceTable(rows)}</body></html>`,
    );
    expect(document.querySelector("tbody td")?.innerHTML).toBe(
      "The <b>occupation</b> of the dam is the third this year.",
    );
  });

  it("says how many rows it leaves out, and says so where there are none", () => {
    const rows = concordance(analysis);
    expect(concordanceHtml(rows, { limit: 3 })).toContain(`… and ${String(rows.length - 3)} more.`);
    expect(concordanceHtml([])).toContain("No finding fits.");
  });
});
