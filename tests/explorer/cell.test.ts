import { inflateRawSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { explorerInCell, type PageFindings } from "../../src/explorer/index.js";
import type { Analysis } from "../../src/outlets/analysis.js";
import { HOSTILE, makeAnalysis } from "../fixtures/analysis.js";

const analysis = makeAnalysis({ hostile: true });

function held(html: string): PageFindings {
  const root = parseHTML(html).document.querySelector<HTMLElement>(".parallax-explorer")!;
  const packed = Buffer.from(root.dataset["findings"]!, "base64");
  return JSON.parse(inflateRawSync(packed).toString("utf8")) as PageFindings;
}

const outletsOf = ({ strings, articles }: PageFindings) =>
  new Set(articles.outlet.map((at) => strings[at]!));

describe("an explorer in a cell", () => {
  it("holds every finding of a small analysis, and says so", () => {
    const html = explorerInCell(analysis);
    expect(held(html).findings.id).toHaveLength(analysis.findings.length);
    expect(html).toContain(`This cell holds all ${String(analysis.findings.length)} findings.`);
  });

  it("holds no more than it may, of all outlets, and says how many there are", () => {
    const most = 6;
    const html = explorerInCell(analysis, {}, { most });
    expect(held(html).findings.id).toHaveLength(most);
    const event = analysis.articles.filter(({ event }) => event === analysis.articles[0]!.event);
    expect(outletsOf(held(html)).size).toBeGreaterThan(1);
    expect(event.length).toBeGreaterThan(1);
    expect(html).toContain(`This cell holds 6 of ${String(analysis.findings.length)} findings`);
  });

  it("holds only what its filter lets through", () => {
    const { outlet } = analysis.outlets[0]!;
    const wanted = analysis.findings.filter(
      (one) => one.outlet === outlet && one.kind === "loaded",
    );
    const html = explorerInCell(analysis, { outlet, kind: "loaded" });
    expect(wanted.length).toBeGreaterThan(0);
    expect(held(html).findings.id).toHaveLength(wanted.length);
    expect([...outletsOf(held(html))]).toEqual([outlet]);
  });

  it("shows its first passages where no script runs", () => {
    const { document } = parseHTML(explorerInCell(analysis));
    const rows = [...document.querySelectorAll(".explorer-rows tr")];
    expect(rows).toHaveLength(10);
    for (const row of rows) {
      const [left, match] = ["left", "match"].map((name) => row.querySelector(`.${name}`)!);
      expect(match!.textContent).not.toBe("");
      expect(left).not.toBeNull();
      const id = row.querySelector(".place")!.textContent!.split(", ").at(-1);
      expect(analysis.findings.some((one) => one.id === id)).toBe(true);
    }
  });

  it("has no ids, so that two stand in one notebook", () => {
    const { document } = parseHTML(explorerInCell(analysis));
    expect(document.querySelectorAll("[id]")).toHaveLength(0);
  });

  it("makes nothing that an article says into markup", () => {
    expect(analysis.articles.some(({ article }) => article.outlet === HOSTILE.outlet)).toBe(true);
    const { document } = parseHTML(explorerInCell(analysis, { outlet: HOSTILE.outlet }));
    expect(document.querySelectorAll("script")).toHaveLength(1);
    expect(document.querySelectorAll("img, iframe, a, [onerror], [onload]")).toHaveLength(0);
  });

  it("says that there is nothing to search where nothing was found", () => {
    const none: Analysis = { ...analysis, findings: [] };
    expect(explorerInCell(none)).toContain("Nothing was found, so there is nothing to search.");
  });
});
