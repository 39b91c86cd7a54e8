import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

test("the example writes as many sentences as it says", () => {
  const folder = mkdtempSync(join(tmpdir(), "parallax-sentences-"));
  const said = execFileSync(
    process.execPath,
    [
      "--import",
      resolve("node_modules/tsx/dist/loader.mjs"),
      resolve("examples/sentences-to-hand-on.ts"),
      resolve("outputs"),
    ],
    { cwd: folder, encoding: "utf8" },
  );
  const count = Number(/^(\d+) sentences/.exec(said)?.[1]);
  expect(count).toBeGreaterThan(10);
  const page = readFileSync(join(folder, "loaded-terms.html"), "utf8");
  expect(page.split("<tr><td>").length - 1).toBe(count);
  expect(readFileSync(join(folder, "loaded-terms.csv"), "utf8")).toMatch(/^id,outlet,article,/);
});
