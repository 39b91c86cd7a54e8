import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.js";
import { figureFiles, figures } from "../../src/figures/index.js";
import type { Finding } from "../../src/finding.js";
import type { Analysis } from "../../src/outlets/analysis.js";
import { readAnalysis, writeFigures, writeOutputs } from "../../src/report/index.js";
import { replaceFiles } from "../../src/report/replace-files.js";
import { makeAnalysis } from "../fixtures/analysis.js";

const analysis = makeAnalysis({ hostile: true });
/** A result that is written once: tests that only read it, or damage a copy, need no other. */
let written: string;
let parent: string;
let folder: string;

beforeAll(async () => {
  written = await mkdtemp(join(tmpdir(), "parallax-"));
  await writeOutputs(analysis, figures(analysis), written, { browser: null });
});
afterAll(() => rm(written, { recursive: true, force: true }));

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "parallax-"));
  folder = join(parent, "outputs");
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const write = (result: Analysis = analysis) =>
  writeOutputs(result, figures(result), folder, { browser: null });

/** A copy of the result that is written once, to be changed. */
const copyWritten = () => cp(written, folder, { recursive: true });

async function contents(path = folder): Promise<Record<string, string>> {
  const names = (await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  const entries = names.map(async (entry) => {
    const file = join(entry.parentPath, entry.name);
    return [file.slice(path.length + 1), await readFile(file, "utf8")] as const;
  });
  return Object.fromEntries((await Promise.all(entries)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const records = <T>(text: string) =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

describe("the files of a result", () => {
  it("are those of the contract", async () => {
    const { files, notes } = await write();
    const names = figures(analysis).flatMap(({ name }) =>
      ["csv", "html", "json"].map((ending) => `figures/${name}.${ending}`),
    );
    expect([...files]).toEqual(
      [...names, "analysis.json", "articles.csv", "articles.jsonl", "figures/plotly.min.js"]
        .concat(["contrasts.csv", "findings.jsonl", "outlets.csv", "report.html"])
        .concat(
          ["namings", "omissions", "shared-text", "speakers", "wire-edits"].map(
            (name) => `tables/${name}.jsonl`,
          ),
        )
        .sort(),
    );
    expect(Object.keys(await contents())).toEqual(files);
    expect(notes).toEqual([expect.stringMatching(/browser|Chrom/)]);
  });

  it("keep pictures that cannot be drawn anew while their data are the same, and name the others", async () => {
    await copyWritten();
    const [first, second] = figures(analysis).map(({ name }) => `figures/${name}`);
    for (const path of [`${first}.png`, `${first}.svg`, `${second}.svg`])
      await writeFile(join(folder, path), "drawn before");
    const again = await write();
    expect(Object.keys(await contents())).toEqual(
      expect.arrayContaining([`${first}.png`, `${first}.svg`, `${second}.svg`]),
    );
    expect(again.notes.join()).not.toMatch(/out of date/);

    const changed = join(folder, `${second}.json`);
    await writeFile(changed, `${(await readFile(changed, "utf8")).slice(0, -2)} }\n`);
    const { notes } = await write();
    const left = Object.keys(await contents());
    expect(left).toContain(`${first}.png`);
    expect(left).not.toContain(`${second}.svg`);
    expect(notes.filter((note) => /out of date/.test(note))).toEqual([
      expect.stringContaining(second!.slice("figures/".length)),
    ]);
  });

  it("give the findings with offsets that fit the articles' text", async () => {
    const saved = await contents(written);
    const texts = new Map(
      records<{ id: string; text: string }>(saved["articles.jsonl"]!).map(({ id, text }) => [
        id,
        text,
      ]),
    );
    const findings = records<Finding>(saved["findings.jsonl"]!);
    expect(findings).toHaveLength(analysis.findings.length);
    for (const { article, start, end, text } of findings)
      expect(texts.get(article)!.slice(start, end)).toBe(text);
  });

  it("give each outlet and measure a line: value, counts and why it can't be told", async () => {
    const rows = parse((await contents(written))["outlets.csv"]!, { columns: true }) as Record<
      string,
      string
    >[];
    for (const { outlet, figures: own } of analysis.outlets)
      for (const { measure, all, findingCount } of own) {
        const row = rows.find(
          (one) => one.outlet === outlet && one.measure === measure && one.text === "all",
        )!;
        if (all.value !== null) expect(Number(row.value)).toBeCloseTo(all.value, 6);
        expect(row.sufficient).toBe(String(all.sufficient));
        expect(row.reason).toBe(all.reason ?? "");
        expect(row.findings).toBe(String(findingCount));
      }
  });

  it("give each contrast a line, the same that is read back", async () => {
    const rows = parse((await contents(written))["contrasts.csv"]!, { columns: true }) as Record<
      string,
      string
    >[];
    expect(rows.map(({ measure, a, b, stands }) => [measure, a, b, stands])).toEqual(
      analysis.contrasts.map(({ measure, a, b, stands }) => [measure, a, b, String(stands)]),
    );
    expect((await readAnalysis(written)).contrasts).toEqual(analysis.contrasts);
  });

  it("give each article its values of the measures", async () => {
    const rows = parse((await contents(written))["articles.csv"]!, { columns: true }) as Record<
      string,
      string
    >[];
    for (const row of rows) expect(Number(row["attributed-share"])).toBe(0.25);
    expect(rows[0]!["loaded-outlet"]).toBe("");
  });

  it("count words and findings of each article", async () => {
    const rows = parse((await contents(written))["articles.csv"]!, { columns: true }) as Record<
      string,
      string
    >[];
    const total = rows.reduce(
      (sum, row) =>
        sum +
        [
          "attributions",
          "mentions",
          "harms",
          "accusations",
          "loaded.outlet",
          "loaded.reported",
          "loaded.quoted",
        ]
          .map((name) => Number(row[name]))
          .reduce((a, b) => a + b),
      0,
    );
    expect(total).toBe(analysis.findings.length);
    expect(rows.map(({ words }) => Number(words))).toEqual(
      analysis.articles.map(({ words }) => words),
    );
  });

  it("are the same to the byte each time", async () => {
    await write();
    const first = await contents();
    expect(first).toEqual(await contents(written));
    await write();
    expect(await contents()).toEqual(first);
  });

  it("read back as the same analysis, from which the same charts are drawn", async () => {
    await copyWritten();
    const back = await readAnalysis(folder);
    const plain = JSON.parse(JSON.stringify(analysis)) as Analysis;
    expect(back.articles).toEqual(plain.articles);
    expect(back.findings).toEqual(plain.findings);
    expect(Object.keys(back).sort()).toEqual(Object.keys(plain).sort());
    expect(figures(back).map(figureFiles)).toEqual(figures(analysis).map(figureFiles));
    const before = await contents();
    await writeOutputs(back, figures(back), folder, { browser: null });
    expect(await contents()).toEqual(before);
  });
});

describe("an earlier result", () => {
  it("stays whole where a run fails, and nothing half-made is left", async () => {
    await copyWritten();
    const before = await contents();
    const broken = { ...analysis, outlets: [{ ...analysis.outlets[0]!, words: NaN }] };
    await expect(write(broken)).rejects.toThrow("NaN");
    const files = new Map<string, string>([
      ["report.html", "new"],
      ["figures", "a file where a folder is"],
    ]);
    await expect(replaceFiles(folder, files)).rejects.toThrow(UserError);
    expect(await contents()).toEqual(before);
    expect(await readdir(parent)).toEqual(["outputs"]);
  });

  it("loses charts that are no longer drawn, but nothing that is not ours", async () => {
    await copyWritten();
    await mkdir(join(folder, "notebooks"));
    await writeFile(join(folder, "notebooks", "01.html"), "mine");
    await writeFile(join(folder, "figures", "power-curve.svg"), "old");
    await rm(join(folder, "figures", "power-curve.json"));
    await writeFile(join(folder, "figures", "my-own.svg"), "mine");
    await write();
    const after = await contents();
    expect(after[join("notebooks", "01.html")]).toBe("mine");
    expect(after[join("figures", "my-own.svg")]).toBe("mine");
    expect(after).not.toHaveProperty([join("figures", "power-curve.svg")]);
  });
});

describe("charts alone", () => {
  it("are written in the formats asked for, and touch nothing else", async () => {
    await copyWritten();
    const before = await contents();
    const chosen = figures(await readAnalysis(folder)).slice(0, 1);
    const { files } = await writeFigures(chosen, folder, { format: ["csv", "json"] });
    expect(files).toEqual(["figures/loaded-terms.csv", "figures/loaded-terms.json"]);
    expect(await contents()).toEqual(before);
  });

  it("name an unknown format", async () => {
    await expect(writeFigures([], folder, { format: ["csv", "pdf"] })).rejects.toThrow(
      'format "pdf" is unknown; use one or more of json, html, svg, png, csv',
    );
  });
});

describe("a folder that cannot be written", () => {
  it.each([
    ["is a file", "file", "is a file, not a folder"],
    ["lies below a file", "file/outputs", "a part of the path is a file"],
  ])("%s: one line says so", async (_, path, message) => {
    await writeFile(join(parent, "file"), "x");
    folder = join(parent, path);
    const failed: unknown = await write().catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(UserError);
    expect(failed).toHaveProperty("message", expect.stringContaining(message));
  });

  it("is somebody else's, with files of the same names", async () => {
    await mkdir(folder);
    await writeFile(join(folder, "articles.csv"), "mine");
    await expect(write()).rejects.toThrow(
      /articles\.csv is there already and no result of Parallax/,
    );
    expect(await contents()).toEqual({ "articles.csv": "mine" });
  });
});

describe("reading a saved analysis", () => {
  it.each([
    [
      "is missing",
      "analysis.json",
      null,
      /analysis\.json: no such file; run parallax analyze first/,
    ],
    [
      "is cut off",
      "analysis.json",
      '{"schemaVersion": 1',
      /analysis\.json: not the JSON of an analysis/,
    ],
    [
      "is of another version",
      "analysis.json",
      '{"schemaVersion": 99}',
      /schemaVersion is 99, and this version reads 2/,
    ],
    ["has a damaged line", "findings.jsonl", "{}\n{", /findings\.jsonl:2: not the JSON/],
    ["has lost findings", "findings.jsonl", "{}\n", /1 lines, and analysis\.json counts/],
    [
      "has lost an article",
      "articles.jsonl",
      "",
      /articles\.jsonl: 0 lines, and analysis\.json counts \d+; run parallax analyze again/,
    ],
  ])("says where a file %s", async (_, name, text, message) => {
    await copyWritten();
    if (text === null) await rm(join(folder, name));
    else await writeFile(join(folder, name), text);
    await expect(readAnalysis(folder)).rejects.toThrow(UserError);
    await expect(readAnalysis(folder)).rejects.toThrow(message);
  });
});
