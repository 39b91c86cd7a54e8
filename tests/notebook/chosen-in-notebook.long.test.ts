import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PACKAGE_ROOT } from "../../src/data.js";
import { figures } from "../../src/figures/index.js";
import { readNotebook, writeNotebook } from "../../src/notebook/notebook-file.js";
import { runNotebook } from "../../src/notebook/run-notebook.js";
import { writeOutputs } from "../../src/report/index.js";
import { makeAnalysis } from "../fixtures/analysis.js";

const FOLDER = join(PACKAGE_ROOT, "notebooks");
const NAME = "02-loaded-terminology.ipynb";
const NO_OUTLETS = "const outlets: string[] = [];";

describe("a user's choice in a notebook", { timeout: 120_000 }, () => {
  const analysis = makeAnalysis();
  const [outlet, other] = analysis.outlets.map((row) => row.outlet) as [string, string];
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "parallax-notebooks-"));
    await writeOutputs(analysis, figures(analysis), join(folder, "outputs"), { format: ["json"] });
    await cp(join(FOLDER, NAME), join(folder, "notebooks", NAME));
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  const run = async (constants: string) => {
    const path = join(folder, "notebooks", NAME);
    const notebook = await readNotebook(join(FOLDER, NAME));
    const cells = notebook.cells.map((cell) => ({
      ...cell,
      source: cell.source.replace(NO_OUTLETS, constants),
    }));
    await writeNotebook(path, { ...notebook, cells });
    return JSON.stringify((await runNotebook(path)).cells.map(({ outputs }) => outputs ?? []));
  };

  it("is followed by the sentences and the table of numbers", async () => {
    const outputs = await run(`const outlets: string[] = [${JSON.stringify(outlet)}];`);
    const measures = outputs.slice(outputs.lastIndexOf("<thead>"));
    expect(measures).toContain(outlet);
    expect(measures).not.toContain(other);
  });

  it("that is spelt wrongly stops at its cell, with the name and those that there are", async () => {
    await expect(run('const outlets: string[] = ["Nobody"];')).rejects.toThrow(
      /no outlet is “Nobody”; there are .*“/,
    );
  });
});
