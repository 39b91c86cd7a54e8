import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { differing, filesBelow, parallax } from "./command.js";

let folder: string;
const at = (name: string) => join(folder, name);

/** A notebook of one cell, written as Jupyter does. */
const notebook = (code: string) =>
  `${JSON.stringify({
    cells: [
      {
        cell_type: "code",
        execution_count: null,
        id: "one",
        metadata: {},
        outputs: [],
        source: [code],
      },
    ],
    metadata: {},
    nbformat: 4,
    nbformat_minor: 5,
  })}\n`;

const run = () =>
  parallax([
    ...["analyze", at("articles"), "--out", at("out"), "--notebooks", at("notebooks")],
    ...["--reader", "rules", "--format", "json", "--resamples", "100"],
  ]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parallax-notebooks-"));
  for (const name of ["articles", "notebooks"]) await mkdir(at(name));
  await writeFile(
    join(at("articles"), "a.txt"),
    "The council met on Monday, Mayor Rosa Lind said.\n",
  );
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

test(
  "where one notebook fails, all pages and notebooks stay as they were",
  { timeout: 240_000 },
  async () => {
    await writeFile(join(at("notebooks"), "01-good.ipynb"), notebook('console.log("first")'));
    const first = await run();
    expect(first.status, first.err).toBe(0);
    expect(await readdir(join(at("out"), "notebooks"))).toEqual(["01-good.html"]);

    await writeFile(join(at("notebooks"), "01-good.ipynb"), notebook('console.log("second")'));
    await writeFile(
      join(at("notebooks"), "02-bad.ipynb"),
      notebook('throw new Error("no such outlet")'),
    );
    const before = [await filesBelow(at("out")), await filesBelow(at("notebooks"))] as const;
    const second = await run();
    expect(second.status).toBe(1);
    expect(second.err).toContain("no such outlet");
    expect(differing(before[0], await filesBelow(at("out")))).toEqual([]);
    expect(differing(before[1], await filesBelow(at("notebooks")))).toEqual([]);
  },
);
