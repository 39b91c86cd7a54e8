import type { Page } from "playwright-core";
import { UserError } from "../errors.js";
import { findBrowser } from "./browser.js";
import type { Figure } from "./figure.js";
import { stableJson } from "./json.js";
import { fitted } from "./kit/fit.js";
import { WIDTH } from "./kit/layout.js";
import { firstLine, launch } from "./launch.js";
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
    // While one chart is drawn in the browser, the one before is made small here.
    let drawing = figures[0] && draw(page, figures[0], options);
    for (const [at, figure] of figures.entries()) {
      const { svg, png } = await drawing!;
      const next = figures[at + 1];
      drawing = next && draw(page, next, options);
      drawing?.catch(() => undefined); // told where it is waited for
      images.set(figure.name, { svg: `${sortAttributes(svg)}\n`, png: smallPng(png) });
      options.onDrawn?.(images.size, figures.length);
    }
    return images;
  } catch (error) {
    throw new UserError(`The browser ${path} could not draw the charts: ${firstLine(error)}`);
  } finally {
    await browser.close();
  }
}

/** A chart as the browser draws it. The PNG is made of the SVG, as Plotly makes it, without drawing twice. */
async function draw(page: Page, figure: Figure, options: ImageOptions): Promise<Images> {
  const width = options.width ?? WIDTH;
  const { data, layout } = fitted(figure, { width, height: options.height });
  const size = { width, height: layout.height ?? 480 };
  const json = stableJson({ data, layout });
  await page.evaluate(SEEDED_RANDOM);
  const [svg, png] = (await page.evaluate(`(async () => {
    const size = ${JSON.stringify(size)};
    const figure = Object.assign(JSON.parse(${JSON.stringify(json)}), { config: { staticPlot: true } });
    const image = await Plotly.toImage(figure, { ...size, format: "svg", scale: 1 });
    const svg = decodeURIComponent(image.slice(image.indexOf(",") + 1));
    const canvas = document.createElement("canvas");
    const more = { format: "png", scale: ${String(options.scale ?? 1)}, canvas, svg, promise: true };
    const png = await Plotly.Snapshot.svgToImg({ ...size, ...more });
    return [svg, png.slice(png.indexOf(",") + 1)];
  })()`)) as [string, string];
  return { svg, png: Buffer.from(png, "base64") };
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
