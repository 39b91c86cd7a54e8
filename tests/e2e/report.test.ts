import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { figures, findBrowser, openingsOf, renderImages } from "../../src/figures/index.js";
import { launch } from "../../src/figures/launch.js";
import { PACKAGE_ROOT } from "../../src/data.js";
import { readAnalysis, reportHtml, writeOutputs } from "../../src/report/index.js";
import { findings } from "../../src/selection/index.js";
import { makeAnalysis } from "../fixtures/analysis.js";

const ALL_DRAWN = (count: number) =>
  `document.querySelectorAll(".chart .main-svg .infolayer").length >= ${String(count)}`;

/** Whether every chart is as wide as its place, so that none is still to be drawn for the new width. */
const WIDTH_TAKEN = `[...document.querySelectorAll(".chart")].every((chart) => {
  const svg = chart.querySelector(".main-svg");
  return svg === null || svg.getBoundingClientRect().width <= chart.getBoundingClientRect().width + 1;
})`;

/** Where on the screen the first mark stands that opens something; runs in the page. */
const PLACE_OF_FIRST = (name: string) => `(() => {
  const chart = document.getElementById("chart-${name}");
  for (const trace of chart._fullData) {
    const data = (trace.customdata ?? []).flat();
    const at = data.findIndex((opens) => opens?.ids.length > 0);
    if (at < 0) continue;
    const [xaxis, yaxis] = [trace.xaxis, trace.yaxis].map(
      (id) => chart._fullLayout[id.replace(/^([xy])/, "$1axis")],
    );
    const columns = Array.isArray(trace.customdata[0]) ? trace.customdata[0].length : 0;
    const [x, y] = columns > 0
      ? [at % columns, Math.floor(at / columns)]
      : [trace.type === "bar" ? (trace.base?.[at] ?? 0) + trace.x[at] / 2 : trace.x[at], trace.y[at]];
    const box = chart.getBoundingClientRect();
    const shift = trace.mode === "text" && trace.textposition === "middle right" ? 10 : 0;
    return [
      box.left + xaxis._offset + xaxis.c2p(x) + shift,
      box.top + yaxis._offset + yaxis.c2p(y),
    ];
  }
})()`;

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
      const handedOn = findings(analysis).kind("loaded").toHtml("Loaded terms");
      await writeFile(join(folder, "handed-on.html"), handedOn);
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

    it("opens the sentences of a mark of every chart that is clicked", async () => {
      await open("report.html");
      await page.waitForFunction(ALL_DRAWN(figures(analysis).length));
      for (const figure of figures(analysis)) {
        const opens = openingsOf(figure).filter(({ ids }) => ids.length > 0);
        if (opens.length === 0) continue;
        await page.locator(`#chart-${figure.name}`).scrollIntoViewIfNeeded();
        const [x, y] = await page.evaluate<[number, number]>(PLACE_OF_FIRST(figure.name));
        await page.mouse.move(x, y);
        await page.mouse.click(x, y);
        const panel = page.locator("#evidence");
        await panel.waitFor({ state: "visible", timeout: 5000 }).catch(() => {
          throw new Error(`${figure.name}: a click opened nothing`);
        });
        const title = await panel.locator("h2").textContent();
        const opened = opens.filter((one) => one.title === title);
        expect([figure.name, opened.length > 0]).toEqual([figure.name, true]);
        const told = (await panel.locator("li").allTextContents()).join("\n");
        expect(opened.some(({ ids }) => ids.every((id) => told.includes(id)))).toBe(true);
        await page.keyboard.press("Escape");
      }
      expect(faults).toEqual([]);
    });

    it("opens a mark of a chart by keyboard alone", async () => {
      await open("report.html");
      await page.waitForFunction(ALL_DRAWN(figures(analysis).length));
      const chart = page.locator("#chart-speakers-by-side");
      await chart.focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowRight");
      const [, second] = openingsOf(
        figures(analysis).find(({ name }) => name === "speakers-by-side")!,
      );
      expect(await page.locator("#mark-told").textContent()).toContain(second!.title);
      expect(await chart.locator(".hoverlayer .hovertext").count()).toBe(1);
      await page.keyboard.press("Enter");
      expect(await page.locator("#evidence h2").textContent()).toBe(second!.title);
      expect(await page.locator("#evidence li").count()).toBe(second!.ids.length);
      await page.keyboard.press("Escape");
      expect(await chart.evaluate((element) => element.matches(":focus"))).toBe(true);
    });

    it("opens a marked word of an article, and the attribution that it stands in", async () => {
      await open("report.html");
      const word = page.locator("article .text .loaded", { hasText: "bandits" }).first();
      await word.click();
      const told = await page.locator("#evidence li").allTextContents();
      expect(told[0]).toContain("bandits");
      expect(told[0]).toContain("#l");
      expect(told[1]).toContain("Ilse Brandt");
      expect(told[1]).toContain("#a");
      await page.keyboard.press("Escape");
      await word.focus();
      await page.keyboard.press("Enter");
      expect(await page.locator("#evidence li").count()).toBe(told.length);
      await page.keyboard.press("Escape");
      const cue = page.locator("article .text .cue", { hasText: "announced" }).first();
      await cue.click();
      expect(await page.locator("#evidence li mark").first().textContent()).toBe("announced");
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

    it("finds, sorts and saves passages in Explore", async () => {
      await open("report.html");
      const rows = page.locator(".explorer-rows tr");
      await page.waitForFunction("document.querySelector('.explorer-rows tr') !== null");
      const all = await rows.count();
      await page.locator('.explorer-filters [name="text"]').fill("liberated");
      expect(await rows.count()).toBeGreaterThan(0);
      expect(await rows.count()).toBeLessThan(all);
      for (const text of await rows.allTextContents())
        expect(text.toLowerCase()).toContain("liberated");
      await page.locator('.explorer-filters [name="voice"]').selectOption("reported");
      await page.locator('.explorer-filters [name="order"]').selectOption("before");
      expect(await page.locator(".explorer-count").textContent()).toMatch(
        /^[\d,]+ of [\d,]+ findings fit/,
      );
      const saved = page.waitForEvent("download");
      await page.locator(".explorer-csv").click();
      const csv = await readFile(await (await saved).path(), "utf8");
      expect(csv.split("\n")[0]).toContain("id,outlet,event,date,title,kind");
      expect(csv.trim().split("\n")).toHaveLength(1 + (await rows.count()));
      expect(csv).not.toMatch(/(?:^|,)=/m);
      expect(faults).toEqual([]);
      expect(requests).toEqual([]);
    });

    it("prints one story alone, and shows the page again after that", async () => {
      await open("report.html");
      await page.evaluate("window.print = () => {}");
      await page.locator("button.print-story").first().click();
      await page.emulateMedia({ media: "print" });
      expect(await page.locator("div.story table").first().isVisible()).toBe(true);
      for (const other of ["h1", "#outlets", "figure .chart", "#articles", "#stories"])
        expect([other, await page.locator(other).first().isVisible()]).toEqual([other, false]);
      // A sheet of A4 upright, less its margins: narrower than the columns are on a screen.
      await page.setViewportSize({ width: 680, height: 900 });
      const wide = await page.evaluate<number>(
        "Math.max(...[...document.querySelectorAll('div.story.printed td')].map((cell) => cell.getBoundingClientRect().right))",
      );
      await page.setViewportSize({ width: 1280, height: 900 });
      expect(wide).toBeGreaterThan(400);
      expect(wide).toBeLessThanOrEqual(680);
      await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
      expect(await page.locator("h1").isVisible()).toBe(true);
      await page.emulateMedia({ media: null });
      expect(faults).toEqual([]);
    });

    const openSeeds = async () => {
      const seeds = await readAnalysis(join(PACKAGE_ROOT, "outputs"));
      await writeFile(join(folder, "seeds.html"), reportHtml(seeds, figures(seeds)));
      await open("seeds.html");
    };

    it("prints a story of five long articles on three sheets, to be read in a meeting", async () => {
      await openSeeds();
      await page.evaluate("window.print = () => {}");
      await page.locator("button.print-story").first().click();
      const printed = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      expect(printed.match(/\/Type ?\/Page\b/g)!.length).toBeLessThanOrEqual(3);
    });

    it("prints whole: each chart on one sheet, what is folded left folded, and is itself again", async () => {
      await openSeeds();
      const sizes = () =>
        page.evaluate<{ width: number; height: number }[]>(
          `[...document.querySelectorAll("figure .chart")].map((chart) => {
            const { width, height } = chart.getBoundingClientRect();
            return { width, height };
          })`,
        );
      await page.waitForFunction(ALL_DRAWN((await sizes()).length));
      const before = await sizes();
      await page.emulateMedia({ media: "print" });
      await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
      for (const { width, height } of await sizes()) {
        expect(width).toBeLessThanOrEqual(641);
        expect(height).toBeLessThanOrEqual(861);
      }
      expect(await page.locator("details.more[open]").count()).toBe(0);
      expect(await page.locator("details:not(.more):not([open])").count()).toBe(0);
      expect(await page.locator("dl.measures .detail").first().isVisible()).toBe(false);
      await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
      await page.emulateMedia({ media: null });
      expect(await sizes()).toEqual(before);
    });

    it.each(["light", "dark"] as const)("has no fault that axe knows of, %s", async (scheme) => {
      const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
      const own = await browser.newContext({ bypassCSP: true, colorScheme: scheme });
      const shown = await own.newPage();
      const faulty: string[] = [];
      for (const name of ["report.html", "figures/frames.html", "handed-on.html"]) {
        await shown.setViewportSize({ width: 390, height: 900 });
        await shown.goto(pathToFileURL(join(folder, name)).href);
        if (name === "report.html") await shown.waitForSelector(".explorer-rows tr");
        if (name !== "handed-on.html")
          await shown.waitForFunction("document.querySelector('.main-svg') !== null");
        await shown.addScriptTag({ path: axe });
        for (const width of [390, 700, 1200]) {
          await shown.setViewportSize({ width, height: 900 });
          await shown.waitForFunction(WIDTH_TAKEN);
          const found = await shown.evaluate<{ id: string; nodes: { html: string }[] }[]>(
            `axe.run({ resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })))`,
          );
          for (const { id, nodes } of found)
            faulty.push(
              `${name}, ${String(width)}: ${id}: ${nodes[0]!.html.slice(0, 160)} (${String(nodes.length)})`,
            );
        }
      }
      await own.close();
      expect(faulty).toEqual([]);
    });

    it("draws page and charts dark for a reader who asks for it, and light on paper", async () => {
      const own = await browser.newContext({ colorScheme: "dark" });
      const shown = await own.newPage();
      await shown.goto(pathToFileURL(join(folder, "report.html")).href);
      await shown.waitForFunction(ALL_DRAWN(figures(analysis).length));
      const grounds = () =>
        shown.evaluate<string[]>(`[
          getComputedStyle(document.body).backgroundColor,
          ...[...document.querySelectorAll(".chart .main-svg:first-child")].map(
            (chart) => getComputedStyle(chart).backgroundColor,
          ),
        ]`);
      const [dark, light] = ["rgb(25, 26, 28)", "rgb(255, 255, 255)"];
      expect([...new Set(await grounds())]).toEqual([dark]);
      await shown.emulateMedia({ media: "print" });
      await shown.evaluate("window.dispatchEvent(new Event('beforeprint'))");
      expect([...new Set(await grounds())]).toEqual([light]);
      await shown.evaluate("window.dispatchEvent(new Event('afterprint'))");
      await shown.emulateMedia({ media: null, colorScheme: "light" });
      await expect.poll(async () => [...new Set(await grounds())]).toEqual([light]);
      await own.close();
    });

    it.each(["report.html", "figures/frames.html", "handed-on.html"])(
      "%s scrolls sideways at no width",
      async (name) => {
        for (const width of [390, 700, 1200]) {
          await page.setViewportSize({ width, height: 800 });
          await page.goto(pathToFileURL(join(folder, name)).href);
          const wide = await page.evaluate<number>("document.documentElement.scrollWidth");
          expect([width, wide <= width]).toEqual([width, true]);
        }
        await page.setViewportSize({ width: 1280, height: 900 });
      },
    );

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
        await renderImages(all.slice(0, 4).reverse(), { browser: path }),
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
