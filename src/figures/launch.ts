// Stands apart from images.ts, so that the package's types do not lead to those of the browser's driver: two
// megabytes that a notebook's kernel would read for nothing.
import type { Browser } from "playwright-core";
import { UserError } from "../errors.js";

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

/** What a browser's error says, without the log below it. */
export function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split("\n")[0] ?? message).slice(0, 200);
}
