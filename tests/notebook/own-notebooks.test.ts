import { readdirSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PACKAGE_ROOT } from "../../src/data.js";
import { figures } from "../../src/figures/index.js";
import { readNotebook, writeNotebook, type Notebook } from "../../src/notebook/notebook-file.js";
import { runNotebook } from "../../src/notebook/run-notebook.js";
import { writeOutputs } from "../../src/report/index.js";
import { makeAnalysis } from "../fixtures/analysis.js";

const FOLDER = join(PACKAGE_ROOT, "notebooks");
const NAMES = readdirSync(FOLDER).filter((name) => name.endsWith(".ipynb"));
const NO_OUTLETS = "const outlets: string[] = [];";

const sources = ({ cells }: Notebook) =>
  cells.filter(({ cell_type }) => cell_type === "code").map(({ source }) => source);

describe.each(NAMES)("%s", (name) => {
  it("begins with the answer in words", async () => {
    const [first, second] = sources(await readNotebook(join(FOLDER, name)));
    expect(first).toContain("import ");
    expect(second).toContain("showAnswers(analysis");
  });

  it("has its choices in one cell of plain constants, before anything that follows them", async () => {
    const cells = sources(await readNotebook(join(FOLDER, name)));
    const at = cells.findIndex((source) => source.includes(NO_OUTLETS));
    const uses = cells.findIndex((source) => /\boutlet: outlets\b/.test(source));
    expect(at).toBe(uses);
    if (at < 0) return;
    expect(cells[at]).toContain("choose(analysis, {");
    expect(at).toBeLessThanOrEqual(2);
  });
});

describe("a user's choice in a notebook", { timeout: 120_000 }, () => {
  const analysis = makeAnalysis();
  const [outlet, other] = analysis.outlets.map((row) => row.outlet) as [string, string];
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "parallax-notebooks-"));
    await writeOutputs(analysis, figures(analysis), join(folder, "outputs"), { format: ["json"] });
    await cp(join(FOLDER, NAMES[1]!), join(folder, "notebooks", NAMES[1]!));
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  const run = async (constants: string) => {
    const path = join(folder, "notebooks", NAMES[1]!);
    const notebook = await readNotebook(join(FOLDER, NAMES[1]!));
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
