import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { figures, findBrowser, launch, renderImages } from "../../src/figures/index.js";
import { writeOutputs } from "../../src/report/index.js";
import { makeAnalysis } from "../fixtures/analysis.js";

const path = findBrowser();
const analysis = makeAnalysis({ hostile: true });

describe.skipIf(path === null)(
  `the report in a browser${path === null ? " (skipped: no browser)" : ""}`,
  { timeout: 120_000 },
  () => {
    let folder: string;
    let browser: Browser;
    let context: BrowserContext;
    let page: Page;
    const faults: string[] = [];
    const requests: string[] = [];

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "parallax-report-"));
      await writeOutputs(analysis, figures(analysis), folder, { format: ["html"] });
      browser = await launch(path!);
      context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 } });
      page = await context.newPage();
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
      });
      page.on("pageerror", (error) => faults.push(error.message));
      page.on("request", (request) => {
        if (!/^(?:file|data|blob):/.test(request.url())) requests.push(request.url());
      });
    }, 120_000);

    afterAll(async () => {
      await browser?.close();
      await rm(folder, { recursive: true, force: true });
    });

    const open = async (name: string) => {
      faults.length = 0;
      requests.length = 0;
      await page.goto(pathToFileURL(join(folder, name)).href);
      await page.waitForFunction("document.querySelector('.main-svg') !== null", undefined, {
        timeout: 60_000,
      });
    };

    it("draws every chart offline, without an error and without a request", async () => {
      await open("report.html");
      await page.waitForFunction(
        `document.querySelectorAll(".chart .main-svg .infolayer").length >= ${String(figures(analysis).length)}`,
      );
      expect(faults).toEqual([]);
      expect(requests).toEqual([]);
      expect(await page.locator(".chart .scatterlayer .trace").count()).toBeGreaterThan(20);
    });

    it("shows the sentences of a number that is clicked, and closes them again by key", async () => {
      await open("report.html");
      const button = page.locator("table.outlets button.number", { hasText: "37.0" }).first();
      await button.click();
      const panel = page.locator("#evidence");
      expect(await panel.isVisible()).toBe(true);
      expect(await panel.locator("li mark").allTextContents()).toEqual([
        "free again",
        "ringleaders",
        "heroes",
      ]);
      expect(await panel.textContent()).toContain("Our dam is free again");
      await page.keyboard.press("Escape");
      expect(await panel.isVisible()).toBe(false);
      expect(await button.evaluate((element) => element.matches(":focus"))).toBe(true);
      expect(faults).toEqual([]);
    });

    it("opens a number by keyboard alone", async () => {
      await open("report.html");
      await page.locator("table.outlets button.number").first().focus();
      await page.keyboard.press("Enter");
      expect(await page.locator("#evidence li").count()).toBeGreaterThan(0);
      expect(await page.evaluate("document.activeElement.id")).toBe("evidence-title");
    });

    it("leads from a sentence to its mark in the article", async () => {
      await open("report.html");
      await page.evaluate(
        'for (const folded of document.querySelectorAll("details")) folded.open = false',
      );
      await page.locator("table.outlets button.number", { hasText: "37.0" }).first().click();
      await page.locator("#evidence a").first().click();
      await page.waitForFunction(`(() => {
        const box = document.querySelector(":target")?.getBoundingClientRect();
        return box && box.top > 0 && box.bottom < window.innerHeight / 2 && box.width > 0;
      })()`);
      expect(await page.locator(":target").textContent()).toBe("free again");
    });

    it("runs nothing that an article says", async () => {
      await open("report.html");
      for (const selector of ["article .text span", "figure .chart"])
        for (const element of (await page.locator(selector).all()).slice(-3)) await element.hover();
      expect(await page.evaluate("window.pwned")).toBeUndefined();
      expect(faults).toEqual([]);
    });

    it("would not run a script that found its way in", async () => {
      await open("report.html");
      await page.evaluate(`(() => {
        const made = document.createElement("script");
        made.textContent = "window.pwned = 9";
        document.body.append(made);
        document.body.insertAdjacentHTML("beforeend", '<img src="x" onerror="window.pwned = 10">');
      })()`);
      await page.waitForTimeout(200);
      expect(await page.evaluate("window.pwned")).toBeUndefined();
      expect(faults.join(" ")).toContain("Content Security Policy");
    });

    it("draws the page of a single chart with plotly beside it", async () => {
      await open("figures/loaded-terms.html");
      expect(await page.locator(".scatterlayer .trace").count()).toBeGreaterThan(3);
      expect(faults).toEqual([]);
      expect(requests).toEqual([]);
    });

    it("draws the same pictures each time, in the size asked for", async () => {
      const all = figures(analysis);
      const chosen = all.filter(({ name }) => name === "loaded-terms");
      const [first, second, narrow] = [
        await renderImages(chosen, { browser: path }),
        await renderImages([...all].reverse(), { browser: path }),
        await renderImages(chosen, { browser: path, width: 500, height: 420, scale: 1 }),
      ].map((images) => images!.get("loaded-terms")!);
      expect(second!.svg).toBe(first!.svg);
      expect(Buffer.from(second!.png).equals(first!.png)).toBe(true);
      expect(narrow!.svg).toMatch(/<svg[^>]* height="420"[^>]* width="500"/);
      expect(Buffer.from(narrow!.png).readUInt32BE(16)).toBe(500);
      expect(first!.svg).not.toMatch(/<script|<img|<[a-z]+[^>]* on\w+=/);
    });
  },
);
