import { inflateRawSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, it } from "vitest";
import { analyze } from "../../src/analyze.js";
import { shownSpan } from "../../src/evidence/index.js";
import { capital, figureFiles, figures } from "../../src/figures/index.js";
import type { Analysis } from "../../src/outlets/analysis.js";
import { dataFiles } from "../../src/report/data-files.js";
import type { EvidenceData } from "../../src/report/evidence-data.js";
import { reportHtml } from "../../src/report/index.js";
import { manyArticles, manyTopic } from "../fixtures/many-articles.js";

const MEGABYTE = 1_000_000;

describe("a report of 300 articles that three outlets wrote of 100 events", () => {
  let analysis: Analysis;
  let html: string;
  let document: ReturnType<typeof parseHTML>["document"];
  let data: EvidenceData;

  beforeAll(async () => {
    analysis = await analyze(
      { articles: manyArticles() },
      { topic: manyTopic(), reader: "rules", resamples: 40 },
    );
    html = reportHtml(analysis, figures(analysis));
    document = parseHTML(html).document;
    const packed = document.getElementById("evidence-data")!.textContent;
    data = JSON.parse(
      inflateRawSync(Buffer.from(packed, "base64")).toString("utf8"),
    ) as EvidenceData;
  }, 120_000);

  /** A finding as the page shows it. */
  const shown = (at: number) => {
    const sentence = data.findings.sentence[at]!;
    const article = data.articles.id[data.sentences.article[sentence]!]!;
    const [from, length] = [data.findings.at[at]!, data.findings.length[at]!];
    const text = data.sentences.text[sentence]!;
    return {
      id: `${article}#${data.findings.id[at]!}`,
      article,
      text,
      match: text.slice(from, from + length),
    };
  };

  it("opens at every button at least fifteen sentences, or all that there are", () => {
    const buttons = [...document.querySelectorAll("button[data-number]")];
    expect(buttons.length).toBeGreaterThan(150);
    const short = buttons.filter((button) => {
      const {
        total,
        findings,
        passages = [],
      } = data.numbers[Number(button.getAttribute("data-number"))]!;
      return findings.length + passages.length < Math.min(15, total ?? 15);
    });
    expect(short.map((button) => button.getAttribute("aria-label"))).toEqual([]);
  });

  it("lists at a figure of an outlet only findings of that outlet, and their true number", () => {
    const labels = new Map(analysis.measures.map(({ id, label }) => [id, label]));
    for (const { outlet, figures: own } of analysis.outlets)
      for (const { measure, findingCount, findings } of own) {
        if (findingCount === 0) continue;
        // Two measures may count as many findings that begin alike.
        const number = data.numbers.find(
          (one) =>
            one.title === `${capital(labels.get(measure)!)}: ${outlet}` &&
            one.total === findingCount,
        );
        expect(number?.findings.map((at) => shown(at).id)).toEqual(findings);
      }
  });

  it("shows each finding in words that stand in its article", () => {
    const byId = new Map(analysis.findings.map((finding) => [finding.id, finding]));
    const texts = new Map(analysis.articles.map(({ article }) => [article.id, article.text]));
    for (const at of new Set(data.numbers.flatMap(({ findings }) => findings))) {
      const { id, article, text, match } = shown(at);
      expect(texts.get(article)).toContain(text);
      const { start, end } = shownSpan(byId.get(id)!);
      expect(texts.get(article)!.slice(start, end)).toBe(match);
    }
  });

  it("spreads what it lists over events and articles", () => {
    for (const { findings, total } of data.numbers) {
      if (total === null || total < 600) continue;
      const articles = findings.map((at) => shown(at).article);
      expect(new Set(articles).size).toBe(findings.length);
      expect(new Set(articles.map((id) => id.slice(2))).size).toBe(findings.length);
    }
  });

  it("holds every finding for the concordance", () => {
    expect(data.findings.id).toHaveLength(analysis.findings.length);
    expect(data.all).toBe(analysis.findings.length);
  });

  it("marks articles event by event, all outlets of each", () => {
    const ids = [...document.querySelectorAll("article")].map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(20);
    for (const event of new Set(ids.map((id) => id.slice(-3))))
      expect(ids.filter((id) => id.endsWith(event))).toHaveLength(3);
  });

  it("stays within its bounds: page 4 MB, analysis 5 MB, each figure 1 MB", () => {
    expect(Buffer.byteLength(html)).toBeLessThan(4 * MEGABYTE);
    expect(Buffer.byteLength(dataFiles(analysis).get("analysis.json") as string)).toBeLessThan(
      5 * MEGABYTE,
    );
    for (const figure of figures(analysis))
      for (const text of Object.values(figureFiles(figure)))
        expect([figure.name, Buffer.byteLength(text) < MEGABYTE]).toEqual([figure.name, true]);
  });
});
