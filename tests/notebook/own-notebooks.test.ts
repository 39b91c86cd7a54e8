import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PACKAGE_ROOT } from "../../src/data.js";
import { readNotebook, type Notebook } from "../../src/notebook/notebook-file.js";

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
