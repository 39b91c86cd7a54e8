import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { cacheFolder } from "../../src/commands/cache-folder.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parallax-where-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("read articles are kept in the folder of results, unless the user says where or nowhere", async () => {
  const out = join(folder, "results");
  expect(await cacheFolder(join(folder, "articles"), { out })).toBe(join(out, ".cache"));
  expect(await cacheFolder(join(folder, "articles"), { out, cache: "kept" })).toBe("kept");
  expect(await cacheFolder(join(folder, "articles"), { out, cache: false })).toBeNull();
});

test("unasked, nothing is kept among the user's articles", async () => {
  expect(await cacheFolder(folder, { out: folder })).toBeNull();
  expect(await cacheFolder(folder, { out: join(folder, "results") })).toBeNull();
  expect(existsSync(join(folder, "results"))).toBe(false);
  expect(await cacheFolder(folder, { out: join(folder, "results"), cache: folder })).toBe(folder);
  const [articles, out] = [join(folder, "text"), join(folder, "text-results")];
  expect(await cacheFolder(articles, { out })).toBe(join(out, ".cache"));
});

test("where the folder of results cannot be made nothing is kept, and nothing is said yet", async () => {
  writeFileSync(join(folder, "file"), "mine");
  expect(await cacheFolder("articles", { out: join(folder, "file") })).toBeNull();
});
