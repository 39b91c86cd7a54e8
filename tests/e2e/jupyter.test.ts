// What runs inside the page is written here too, so the page's names are needed.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PACKAGE_ROOT } from "../../src/data.js";
import { findBrowser, PLOTLY_FILE, plotlySource } from "../../src/figures/index.js";
import { launch } from "../../src/figures/launch.js";
import { labBin } from "../../src/notebook/lab.js";
import { linkPackage } from "../../src/notebook/link-package.js";
import { notebookText } from "../../src/notebook/notebook-file.js";
import { runNotebook } from "../../src/notebook/run-notebook.js";

const NOTEBOOK = "02-loaded-terminology";
const CHARTS = 2;

const jupyter = join(labBin(), process.platform === "win32" ? "jupyter.exe" : "jupyter");
const browserPath = findBrowser();
const lacking = [
  ...(existsSync(jupyter) ? [] : ["no JupyterLab (npm run lab:prepare)"]),
  ...(browserPath === null ? ["no browser"] : []),
];
const required =
  process.env["PARALLAX_REQUIRE_JUPYTER"] === "1" ||
  process.env["PARALLAX_REQUIRE_BROWSER"] === "1";
const name = lacking.length === 0 ? "" : ` (skipped: ${lacking.join(", ")})`;

interface Output {
  readonly output_type: string;
  readonly text?: string | string[];
  readonly data?: Readonly<Record<string, unknown>>;
}

interface RawNotebook {
  readonly cells: readonly { readonly cell_type: string; readonly outputs?: readonly Output[] }[];
}

/** What JupyterLab shows of itself with `expose_app_in_browser`. */
interface LabWindow {
  readonly jupyterapp: {
    readonly commands: { execute(id: string): Promise<unknown> };
    readonly shell: {
      readonly currentWidget: {
        readonly sessionContext: {
          readonly ready: Promise<void>;
          readonly session: { readonly kernel: { readonly info: Promise<unknown> } };
        };
      };
    };
  };
}

/** Outputs in one form, whoever wrote them: text joined, counters and metadata left out. */
const outputsOf = (text: string) =>
  (JSON.parse(text) as RawNotebook).cells.map(({ outputs = [] }) =>
    outputs.map(({ output_type, text: written, data = {} }) => ({
      output_type,
      text: [written ?? ""].flat().join(""),
      data: Object.fromEntries(
        Object.entries(data).map(([mime, value]) => [
          mime,
          Array.isArray(value) && mime.startsWith("text/") ? value.join("") : value,
        ]),
      ),
    })),
  );

describe.skipIf(lacking.length > 0 && !required)(
  `notebooks in Jupyter${name}`,
  { timeout: 600_000 },
  () => {
    let folder: string;
    let notebook: string;
    let environment: NodeJS.ProcessEnv;
    let browser: Browser;

    beforeAll(async () => {
      expect(lacking, "what the required test lacks").toEqual([]);
      // Inside the checkout, where notebooks find the package; away from the committed notebooks.
      await mkdir(join(PACKAGE_ROOT, ".cache"), { recursive: true });
      folder = await mkdtemp(join(PACKAGE_ROOT, ".cache", "jupyter-"));
      await cp(join(PACKAGE_ROOT, "seeds"), join(folder, "seeds"), { recursive: true });
      notebook = join(folder, "notebooks", `${NOTEBOOK}.ipynb`);
      await mkdir(join(folder, "notebooks"));
      await cp(join(PACKAGE_ROOT, "notebooks", `${NOTEBOOK}.ipynb`), notebook);
      await cp(join(PACKAGE_ROOT, "outputs"), join(folder, "outputs"), { recursive: true });
      await writeFile(join(folder, "outputs", "figures", PLOTLY_FILE), plotlySource());
      await linkPackage(join(folder, "notebooks"));
      // A user's own settings and trusted notebooks must not tell in the test.
      environment = {
        ...process.env,
        JUPYTER_CONFIG_DIR: join(folder, "config"),
        JUPYTER_DATA_DIR: join(folder, "data"),
        JUPYTER_RUNTIME_DIR: join(folder, "runtime"),
        JUPYTERLAB_SETTINGS_DIR: join(folder, "settings"),
        JUPYTERLAB_WORKSPACES_DIR: join(folder, "workspaces"),
        IPYTHONDIR: join(folder, "ipython"),
      };
      browser = await launch(browserPath!);
    }, 120_000);

    afterAll(async () => {
      await browser?.close();
      if (folder) await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    }, 60_000);

    test("nbconvert gives the same outputs, cell by cell, as the run without Python, and both the committed ones", async () => {
      const result = spawnSync(
        jupyter,
        ["nbconvert", "--to", "notebook", "--execute", notebook, "--output", "executed.ipynb"],
        { cwd: folder, env: environment, encoding: "utf8" },
      );
      expect(result.status, result.stderr).toBe(0);
      const own = notebookText(await runNotebook(notebook));
      const executed = await readFile(join(folder, "notebooks", "executed.ipynb"), "utf8");
      expect(outputsOf(executed)).toEqual(outputsOf(own));
      const committed = join(PACKAGE_ROOT, "notebooks", `${NOTEBOOK}.ipynb`);
      expect(own).toBe(await readFile(committed, "utf8"));
    });

    test("a page exported by nbconvert draws the charts without a network", async () => {
      const result = spawnSync(jupyter, ["nbconvert", "--to", "html", notebook], {
        cwd: folder,
        env: environment,
        encoding: "utf8",
      });
      expect(result.status, result.stderr).toBe(0);
      const context = await browser.newContext({ offline: true });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      await page.goto(pathToFileURL(join(folder, "notebooks", `${NOTEBOOK}.html`)).href);
      await charts(page);
      // MathJax and RequireJS are asked of the network by nbconvert's own template.
      expect(errors.filter((error) => !/require|MathJax/i.test(error))).toEqual([]);
      await context.close();
    });

    test("in JupyterLab the charts of a committed notebook are seen when it is opened, and all cells run", async () => {
      await withLab(folder, environment, async (address) => {
        const context = await browser.newContext({ viewport: { width: 1400, height: 1000 } });
        const page = await context.newPage();
        await page.goto(address(`notebooks/${NOTEBOOK}.ipynb`));
        await page.waitForSelector(".jp-Notebook .jp-CodeCell", { timeout: 120_000 });
        await charts(page);

        // A cell that is run before the kernel has answered is lost.
        await page.evaluate(async () => {
          const { sessionContext } = (window as unknown as LabWindow).jupyterapp.shell
            .currentWidget;
          await sessionContext.ready;
          await sessionContext.session.kernel.info;
        });
        // Away with the committed outputs: what is seen from here on was made here.
        await command(page, "notebook:clear-all-cell-outputs");
        await page.waitForFunction(() => document.querySelector(".js-plotly-plot") === null);
        await command(page, "notebook:run-all-cells");
        await page.waitForFunction(
          () => {
            const prompts = [...document.querySelectorAll(".jp-CodeCell .jp-InputPrompt")].map(
              (prompt) => prompt.textContent ?? "",
            );
            return (
              prompts.length > 0 && prompts.every((prompt) => /^\[\d+\]:$/.test(prompt.trim()))
            );
          },
          undefined,
          { timeout: 300_000 },
        );
        expect(
          await page
            .locator(
              '[data-mime-type="application/vnd.jupyter.stderr"], .jp-RenderedText[data-mime-type$="error"]',
            )
            .allTextContents(),
        ).toEqual([]);
        await charts(page);
        await context.close();
      });
    });
  },
);

async function charts(page: Page): Promise<void> {
  await page.waitForFunction(
    (count) =>
      [...document.querySelectorAll(".js-plotly-plot")].filter(
        (chart) =>
          chart.querySelector(".main-svg .trace") !== null &&
          chart.getBoundingClientRect().width > 300,
      ).length === count,
    CHARTS,
    { timeout: 120_000 },
  );
}

async function command(page: Page, id: string): Promise<void> {
  await page.evaluate(
    (wanted) => void (window as unknown as LabWindow).jupyterapp.commands.execute(wanted),
    id,
  );
}

/** Runs JupyterLab on a free port of this machine with a token of its own, and always ends it. */
async function withLab(
  folder: string,
  environment: NodeJS.ProcessEnv,
  use: (address: (path: string) => string) => Promise<void>,
): Promise<void> {
  // Cells far down are drawn at once, not when they are scrolled to.
  const settings = join(folder, "settings", "@jupyterlab", "notebook-extension");
  await mkdir(settings, { recursive: true });
  await writeFile(join(settings, "tracker.jupyterlab-settings"), '{ "windowingMode": "none" }');
  const port = await freePort();
  const token = randomBytes(24).toString("hex");
  const lab = spawn(
    jupyter,
    [
      "lab",
      "--no-browser",
      "--allow-root",
      "--ServerApp.ip=127.0.0.1",
      `--ServerApp.port=${port}`,
      "--ServerApp.port_retries=0",
      `--ServerApp.root_dir=${folder}`,
      "--LabApp.expose_app_in_browser=True",
    ],
    {
      cwd: folder,
      env: { ...environment, JUPYTER_TOKEN: token },
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  let log = "";
  lab.stderr.on("data", (chunk: Buffer) => (log += chunk.toString()));
  try {
    await ready(lab, `http://127.0.0.1:${port}/api/status?token=${token}`, () => log);
    await use((path) => `http://127.0.0.1:${port}/lab/tree/${path}?token=${token}`);
  } finally {
    const ended = new Promise((resolve) => lab.once("exit", resolve));
    if (lab.exitCode === null) {
      lab.kill("SIGTERM");
      const hard = setTimeout(() => lab.kill("SIGKILL"), 15_000);
      await ended;
      clearTimeout(hard);
    }
  }
}

async function ready(lab: ChildProcess, address: string, log: () => string): Promise<void> {
  for (let attempt = 0; attempt < 480; attempt++) {
    if (lab.exitCode !== null) break;
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`JupyterLab does not answer:\n${log()}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
