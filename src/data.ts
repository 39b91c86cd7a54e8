import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { load } from "js-yaml";

/** Folder of the package: one above `src/` and `dist/` alike, so that data stands in one place only. */
export const PACKAGE_ROOT = fileURLToPath(new URL("../", import.meta.url));

// Our own files need no line numbers in messages, and js-yaml reads them five times faster than `yaml`.
const cache = new Map<string, unknown>();

/**
 * Reads a YAML data file that stands beside the code, once.
 *
 * @param path path below `src/`, as `attribution/cues.yaml`
 */
export function readData(path: string): unknown {
  if (!cache.has(path)) cache.set(path, load(readFileSync(`${PACKAGE_ROOT}src/${path}`, "utf8")));
  return cache.get(path);
}

/** Names of the data files in a folder below `src/`, sorted, with their ending. */
export function dataFiles(folder: string): string[] {
  return readdirSync(`${PACKAGE_ROOT}src/${folder}`)
    .filter((name) => name.endsWith(".yaml"))
    .sort();
}

/** A script or style sheet of a page, by its path below `src/`; its line feeds are plain, as its hash needs. */
export function pageFile(path: string): string {
  return readFileSync(`${PACKAGE_ROOT}src/${path}`, "utf8").replace(/\r\n?/g, "\n");
}
