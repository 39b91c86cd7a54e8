/**
 * The package as somebody else gets it: packed, installed in an empty folder from the registry alone,
 * without overrides or environment variables, and used. It takes a minute or two, so it runs where
 * PARALLAX_REQUIRE_PACKAGE is set, as in the project's own checks.
 */
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PACKAGE_ROOT } from "../../src/data.js";

const run = promisify(execFile);
const wanted = process.env["PARALLAX_REQUIRE_PACKAGE"] === "1";

/** What npm hands down to its scripts would lead an npm called from here back to this checkout. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD|ONNXRUNTIME)/i.test(name)),
);

const ARTICLE = `Bridge reopens after repairs

The council said on Monday that the bridge would reopen. "We kept our word," Mayor Rosa Lind said.
`;

const SCRIPT = `import { attributionsOf, loadLexicon, type AttributionFinding } from "news-parallax";
const text = 'The bridge is open. "We kept our word," Mayor Rosa Lind said on Monday.';
for (const reader of ["rules", "learned"] as const) {
  const found: readonly AttributionFinding[] = await attributionsOf(text, { reader });
  console.log(reader, found.map(({ speaker }) => speaker.name).join());
}
console.log(loadLexicon().lexicon.entries.length > 100);
`;

describe.skipIf(!wanted)("the packed package in an empty folder", { timeout: 600_000 }, () => {
  let folder: string;
  const inFolder = (command: string, args: readonly string[]) =>
    run(command, args, { cwd: folder, env, maxBuffer: 1 << 26 });
  const parallax = (...args: string[]) => inFolder("npx", ["--no-install", "parallax", ...args]);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "parallax-package-"));
    await run("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], {
      cwd: PACKAGE_ROOT,
      env,
      maxBuffer: 1 << 26,
    });
    const packed = (await readdir(folder)).find((name) => name.endsWith(".tgz"))!;
    await writeFile(join(folder, "package.json"), `{ "type": "module", "private": true }\n`);
    await inFolder("npm", ["install", `./${packed}`, "typescript@5.9.3", "@types/node@20"]);
  }, 600_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("holds nothing that is only for development, and depends on nothing that is not there", async () => {
    const files = await readdir(join(folder, "node_modules", "news-parallax"));
    expect(files.sort()).toEqual(
      ["LICENSE", "README.md", "bin", "dist", "models", "notebooks", "package.json"].concat([
        "seeds",
        "src",
      ]),
    );
    expect(await readdir(join(folder, "node_modules"))).not.toContain("danfojs-node");
    await inFolder("npm", ["ls"]);
  });

  test("is imported with its types, and both readers read", async () => {
    await writeFile(join(folder, "own.ts"), SCRIPT);
    const options = ["--module", "nodenext", "--target", "es2022", "--strict", "--skipLibCheck"];
    await inFolder("npx", ["--no-install", "tsc", ...options, "own.ts"]);
    const { stdout } = await inFolder("node", ["own.js"]);
    expect(stdout).toBe("rules Rosa Lind\nlearned Rosa Lind\ntrue\n");
  });

  test.each(["news-parallax", "news-parallax/danfo"])(
    "%s says in one line what the danfojs tables need",
    async (entry) => {
      const code = `import { toDataFrames } from "${entry}"; toDataFrames({})`;
      const failed = await inFolder("node", ["--input-type=module", "-e", code]).catch(
        (error: Error & { stderr: string }) => error.stderr,
      );
      expect(failed).toMatch(/danfojs-node is not installed: .*npm install danfojs-node/);
    },
  );

  test("drafts, analyses, streams and draws", async () => {
    await run("mkdir", ["-p", join(folder, "articles")]);
    await writeFile(join(folder, "articles", "bridge.txt"), ARTICLE);
    await parallax("init", "articles");
    expect(await readdir(join(folder, "articles"))).toEqual(
      expect.arrayContaining(["corpus.yaml", "topic.yaml"]),
    );
    await rm(join(folder, "articles", "topic.yaml"));
    await parallax("analyze", "articles", "--out", "results", "--format", "json,html");
    const findings = await readFile(join(folder, "results", "findings.jsonl"), "utf8");
    expect(findings).toContain("Rosa Lind");
    const { stdout } = await parallax("charts", "results", "--format", "json");
    expect(stdout).toMatch(/charts in/);
    const child = inFolder("npx", ["--no-install", "parallax", "stream", "--reader", "rules"]);
    child.child.stdin!.end(`${JSON.stringify({ id: "a", text: ARTICLE })}\n`);
    expect((await child).stdout).toContain("Rosa Lind");
  });

  test("prepares the lab where it is installed", async () => {
    await parallax("lab", "--prepare");
    expect(await readdir(join(folder, "notebooks"))).toContain("01-corpus.ipynb");
    const kernel = await readFile(
      join(folder, ".venv", "share", "jupyter", "kernels", "tslab", "kernel.json"),
      "utf8",
    );
    expect(kernel).toContain(join(folder, "node_modules", "tslab"));
  });
});
