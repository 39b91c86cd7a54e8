import { describe, expect, it } from "vitest";
import { findBrowser, noBrowserLine, renderImages } from "../../src/figures/index.js";

const machine = (platform: string, env: Record<string, string>, ...files: string[]) => ({
  platform,
  env,
  isFile: (path: string) => files.includes(path),
});

describe("finding a browser", () => {
  it("takes the one that the user names before any other", () => {
    const env = { PARALLAX_BROWSER: "/my/chrome", PATH: "/usr/bin" };
    expect(findBrowser(machine("linux", env, "/my/chrome", "/usr/bin/chromium"))).toBe(
      "/my/chrome",
    );
  });

  it("does not take another where the named one is missing, and says which it was", () => {
    const env = { PARALLAX_BROWSER: "/my/chrome", PATH: "/usr/bin" };
    expect(findBrowser(machine("linux", env, "/usr/bin/chromium"))).toBeNull();
    expect(noBrowserLine(env)).toContain('"/my/chrome"');
  });

  it.each([
    ["linux", { PATH: "/bin:/usr/bin" }, "/usr/bin/google-chrome"],
    ["linux", {}, "/snap/bin/chromium"],
    [
      "darwin",
      { HOME: "/Users/a" },
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ],
    ["darwin", { HOME: "/Users/a" }, "/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium"],
    ["win32", { PROGRAMFILES: "C:\\P" }, "C:\\P\\Google\\Chrome\\Application\\chrome.exe"],
    ["win32", { "PROGRAMFILES(X86)": "C:\\Q" }, "C:\\Q\\Microsoft\\Edge\\Application\\msedge.exe"],
  ] as [string, Record<string, string>, string][])("looks on %s with %j", (platform, env, path) => {
    expect(findBrowser(machine(platform, env, path))).toBe(path);
    expect(findBrowser(machine(platform, env))).toBeNull();
  });

  it("gives no pictures where there is none, and a line that says what to do", async () => {
    expect(await renderImages([], { browser: null })).toBeNull();
    expect(noBrowserLine({})).toMatch(/^No Chrome .* PARALLAX_BROWSER .*\.$/);
  });

  it("says which browser does not start", async () => {
    await expect(renderImages([], { browser: process.execPath })).rejects.toThrow(
      `The browser ${process.execPath} does not start`,
    );
  });
});
