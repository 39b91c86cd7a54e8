import { existsSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";

const COMMANDS = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
];

/** What the search depends on; given in tests. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly isFile: (path: string) => boolean;
}

/**
 * Path of a Chromium, Chrome or Edge that can draw charts as pictures, or null. The environment
 * variable `PARALLAX_BROWSER` comes first; where it names no file, there is no browser (a wrong path
 * is not silently replaced by another browser). Then the commands on the PATH and the usual places of
 * Linux, macOS and Windows.
 */
export function findBrowser(surroundings: Surroundings = here()): string | null {
  const { env, isFile } = surroundings;
  const wanted = env["PARALLAX_BROWSER"];
  if (wanted !== undefined && wanted !== "") return isFile(wanted) ? wanted : null;
  return candidates(surroundings).find(isFile) ?? null;
}

function candidates({ env, platform }: Surroundings): string[] {
  if (platform === "win32")
    return ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => {
      const folder = env[name];
      if (folder === undefined) return [];
      return [
        `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
        `${folder}\\Chromium\\Application\\chrome.exe`,
        `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
      ];
    });
  const onPath = (env["PATH"] ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  if (platform !== "darwin") return [...onPath, "/snap/bin/chromium", "/opt/google/chrome/chrome"];
  const applications = ["/Applications", `${env["HOME"] ?? ""}/Applications`];
  return [
    ...applications.flatMap((folder) =>
      ["Google Chrome", "Chromium", "Microsoft Edge"].map(
        (name) => `${folder}/${name}.app/Contents/MacOS/${name}`,
      ),
    ),
    ...onPath,
  ];
}

function here(): Surroundings {
  return {
    env: process.env,
    platform: process.platform,
    isFile: (path) => existsSync(path) && statSync(path).isFile(),
  };
}

/** What a user reads where no browser is found. */
export function noBrowserLine(
  env: Readonly<Record<string, string | undefined>> = process.env,
): string {
  const wanted = env["PARALLAX_BROWSER"];
  return wanted !== undefined && wanted !== ""
    ? `PARALLAX_BROWSER is "${wanted}", which is no file: charts are written without SVG and PNG; set it to the program file of Chrome or Chromium.`
    : "No Chrome or Chromium found: charts are written without SVG and PNG; install one, or set PARALLAX_BROWSER to its program file.";
}
