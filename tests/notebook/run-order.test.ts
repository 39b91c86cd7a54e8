import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runOrder } from "../../src/notebook/run-order.js";
import { writeNotebook } from "../../src/notebook/notebook-file.js";

test("notebooks that read articles themselves are begun first, the others by name", async () => {
  const folder = await mkdtemp(join(tmpdir(), "parallax-"));
  const write = (name: string, cell_type: "code" | "markdown", source: string) =>
    writeNotebook(join(folder, name), { metadata: {}, cells: [{ id: "a", cell_type, source }] });
  await write("2-open.ipynb", "code", 'await openAnalysis("../outputs");');
  await write("3-own.ipynb", "code", 'const analysis = await analyzeFolder("mine");');
  await write("1-told.ipynb", "markdown", "Call `analyzeFolder()` for articles of your own.");
  await write("4-corpus.ipynb", "code", 'const corpus = await readCorpus("mine");');
  await writeFile(join(folder, "notes.txt"), "analyze()");
  await write("5-both.ipynb", "code", 'await readCorpus("a"); await readAnalysis("../outputs");');
  const order = await runOrder(folder);
  expect(order.map(({ name }) => name)).toEqual([
    ...["3-own.ipynb", "4-corpus.ipynb", "5-both.ipynb"],
    ...["1-told.ipynb", "2-open.ipynb"],
  ]);
  // A notebook that opens a result waits for it.
  expect(order.filter(({ alone }) => alone).map(({ name }) => name)).toEqual([
    "3-own.ipynb",
    "4-corpus.ipynb",
  ]);
});
