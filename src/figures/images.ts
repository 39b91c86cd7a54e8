import type { Browser, Page } from "playwright-core";
import { UserError } from "../errors.js";
import { findBrowser } from "./browser.js";
import type { Figure } from "./figure.js";
import { stableJson } from "./json.js";
import { fitted } from "./kit/fit.js";
import { WIDTH } from "./kit/layout.js";
import { plotlySource } from "./plotly-bundle.js";
import { smallPng } from "./small-png.js";

/** A chart as pictures. */
export interface Images {
  readonly svg: string;
  readonly png: Uint8Array;
}

export interface ImageOptions {
  /** Path of a Chrome or Chromium; `findBrowser()` unless told. Null: none. */
  readonly browser?: string | null;
  /** Called with the number of charts that are drawn, and of all. */
  readonly onDrawn?: (drawn: number, all: number) => void;
  /** In CSS pixels; 960 and each chart's own height unless told. */
  readonly width?: number;
  readonly height?: number;
  /** Pixels of the PNG for each CSS pixel; 1 unless told. */
  readonly scale?: number;
}

/** How the browser is started: headless, alone, and without asking the network for anything. */
export function browserArguments(): string[] {
  return [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--font-render-hinting=none",
    "--force-color-profile=srgb",
  ];
}

/**
 * Draws charts as SVG and PNG in a headless browser without a network. Plotly's random ids are seeded
 * for each chart anew and the attributes of the SVG are put in order, so that the same chart gives the
 * same bytes on the same machine, whatever was drawn before it. Letters are as wide as the machine's
 * fonts make them: another machine may break a line elsewhere.
 *
 * @returns pictures by the chart's name; null where there is no browser (say `noBrowserLine()`)
 * @throws UserError where the browser does not start or cannot draw
 */
export async function renderImages(
  figures: readonly Figure[],
  options: ImageOptions = {},
): Promise<ReadonlyMap<string, Images> | null> {
  const path = options.browser === undefined ? findBrowser() : options.browser;
  if (path === null) return null;
  const browser = await launch(path);
  try {
    const context = await browser.newContext({ offline: true });
    const page = await context.newPage();
    await page.setContent('<!doctype html><meta charset="utf-8"><body></body>');
    await page.addScriptTag({ content: plotlySource() });
    const images = new Map<string, Images>();
    for (const figure of figures) {
      images.set(figure.name, await draw(page, figure, options));
      options.onDrawn?.(images.size, figures.length);
    }
    return images;
  } catch (error) {
    throw new UserError(`The browser ${path} could not draw the charts: ${firstLine(error)}`);
  } finally {
    await browser.close();
  }
}

/** Starts the browser at a path, headless. */
export async function launch(path: string): Promise<Browser> {
  const { chromium } = await import("playwright-core");
  try {
    return await chromium.launch({
      executablePath: path,
      headless: true,
      args: browserArguments(),
      timeout: 60_000,
    });
  } catch (error) {
    throw new UserError(
      `The browser ${path} does not start (${firstLine(error)}): set PARALLAX_BROWSER to another Chrome or Chromium, or leave out SVG and PNG.`,
    );
  }
}

async function draw(page: Page, figure: Figure, options: ImageOptions): Promise<Images> {
  const width = options.width ?? WIDTH;
  const { data, layout } = fitted(figure, { width, height: options.height });
  const height = layout.height ?? 480;
  const json = stableJson({ data, layout });
  const toImage = async (format: string, scale: number) => {
    await page.evaluate(SEEDED_RANDOM);
    const url = (await page.evaluate(
      `Plotly.toImage(Object.assign(JSON.parse(${JSON.stringify(json)}), { config: { staticPlot: true } }), ${JSON.stringify({ format, width, height, scale })})`,
    )) as string;
    return url.slice(url.indexOf(",") + 1);
  };
  const svg = decodeURIComponent(await toImage("svg", 1));
  const png = smallPng(Buffer.from(await toImage("png", options.scale ?? 1), "base64"));
  return { svg: `${sortAttributes(svg)}\n`, png };
}

/** Plotly writes the attributes of an element in an order that depends on what it drew before. */
function sortAttributes(svg: string): string {
  return svg.replace(
    /<([\w:-]+)((?:\s[\w:-]+="[^"]*")+)\s*(\/?)>/g,
    (_, name: string, attributes: string, end: string) =>
      `<${name} ${(attributes.match(/[\w:-]+="[^"]*"/g) ?? []).sort().join(" ")}${end}>`,
  );
}

/** Plotly takes the ids of clip paths from Math.random; a fixed sequence keeps the bytes the same. */
const SEEDED_RANDOM = `(() => {
  let state = 1;
  Math.random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
})()`;

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split("\n")[0] ?? message).slice(0, 200);
}
