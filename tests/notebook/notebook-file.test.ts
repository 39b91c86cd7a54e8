import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { notebookText, readNotebook, writeNotebook } from "../../src/notebook/notebook-file.js";
import { notebookPage } from "../../src/notebook/page.js";

const NOTEBOOK = {
  metadata: { kernelspec: { name: "tslab" } },
  cells: [
    { id: "a", cell_type: "markdown" as const, source: "# Title\n\n<script>alert(1)</script>" },
    {
      id: "b",
      cell_type: "code" as const,
      source: "const a = 1;\na",
      outputs: [{ output_type: "stream" as const, name: "stdout" as const, text: "1 < 2\n" }],
    },
  ],
};

describe("a notebook file", () => {
  test("is read as it was written, without its old outputs", async () => {
    const path = join(await mkdtemp(join(tmpdir(), "parallax-")), "a.ipynb");
    await writeNotebook(path, NOTEBOOK);
    const read = await readNotebook(path);
    expect(read.cells.map(({ source }) => source)).toEqual(
      NOTEBOOK.cells.map(({ source }) => source),
    );
    expect(read.cells[1]!.outputs).toBeUndefined();
    expect(await readFile(path, "utf8")).toBe(notebookText(NOTEBOOK));
  });

  test("that is none gives one line with the file's name", async () => {
    const path = join(await mkdtemp(join(tmpdir(), "parallax-")), "broken.ipynb");
    await writeFile(path, "{");
    await expect(readNotebook(path)).rejects.toThrow(/broken\.ipynb: not a notebook/);
  });

  test("becomes a page in which no markup of a cell's text runs", () => {
    const page = notebookPage("<a>", NOTEBOOK);
    expect(page).not.toContain("<script>alert");
    expect(page).toContain("1 &lt; 2");
    expect(page).toContain("<title>&lt;a&gt;</title>");
  });
});
