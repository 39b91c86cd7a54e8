import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { differing, filesBelow, parallax, start } from "./command.js";

const OPTIONS = ["--reader", "rules", "--format", "json", "--resamples", "100"];

let folder: string;
let articles: string;
const at = (name: string) => join(folder, name);
const analyze = (out: string, ...more: string[]) =>
  parallax(["analyze", articles, "--out", at(out), ...OPTIONS, ...more]);

const text = (number: number) =>
  `Bridge ${number} reopens after repairs\n\nThe council said on Monday that the bridge would reopen this week. "We kept our word," Mayor Rosa Lind said.\n\nOpponents slammed the brutal cost of the works, bridge ${number}.\n`;

/** Bytes that runs have kept so far. */
function kept(out: string): number {
  if (!existsSync(join(at(out), ".cache"))) return 0;
  return readdirSync(join(at(out), ".cache"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".records"))
    .reduce((sum, name) => sum + statSync(join(at(out), ".cache", name)).size, 0);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parallax-cache-cli-"));
  articles = at("articles");
  await mkdir(articles);
  for (let number = 0; number < 16; number++)
    await writeFile(
      join(articles, `echo-${String(number).padStart(3, "0")}.txt`),
      // Long enough to be still in work when it is killed.
      number < 12
        ? text(number)
        : Array.from({ length: 30 }, (_, i) => text(100 * number + i)).join("\n"),
    );
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe("parallax analyze that keeps what it read", { timeout: 300_000 }, () => {
  test("gives the same bytes in one thread, in three, from kept articles and after a kill", async () => {
    const plain = await analyze("plain", "--jobs", "1", "--no-cache");
    expect(plain.status, plain.err).toBe(0);
    expect(existsSync(join(at("plain"), ".cache"))).toBe(false);
    const wanted = await filesBelow(at("plain"));

    const threads = await analyze("threads", "--jobs", "3");
    expect(threads.err).toBe("");
    expect(differing(wanted, await filesBelow(at("threads")))).toEqual([]);

    // The same folder once more: nothing is read again, so nothing more is kept.
    const size = kept("threads");
    expect((await analyze("threads", "--jobs", "3")).status).toBe(0);
    expect(kept("threads")).toBe(size);
    expect(differing(wanted, await filesBelow(at("threads")))).toEqual([]);

    const child = start(["analyze", articles, "--out", at("killed"), ...OPTIONS, "--jobs", "1"]);
    const ended = new Promise((resolve) => child.on("close", resolve));
    while (kept("killed") < size / 10) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill("SIGKILL");
    await ended;
    const before = kept("killed");
    expect(before).toBeLessThan(size);
    expect(existsSync(join(at("killed"), "report.html"))).toBe(false);
    expect((await analyze("killed")).status).toBe(0);
    expect(differing(wanted, await filesBelow(at("killed")))).toEqual([]);
    // What the killed run kept was not read again; at most its last article was cut off.
    expect(kept("killed")).toBeLessThan(size + before / 2);
  });

  test("keeps them where it is told", async () => {
    const cache = at("elsewhere");
    const run = await analyze("told", "--cache", cache);
    expect(run.status, run.err).toBe(0);
    expect(existsSync(join(at("told"), ".cache"))).toBe(false);
    expect(readdirSync(cache)).toHaveLength(1);
  });

  test("says in one line why nothing can be kept where it is told", async () => {
    await writeFile(at("file"), "mine");
    const { status, err } = await analyze("none", "--cache", at("file"));
    expect(status).toBe(1);
    expect(err).toMatch(
      /^parallax: .*file: read articles cannot be kept there .* or use --no-cache\n$/,
    );
    expect(await readFile(at("file"), "utf8")).toBe("mine");
    expect(readFileSync(join(articles, "echo-000.txt"), "utf8")).toBe(text(0));
  });
});
