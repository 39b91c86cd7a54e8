import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { figures, findBrowser, renderImages } from "../../src/figures/index.js";
import { launch } from "../../src/figures/launch.js";
import type { Analysis } from "../../src/outlets/analysis.js";
import { reportHtml } from "../../src/report/index.js";
import { makeAnalysis } from "../fixtures/analysis.js";
import { FAULTS_OF } from "./chart-faults.js";

/** Charts of little text, of much, with hostile names, and with nothing to draw. */
const CASES: readonly (readonly [string, Analysis])[] = [
  ["a few articles", makeAnalysis()],
  ["many articles of three sides", overMonths(standing(makeAnalysis({ sides: 3, copies: 12 })))],
  ["no topic and names that are markup", makeAnalysis({ topic: false, hostile: true })],
];

/** As if half of the differences stood. */
function standing(analysis: Analysis): Analysis {
  const [a = "", b = ""] = analysis.outlets.map(({ outlet }) => outlet);
  const contrasts = analysis.measures.slice(0, 30).map(({ id }, at) => ({
    ...{ measure: id, a, b: at % 3 === 0 ? null : b, basis: "events" as const, events: 40 + at },
    ...{
      articles: [1200, 42] as const,
      valueA: 0.3,
      valueB: 0.1 - at / 100,
      difference: 0.2 + at / 100,
    },
    ...{ low: 0.1, high: 0.4, p: 0.001, q: 0.01, sufficient: true, reason: null, stands: true },
  }));
  return { ...analysis, contrasts };
}

/** As if the articles had been written one after the other over five months. */
function overMonths(analysis: Analysis): Analysis {
  return {
    ...analysis,
    articles: analysis.articles.map((row, at) => ({
      ...row,
      article: {
        ...row.article,
        date: new Date(Date.UTC(2024, 0, 1 + Math.floor(at * 2.5))).toISOString().slice(0, 10),
      },
    })),
  };
}

const path = findBrowser();

describe.skipIf(path === null)(
  `charts at three widths${path === null ? " (skipped: no browser)" : ""}`,
  { timeout: 240_000 },
  () => {
    let folder: string;
    let browser: Browser;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "parallax-charts-"));
      browser = await launch(path!);
    }, 120_000);

    afterAll(async () => {
      await browser?.close();
      await rm(folder, { recursive: true, force: true });
    });

    /** What is cut off or lies on other words, chart by chart, once all have the width of the page. */
    const faultsAt = async (page: Page, width: number) => {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForFunction(SETTLED, undefined, { timeout: 120_000 });
      const found = await page.evaluate<{ name: string; faults: string[] }[]>(
        `[...document.querySelectorAll(".chart")].map((chart) => ({ name: chart.id, faults: (${FAULTS_OF})(chart) }))`,
      );
      return found.flatMap(({ name, faults }) =>
        faults.map((fault) => `${name} at ${String(width)}: ${fault}`),
      );
    };

    it.each(CASES)(
      "of %s fit without scrolling, nothing cut off and no words on others, on a screen and printed",
      async (_, analysis) => {
        const file = join(folder, "report.html");
        await writeFile(file, reportHtml(analysis, figures(analysis)));
        const page = await browser.newPage({
          bypassCSP: true,
          viewport: { width: 1200, height: 900 },
        });
        await page.goto(pathToFileURL(file).href);
        await page.waitForFunction(
          `document.querySelectorAll(".chart .main-svg .infolayer").length >= ${String(figures(analysis).length)}`,
          undefined,
          { timeout: 120_000 },
        );
        const faults: string[] = [];
        for (const width of [1200, 700, 390]) {
          faults.push(...(await faultsAt(page, width)));
          const wide = await page.evaluate<number>(
            'Math.max(...[...document.querySelectorAll(".chart")].map((chart) => chart.scrollWidth - chart.clientWidth), document.documentElement.scrollWidth - window.innerWidth)',
          );
          expect([width, wide <= 1]).toEqual([width, true]);
        }
        // A sheet of A4, less its margins, while the screen is that of a phone.
        await page.emulateMedia({ media: "print" });
        await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
        faults.push(...(await faultsAt(page, 718)));
        const widths = await page.evaluate<number[]>(
          '[...document.querySelectorAll(".chart .main-svg:first-child")].map((svg) => Math.round(svg.getBoundingClientRect().width))',
        );
        // As wide as the sheet; one that is too tall for it is made smaller, by a third at most.
        expect(Math.max(...widths)).toBe(640);
        expect(Math.min(...widths)).toBeGreaterThanOrEqual(426);
        expect(faults).toEqual([]);
        await page.close();
      },
    );

    it.each([390, 960])(
      "pictures of %i pixels hold their words, titles of several lines too",
      async (width) => {
        const images = await renderImages(figures(makeAnalysis()), { browser: path, width });
        const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
        const faults: string[] = [];
        let long = 0;
        for (const [name, { svg }] of images!) {
          await page.setContent(`<div id="chart" style="display:inline-block">${svg}</div>`);
          long += await page.evaluate<number>(
            'document.querySelectorAll(".gtitle tspan.line").length',
          );
          const own = await page.evaluate<string[]>(
            `(${FAULTS_OF})(document.getElementById("chart"))`,
          );
          faults.push(...own.map((fault) => `${name}: ${fault}`));
        }
        expect(long).toBeGreaterThan(1);
        expect(faults).toEqual([]);
        await page.close();
      },
    );
  },
);

/** Whether every chart has been drawn for the width that its place has now. */
const SETTLED = `[...document.querySelectorAll(".chart")].every((chart) => {
  const [svg, place] = [chart.querySelector(".main-svg"), chart.getBoundingClientRect()].map((one) =>
    one instanceof DOMRect ? one : one?.getBoundingClientRect(),
  );
  return svg !== undefined && Math.abs(svg.width - place.width) < 1 && Math.abs(svg.height - place.height) < 1;
})`;
