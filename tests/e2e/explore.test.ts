import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { explorerInCell } from "../../src/explorer/index.js";
import { findBrowser } from "../../src/figures/index.js";
import { launch } from "../../src/figures/launch.js";
import { measureTable } from "../../src/notebook/show-measures.js";
import { tableHtml } from "../../src/notebook/table-html.js";
import { notebookPage } from "../../src/notebook/page.js";
import type { Cell } from "../../src/notebook/notebook-file.js";
import { makeAnalysis } from "../fixtures/analysis.js";

const path = findBrowser();
const analysis = makeAnalysis({ hostile: true });

const title: Cell = { id: "t", cell_type: "markdown", source: "# Two explorers, and a table" };
const cell = (html: string): Cell => ({
  ...{ id: "a", cell_type: "code", source: "explore(analysis);" },
  outputs: [{ output_type: "display_data", data: { "text/html": html }, metadata: {} }],
});
const cells = [explorerInCell(analysis), explorerInCell(analysis, { kind: "loaded" }, { most: 5 })];

describe.skipIf(path === null)(
  `explorers in cells${path === null ? " (skipped: no browser)" : ""}`,
  { timeout: 60_000 },
  () => {
    let folder: string;
    let browser: Browser;
    let page: Page;
    const faults: string[] = [];

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "parallax-explore-"));
      await mkdir(join(folder, "notebooks"));
      const exported = notebookPage("two", {
        cells: [title, ...[...cells, tableHtml(measureTable(analysis, "loaded"))].map(cell)],
        metadata: {},
      });
      await writeFile(join(folder, "notebooks", "exported.html"), exported);
      // A front end of notebooks: it runs what a cell brings and has no policy of its own.
      const lab = `<!doctype html><meta charset="utf-8"><body>${cells.join("\n")}</body>`;
      await writeFile(join(folder, "notebooks", "lab.html"), lab);
      browser = await launch(path!);
      page = await (await browser.newContext({ offline: true })).newPage();
      page.on("pageerror", (error) => faults.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error" && !message.text().includes("plotly.min.js"))
          faults.push(message.text());
      });
    }, 60_000);

    afterAll(async () => {
      await browser?.close();
      await rm(folder, { recursive: true, force: true });
    });

    const open = async (name: string) => {
      faults.length = 0;
      await page.goto(pathToFileURL(join(folder, "notebooks", name)).href);
      const [first, second] = [0, 1].map((at) => page.locator(".parallax-explorer").nth(at));
      await expect
        .poll(() => second!.locator(".explorer-count").textContent())
        .toContain("findings fit");
      return [first!, second!] as const;
    };

    it.each(["exported.html", "lab.html"])("are filtered each alone in %s", async (name) => {
      const [first, second] = await open(name);
      const before = await second.locator(".explorer-rows tr").allTextContents();
      await first.locator('[name="text"]').fill("liberated");
      await first.locator('[name="order"]').selectOption("after");
      const texts = await first.locator(".explorer-rows tr").allTextContents();
      expect(texts.length).toBeGreaterThan(0);
      for (const text of texts) expect(text.toLowerCase()).toContain("liberated");
      expect(await second.locator(".explorer-rows tr").allTextContents()).toEqual(before);
      expect(faults.filter((fault) => !fault.includes("ERR_FILE_NOT_FOUND"))).toEqual([]);
    });

    it.each(["outlet", "event", "kind", "family", "voice", "side"])(
      "narrow by %s to what was chosen",
      async (facet) => {
        const [first] = await open("lab.html");
        const all = await first.locator(".explorer-count").textContent();
        const values = await first
          .locator(`[name="${facet}"] option`)
          .evaluateAll((options) => options.map((option) => option.getAttribute("value")!));
        const counts: number[] = [];
        for (const value of values.slice(1)) {
          await first.locator(`[name="${facet}"]`).selectOption(value);
          counts.push(parseInt((await first.locator(".explorer-count").textContent())!, 10));
        }
        expect(counts.length).toBeGreaterThan(0);
        for (const count of counts) expect(count).toBeGreaterThan(0);
        if (facet === "outlet" || facet === "kind")
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(parseInt(all!, 10));
      },
    );

    it("sort by the words after, and open a whole sentence below its row", async () => {
      const [first] = await open("lab.html");
      await first.locator('[name="order"]').selectOption("after");
      const words = await first
        .locator(".explorer-rows .right")
        .evaluateAll((all) =>
          all.map(({ textContent }) => textContent!.toLowerCase().replace(/^\W+/, "")),
        );
      expect(words).toEqual([...words].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
      const button = first.locator(".explorer-rows button.number").first();
      await button.click();
      expect(await first.locator(".explorer-whole mark").textContent()).toBe(
        await button.textContent(),
      );
      await button.click();
      expect(await first.locator(".explorer-whole").count()).toBe(0);
    });

    it("save what fits as CSV, and say what they do not hold", async () => {
      const [, second] = await open("lab.html");
      const loaded = analysis.findings.filter(({ kind }) => kind === "loaded").length;
      expect(await second.locator(".explorer-count").textContent()).toBe(
        `5 of 5 findings fit; 5 are shown. ${String(loaded - 5)} more are not here.`,
      );
      const saved = page.waitForEvent("download");
      await second.locator(".explorer-csv").click();
      const csv = await readFile(await (await saved).path(), "utf8");
      expect(csv.trim().split("\n")).toHaveLength(6);
      expect(csv).not.toMatch(/(?:^|,)=/m);
    });

    it.each(["light", "dark"] as const)(
      "have no fault that axe knows of on an exported page, %s",
      async (colorScheme) => {
        const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
        const own = await browser.newContext({ bypassCSP: true, colorScheme });
        const shown = await own.newPage();
        await shown.goto(pathToFileURL(join(folder, "notebooks", "exported.html")).href);
        await shown.waitForSelector(".explorer-rows button");
        await shown.addScriptTag({ path: axe });
        const faulty = await shown.evaluate<string[]>(
          `axe.run({ resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))`,
        );
        await own.close();
        expect(faulty).toEqual([]);
      },
    );

    it.each(["exported.html", "lab.html"])(
      "run nothing that an article says in %s",
      async (name) => {
        const [first] = await open(name);
        while (await first.locator(".explorer-more").isVisible())
          await first.locator(".explorer-more").click();
        expect(await first.locator(".explorer-rows tr").count()).toBe(analysis.findings.length);
        expect(await page.evaluate("window.pwned")).toBeUndefined();
        expect(await page.locator("td img, td script, td iframe").count()).toBe(0);
      },
    );
  },
);
