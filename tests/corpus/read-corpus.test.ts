import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allWarnings, readCorpus, type Corpus } from "../../src/corpus/index.js";
import { UserError } from "../../src/errors.js";
import { ARTICLE, folderOf } from "./folder.js";

const codes = (corpus: Corpus) => allWarnings(corpus).map(({ code }) => code);
const failure = async (folder: string): Promise<UserError> => {
  const error: unknown = await readCorpus(folder).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UserError);
  return error as UserError;
};

describe("the five seeds", () => {
  it("are read to the character, with their outlets and without a warning of the whole", async () => {
    const { articles, skipped, warnings } = await readCorpus("seeds");
    expect(articles).toHaveLength(5);
    expect(skipped).toEqual([]);
    expect(warnings).toEqual([]);
    expect(new Set(articles.map(({ outlet }) => outlet)).size).toBe(5);
    for (const { text, file, warnings: own } of articles) {
      expect(text).toBe(readFileSync(`seeds/${file!}`, "utf8"));
      expect(own).toEqual([]);
    }
  });
});

describe("the seeds' zones", () => {
  const lines: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
    "000": {
      furniture: [1, 3],
      headline: [5],
      standfirst: [7],
      link: [15, 29],
      subheading: [23],
      byline: [35],
    },
    "002": {},
    "003": { furniture: [1, 6, 18, 32, 34], headline: [3], subheading: [8, 14] },
    "004": {
      headline: [1],
      standfirst: [2],
      embed: [7, 8, 13, 14, 28, 29],
      link: [12, 21, 27, 37],
      subheading: [15, 22, 30],
    },
  };

  it.each(Object.keys(lines))("of %s are body but for the lines that are not", async (id) => {
    const { articles } = await readCorpus("seeds");
    const { text, zones } = articles.find((article) => article.id.startsWith(id))!;
    const found: Record<string, number[]> = {};
    for (const { start, zone } of zones) {
      if (zone !== "body") (found[zone] ??= []).push(text.slice(0, start).split("\n").length);
    }
    expect(found).toEqual(lines[id]);
  });

  it("of 001 are furniture from the related posts on", async () => {
    const { articles } = await readCorpus("seeds");
    const names = articles[1]!.zones.map(({ zone }) => zone);
    expect(names.slice(0, 11)).toEqual(["headline", ...Array.from({ length: 10 }, () => "body")]);
    expect(new Set(names.slice(11))).toEqual(new Set(["furniture"]));
  });
});

describe("a folder", () => {
  it("is read with the folders in it, in the order of their paths, hidden files left out", async () => {
    const folder = folderOf({
      "b.txt": ARTICLE,
      "a/z.md": `# Harbour strike ends\n\n${ARTICLE}`,
      "B.txt": ARTICLE,
      ".hidden.txt": ARTICLE,
      "node_modules/x.txt": ARTICLE,
      "outputs/analysis.json": "{}",
      "outputs/findings.jsonl": '{"text":"no article"}',
      "notes.xlsx": "x",
    });
    const corpus = await readCorpus(folder);
    expect(corpus.articles.map(({ file }) => file)).toEqual(["B.txt", "a/z.md", "b.txt"]);
    expect(corpus.warnings.map(({ code }) => code)).toEqual([
      "outlet-guessed",
      "outlet-unknown",
      "other-files",
    ]);
  });

  it("gives the same articles in whatever order its files were written", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(["a.txt", "b.txt", "c/a.txt", "c/d.txt", "e.csv"], { minLength: 5 }),
        async (order) => {
          const content = (name: string) =>
            name.endsWith("csv") ? `text,outlet\n"${name} is here.",X\n` : `${name}\n\n${ARTICLE}`;
          const read = await readCorpus(
            folderOf(Object.fromEntries(order.map((name) => [name, content(name)]))),
          );
          const sorted = await readCorpus(
            folderOf(Object.fromEntries([...order].sort().map((name) => [name, content(name)]))),
          );
          expect(JSON.stringify(read)).toBe(JSON.stringify(sorted));
        },
      ),
      { numRuns: 8 },
    );
  });

  it("takes the outlet from the folder, or from the name before a date, and says so", async () => {
    const corpus = await readCorpus(
      folderOf({ "guardian/a.txt": ARTICLE, "herald_2021-03-04_strike.txt": ARTICLE }),
    );
    expect(corpus.articles.map(({ outlet, date }) => [outlet, date])).toEqual([
      ["guardian", null],
      ["herald", "2021-03-04"],
    ]);
    expect(corpus.warnings[0]?.message).toContain("guardian, herald");
  });

  it("gives the second of two equal ids another one, with a warning", async () => {
    const corpus = await readCorpus(
      folderOf({ "one/a.txt": ARTICLE, "two/a.txt": ARTICLE, "two/a.md": ARTICLE }),
    );
    expect(corpus.articles.map(({ id }) => id)).toEqual(["a", "two-a", "a-txt"]);
    expect(codes(corpus).filter((code) => code === "duplicate-id")).toHaveLength(2);
  });
});

describe("a manifest", () => {
  it("says what the files do not, nearest first: file, folder, defaults", async () => {
    const corpus = await readCorpus(
      folderOf({
        "x/a.txt": ARTICLE,
        "x/b.txt": ARTICLE,
        "c.txt": ARTICLE,
        "corpus.yaml": `defaults: { outlet: Fallback, event: strike }
folders:
  x: { outlet: The X }
files:
  x/a.txt: { outlet: The A, date: 2021-03, agency: Reuters, title: null }
`,
      }),
    );
    expect(corpus.articles.map(({ outlet, event }) => [outlet, event])).toEqual([
      ["Fallback", "strike"],
      ["The A", "strike"],
      ["The X", "strike"],
    ]);
    expect(corpus.articles[1]).toMatchObject({ date: "2021-03", agency: "Reuters" });
    expect(corpus.warnings).toEqual([]);
  });

  it("that names a file which is not there gives a warning with its line", async () => {
    const corpus = await readCorpus(
      folderOf({
        "a.txt": ARTICLE,
        "corpus.yaml": "files:\n  a.txt: { outlet: A }\n  gone.txt: { outlet: B }\n",
      }),
    );
    expect(corpus.warnings).toMatchObject([{ code: "manifest-file-missing", line: 3 }]);
  });

  it.each([
    ["files:\n  a.txt:\n    outlet: A\n    date: yesterday\n", "line 4", '"yesterday"', "ISO date"],
    ["files:\n  a.txt: { date: 2020-02-31 }\n", "line 2", '"2020-02-31"', "ISO date"],
    ["files:\n  a.txt:\n    url: javascript:alert(1)\n", "line 3", "javascript", "https://"],
    ["files:\n  a.txt:\n    outlte: A\n", "line 3", "outlte", "outlet"],
    ["outlets:\n  a: b\n", "line 1", "outlets", "files"],
    ["files:\n  a.txt: [1, 2]\n", "line 2", "[1,2]", "mapping"],
    ["files:\n  a.txt:\n    outlet: {}\n", "line 3", "{}", "text"],
    ["files:\n  a.txt:\n   outlet: 'A\n", "line ", "YAML", "mend"],
    ["files:\n  a.txt: { outlet: A }\n  a.txt: { outlet: B }\n", "line 3", "unique", "mend"],
  ])("%j is refused with line, value and remedy", async (manifest, ...parts) => {
    const error = await failure(folderOf({ "a.txt": ARTICLE, "corpus.yaml": manifest }));
    for (const part of ["corpus.yaml", ...parts]) expect(error.message).toContain(part);
    expect(error.exitCode).toBe(1);
  });
});

describe("bad input", () => {
  it.each([
    ["an empty folder", {}, "is empty"],
    ["a folder of other files", { "a.xlsx": "x" }, "a.xlsx"],
    ["a folder of empty files", { "a.txt": "", "b.txt": " \n" }, "a.txt: is empty"],
  ])("%s is one clear failure", async (_, files, part) => {
    const error = await failure(folderOf(files));
    expect(error.message).toContain(part);
    expect(error.exitCode).toBe(1);
  });

  it("a folder that is not there, or is a file, is a wrong argument", async () => {
    const folder = folderOf({ "a.txt": ARTICLE });
    expect((await failure(join(folder, "gone"))).exitCode).toBe(2);
    expect((await failure(join(folder, "a.txt"))).message).toContain("is a file");
  });

  it("a file that cannot be read is named, and the rest is read", async () => {
    const folder = folderOf({
      "good.txt": ARTICLE,
      "empty.txt": "",
      "blank.txt": "\n \n",
      "binary.txt": new Uint8Array([0, 1, 2, 3, 0, 255]),
      "picture.html": new Uint8Array([0x89, 0x50, 0, 0, 0, 1]),
      "rows.jsonl":
        '{"text":"One sentence here."}\nnot json\n[1]\n{"text":7.5}\n{"text":""}\n{"other":"x"}\n',
      "notext.csv": "colour,size\nred,2\n",
      "header.csv": "text,outlet\n",
    });
    symlinkSync(join(folder, "nowhere.txt"), join(folder, "dangling.txt"));
    const { articles, skipped } = await readCorpus(folder);
    expect(articles.map(({ id }) => id)).toEqual(["good", "rows", "rows-4"]);
    expect(skipped.map(({ file, line, code }) => [file, line, code])).toEqual([
      ["binary.txt", undefined, "binary-file"],
      ["blank.txt", undefined, "empty-file"],
      ["dangling.txt", undefined, "unreadable-file"],
      ["empty.txt", undefined, "empty-file"],
      ["header.csv", 1, "no-text-column"],
      ["notext.csv", 1, "no-text-column"],
      ["picture.html", undefined, "binary-file"],
      ["rows.jsonl", 2, "bad-line"],
      ["rows.jsonl", 3, "bad-line"],
      ["rows.jsonl", 5, "empty-row"],
      ["rows.jsonl", 6, "no-text-column"],
    ]);
    for (const { message } of skipped) expect(message).not.toContain("\n");
  });

  it("broken characters and guessed encodings are said", async () => {
    const folder = folderOf({
      "broken.txt": Buffer.concat([Buffer.from(`“Ü” – ${ARTICLE}`), Buffer.from([0xff])]),
      "western.txt": Buffer.from(`Caf\xe9 ${ARTICLE}`, "latin1"),
    });
    expect(codes(await readCorpus(folder))).toEqual(
      expect.arrayContaining(["broken-encoding", "encoding-guessed"]),
    );
  });

  it("a single line of 50 MB is skipped with one clear line, the rest is read", async () => {
    const folder = folderOf({ "a.txt": ARTICLE });
    writeFileSync(join(folder, "long.txt"), "All one line of words. ".repeat(2_300_000));
    const { articles, skipped } = await readCorpus(folder);
    expect(articles).toHaveLength(1);
    expect(skipped).toMatchObject([{ code: "too-large", file: "long.txt" }]);
    expect(skipped[0]!.message).toContain("50 MB: split it");
  });

  it("a single line of 10 MB is an article", async () => {
    const folder = folderOf({});
    writeFileSync(join(folder, "long.txt"), "All one line of words. ".repeat(440_000));
    const { articles } = await readCorpus(folder);
    expect(articles[0]!.zones).toHaveLength(1);
  });

  it("a file of millions of lines is skipped, not read until memory ends", async () => {
    const folder = folderOf({ "a.txt": ARTICLE, "lines.txt": "a\n".repeat(1_200_000) });
    const { articles, skipped } = await readCorpus(folder);
    expect(articles).toHaveLength(1);
    expect(skipped).toMatchObject([{ code: "too-large", file: "lines.txt" }]);
  });
});
