import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeNotebook } from "../../src/notebook/notebook-file.js";
import { runNotebook, startRunner } from "../../src/notebook/run-notebook.js";

async function notebook(...cells: string[]): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "parallax-")), "n.ipynb");
  await writeNotebook(path, {
    metadata: {},
    cells: cells.map((source, index) => ({ id: `c${index}`, cell_type: "code", source })),
  });
  return path;
}

describe("a notebook run without Jupyter", () => {
  test("keeps variables from cell to cell and gives what the cells print", async () => {
    const { cells } = await runNotebook(
      await notebook(
        "const a: number = 1;",
        "const b = await Promise.resolve(a + 1);",
        "console.log(b)",
      ),
    );
    expect(cells[2]!.outputs).toEqual([{ output_type: "stream", name: "stdout", text: "2\n" }]);
  });

  test("fails with the number of the cell and its error", async () => {
    await expect(
      runNotebook(await notebook("1", 'throw new Error("no articles")')),
    ).rejects.toThrow(/cell 2 failed: Error: no articles/);
  });

  test("fails on a type error", async () => {
    await expect(runNotebook(await notebook('const n: number = "x";'))).rejects.toThrow(
      /cell 1 failed: .*not assignable/,
    );
  });

  test("fails on a promise that nobody waits for", async () => {
    await expect(
      runNotebook(await notebook('Promise.reject(new Error("lost")); 1')),
    ).rejects.toThrow(/cell 1 failed: Error: lost/);
  });

  test("is stopped when a cell hangs", async () => {
    await expect(
      runNotebook(await notebook("await new Promise(() => setInterval(() => 0, 1000))"), 4000),
    ).rejects.toThrow(/stopped after 4 s/);
  });
});

describe("notebooks of one folder on one kernel", () => {
  test("know nothing of how the kernel got ready, and wait until it is", async () => {
    const path = await notebook("const analyze = 2;", "console.log(analyze + 1)");
    const runner = startRunner(dirname(path));
    try {
      await runner.prepare();
      const { cells } = await runner.run(path);
      expect(cells.map(({ outputs }) => outputs)).toEqual([
        [],
        [{ output_type: "stream", name: "stdout", text: "3\n" }],
      ]);
      await runner.prepare();
      await expect(runner.run(await notebook("console.log(analyze)"))).rejects.toThrow(
        /Cannot find name 'analyze'/,
      );
    } finally {
      runner.close();
    }
    await expect(runner.prepare()).rejects.toThrow("closed");
  });

  test("know nothing of each other's names, and go on after one that fails", async () => {
    const first = await notebook("const a: number = 1;", "console.log(a)");
    const runner = startRunner(dirname(first));
    try {
      const printed = (await runner.run(first)).cells[1]!.outputs;
      expect(printed).toEqual([{ output_type: "stream", name: "stdout", text: "1\n" }]);
      await expect(runner.run(await notebook("console.log(a)"))).rejects.toThrow(
        /cell 1 failed: .*Cannot find name 'a'/,
      );
      const again = await runner.run(await notebook("const a = 2;", "console.log(a)"));
      expect(again.cells[1]!.outputs).toEqual([
        { output_type: "stream", name: "stdout", text: "2\n" },
      ]);
    } finally {
      runner.close();
    }
  });
});
