import { createHash } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { anchor } from "../../src/evidence/index.js";
import { capital, figures } from "../../src/figures/index.js";
import type { Analysis } from "../../src/outlets/analysis.js";
import type { EvidenceData } from "../../src/report/evidence-data.js";
import { reportHtml } from "../../src/report/index.js";
import { HOSTILE, makeAnalysis } from "../fixtures/analysis.js";

const reportOf = (analysis: Analysis) => reportHtml(analysis, figures(analysis));
const read = (html: string) => parseHTML(html).document;
/** What the page carries compressed, as its script unpacks it. */
const unpacked = (html: string, id: string) =>
  inflateRawSync(Buffer.from(read(html).getElementById(id)!.textContent, "base64")).toString(
    "utf8",
  );

/** The numbers of a page, each with the findings that it opens. */
function evidenceOf(html: string) {
  const { numbers, articles, sentences, findings, strings } = JSON.parse(
    unpacked(html, "evidence-data"),
  ) as EvidenceData;
  const all = findings.id.map((id, at) => {
    const sentence = findings.sentence[at]!;
    const article = sentences.article[sentence]!;
    const [from, length] = [findings.at[at]!, findings.length[at]!];
    return {
      id: `${articles.id[article]!}#${id}`,
      article: articles.id[article]!,
      marked: articles.marked[article] === 1,
      sentence: sentences.text[sentence]!,
      match: sentences.text[sentence]!.slice(from, from + length),
      note: strings[findings.note[at]!]!,
    };
  });
  return {
    all,
    numbers: numbers.map((one) => ({ ...one, findings: one.findings.map((at) => all[at]!) })),
  };
}

describe("the report", () => {
  const analysis = makeAnalysis();
  const html = reportOf(analysis);
  const document = read(html);

  it("is one file below three megabytes that asks for nothing", () => {
    expect(Buffer.byteLength(html)).toBeLessThan(3_000_000);
    expect(document.querySelectorAll("script[src], link, img, iframe")).toHaveLength(0);
    const policy = document.querySelector("meta[http-equiv]")!.getAttribute("content")!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src[^;]*(?:unsafe|https?:|\*)/);
    expect(html).not.toMatch(/(?:url\(|@import|src=)/);
  });

  it("lets exactly its own two scripts run", () => {
    const policy = document.querySelector("meta[http-equiv]")!.getAttribute("content")!;
    const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text!);
    expect(scripts).toHaveLength(1);
    for (const text of [...scripts, unpacked(html, "plotly-data")])
      expect(policy).toContain(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  });

  it("shows every measure of every outlet, with its value or with words", () => {
    const cells = [...document.querySelectorAll("table.outlets:not(.summary) tbody td")];
    expect(cells).toHaveLength(analysis.measures.length * analysis.outlets.length);
    for (const cell of cells) expect(cell.textContent).toMatch(/\d|none found|nothing to count/);
  });

  it("shows no value where the text is too short", () => {
    for (const measure of analysis.measures) {
      const definition = document.getElementById(`measure-${anchor(measure.id)}`)!;
      const line = document.querySelector(`th a[href="#${definition.id}"]`)!.closest("tr")!;
      for (const [column, outlet] of analysis.outlets.entries()) {
        const { all } = outlet.figures.find((figure) => figure.measure === measure.id)!;
        const cell = line.querySelectorAll("td")[column]!;
        if (all.sufficient) expect(cell.textContent).toMatch(/\d/);
        else
          expect(cell.textContent).toMatch(
            /^(?:(?:\d+|none) found; too little text for a (?:rate|share|lean|figure)|nothing to count)$/,
          );
      }
    }
  });

  it("keeps the sentences of too short a text one click away", () => {
    for (const button of document.querySelectorAll("table.outlets:not(.summary) button.few")) {
      const count = Number(/^(\d+) found/.exec(button.textContent)![1]);
      const { numbers } = evidenceOf(html);
      expect(numbers[Number(button.getAttribute("data-number"))]!.findings).toHaveLength(count);
    }
    expect(document.querySelectorAll("button.few").length).toBeGreaterThan(3);
  });

  it("shows a summary of leans beside its components only, and what it is without one", () => {
    const cells = [...document.querySelectorAll("table.summary tbody td")];
    expect(cells).toHaveLength(analysis.outlets.length);
    for (const cell of cells)
      if (cell.querySelector("button, .plain"))
        expect(cell.textContent).toMatch(
          /(?:\d|disagree).*(?:\w+ [+−]?\d\.\d\d, )+.*leaving one out: .* to /,
        );
      else expect(cell.textContent).toContain("enough text");
    expect(cells.some((cell) => cell.textContent.includes("leaving one out"))).toBe(true);
  });

  it("names sides, never their ids", () => {
    const heads = [...document.querySelectorAll("table.outlets tbody th")];
    for (const { textContent } of heads) expect(textContent).not.toMatch(/\b(?:suda|northmark)\b/);
  });

  it("gives for every number the sentences of exactly its findings", () => {
    const { numbers, all } = evidenceOf(html);
    const byTitle = new Map(numbers.map((number) => [number.title, number]));
    for (const outlet of analysis.outlets)
      for (const figure of outlet.figures) {
        const { label } = analysis.measures.find(({ id }) => id === figure.measure)!;
        const number = byTitle.get(`${capital(label)}: ${outlet.outlet}`);
        expect(number?.findings.map(({ id }) => id) ?? []).toEqual(figure.findings);
      }
    const texts = new Map(analysis.articles.map(({ article }) => [article.id, article.text]));
    for (const { article, sentence } of all)
      expect(texts.get(article)!).toContain(sentence.replace(/…/g, ""));
  });

  it("leads from each sentence to its mark in the article", () => {
    for (const { id, marked } of evidenceOf(html).all) {
      expect(marked).toBe(true);
      expect(document.getElementById(anchor(id))?.closest("article")).not.toBeNull();
    }
  });

  it("holds every finding for the concordance", () => {
    const ids = evidenceOf(html).all.map(({ id }) => id);
    expect([...ids].sort()).toEqual(analysis.findings.map(({ id }) => id).sort());
  });

  it("holds every chart, warning, article and definition", () => {
    expect(document.querySelectorAll("figure .chart")).toHaveLength(figures(analysis).length);
    expect(document.querySelector(".notes")?.textContent).toContain("suda-today.txt");
    expect(document.querySelectorAll("article")).toHaveLength(analysis.articles.length);
    expect(document.querySelectorAll("dl.measures dt")).toHaveLength(analysis.measures.length);
    expect(document.querySelector("dl.measures")?.textContent).toContain("at least 3 loaded terms");
  });

  it("carries every chart, as it is drawn from the analysis", () => {
    const drawn = JSON.parse(unpacked(html, "figures-data")) as { name: string; data: unknown[] }[];
    expect(drawn.map(({ name, data }) => [name, data.length])).toEqual(
      figures(analysis).map(({ name, data }) => [name, data.length]),
    );
  });

  it("has no id twice", () => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("is the same to the byte each time", () => {
    expect(reportOf(makeAnalysis())).toBe(html);
  });
});

describe("the report on hostile articles", () => {
  const html = reportOf(makeAnalysis({ hostile: true }));
  const document = read(html);

  it("makes no element and no handler of their text", () => {
    expect(document.querySelectorAll("script")).toHaveLength(4);
    expect(document.querySelectorAll("img, b[onmouseover], b[onclick], [onerror]")).toHaveLength(0);
    expect(document.querySelector("main")?.textContent).toContain(HOSTILE.body);
  });

  it("links to addresses of pages only", () => {
    const links = [...document.querySelectorAll("a[href]")].map((link) =>
      link.getAttribute("href")!,
    );
    for (const link of links) expect(link).toMatch(/^(?:#|https:\/\/example\.org\/)/);
  });

  it("lets no text end a script element", () => {
    expect(html.match(/<\/script>/g)).toHaveLength(4);
  });
});

describe("the report", () => {
  it("says without a topic what a topic would add", () => {
    expect(reportOf(makeAnalysis({ topic: false }))).toContain("No topic file was given");
  });

  it("stays small with many articles, and says what it leaves out", () => {
    const analysis = makeAnalysis({ copies: 120 });
    const html = reportOf(analysis);
    expect(Buffer.byteLength(html)).toBeLessThan(3_000_000);
    const articles = [...read(html).querySelectorAll("article")];
    expect(articles.length).toBeGreaterThan(50);
    expect(html).toContain(
      `${(analysis.articles.length - articles.length).toLocaleString("en")} further articles left out`,
    );
  });

  it("can be made of nothing at all", () => {
    const whole = makeAnalysis({ topic: false });
    const none = {
      ...whole,
      ...{ measures: [], articles: [], findings: [], outlets: [], sharedText: [], loaded: [] },
      ...{ choices: [], speakers: [], stances: [], warnings: [] },
      ...{ distinctive: [], heard: [], events: [], omissions: [], wireEdits: [] },
    };
    expect(reportOf(none)).toContain("Nothing was measured.");
  });
});
