import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PACKAGE_ROOT } from "../../src/data.js";
import { differing, filesBelow, parallax } from "./command.js";

const SEEDS = join(PACKAGE_ROOT, "seeds");
const RULES = ["--reader", "rules", "--format", "json,csv", "--resamples", "100"];
const DATA = [
  "articles.jsonl",
  "findings.jsonl",
  "outlets.csv",
  "contrasts.csv",
  "articles.csv",
  "analysis.json",
];

const GOOD = `Bridge reopens after repairs

The council said on Monday that the bridge would reopen this week. "We kept our word," Mayor Rosa Lind said.

Opponents slammed the brutal cost of the works.
`;

let folder: string;
let next = 0;

/** A new folder with files in it. */
async function corpus(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const path = join(folder, `corpus-${++next}`);
  await mkdir(path);
  for (const [name, content] of Object.entries(files)) await writeFile(join(path, name), content);
  return path;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parallax-cli-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe("parallax", { timeout: 300_000 }, () => {
  test("answers to --help at once", async () => {
    const times: number[] = [];
    const bare: number[] = [];
    for (let run = 0; run < 5; run++) {
      const before = performance.now();
      const { status, out } = await parallax(["--help"]);
      times.push(performance.now() - before);
      expect(status).toBe(0);
      expect(out).toContain("analyze");
      const from = performance.now();
      spawnSync(process.execPath, ["-e", "0"]);
      bare.push(performance.now() - from);
    }
    // Under 300 ms on a machine that does nothing else; on a busy one Node alone takes longer.
    expect(Math.min(...times)).toBeLessThan(Math.max(600, 6 * Math.min(...bare)));
  });

  test.each([
    [["analyse", "seeds"], /unknown command 'analyse'/],
    [["analyze"], /missing required argument 'folder'/],
    [["analyze", "seeds", "--reader", "magic"], /argument 'magic' is invalid/],
    [["analyze", "seeds", "--resamples", "3"], /give a whole number from 100/],
    [["analyze", "seeds", "--format", "gif"], /gif is none of/],
    [["analyze", "no-such-folder"], /folder no-such-folder does not exist: check the path/],
    [["charts", "seeds", "--width", "wide"], /give a whole number/],
  ])("%j is a wrong argument: exit code 2, in words", async (args, message) => {
    const { status, err } = await parallax(args);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/^\s+at /m);
    expect(status).toBe(2);
  });
});

describe("parallax analyze", { timeout: 300_000 }, () => {
  test("writes the same bytes each time, and draws one chart again without the articles", async () => {
    const outs = [join(folder, "first"), join(folder, "second")];
    const [first] = await Promise.all(
      outs.map((out) => parallax(["analyze", SEEDS, "--out", out, ...RULES])),
    );
    expect(first!.err).toBe("");
    expect(first!.status).toBe(0);
    expect(first!.out).toMatch(/^5 articles from 5 outlets, 0 files skipped/);
    expect(first!.out).toContain("What rates and leans rest on (a count needs no interval):");
    expect(first!.out).toContain(`Report: ${join(outs[0]!, "report.html")}`);
    const [a, b] = await Promise.all(outs.map(filesBelow));
    expect([...a!.keys()]).toEqual(expect.arrayContaining([...DATA, "report.html"]));
    expect(differing(a!, b!)).toEqual([]);

    const charts = await parallax([
      "charts",
      outs[1]!,
      "--only",
      "loaded-terms",
      "--format",
      "html",
    ]);
    expect(charts.status, charts.err).toBe(0);
    const after = await filesBelow(outs[1]!);
    expect(differing(a!, after)).toEqual(["figures/loaded-terms.html", "figures/plotly.min.js"]);
    const wrong = await parallax(["charts", outs[1]!, "--only", "pie"]);
    expect(wrong.err).toMatch(/no chart is named pie; use one of loaded-terms/);
    expect(wrong.status).toBe(2);
  });

  test("gives what outputs/ holds for the seeds, byte for byte", async () => {
    const out = join(folder, "learned");
    const { status, err } = await parallax([
      "analyze",
      SEEDS,
      "--out",
      out,
      "--format",
      "json,csv",
    ]);
    expect(status, err).toBe(0);
    const fresh = await filesBelow(out);
    const committed = await filesBelow(join(PACKAGE_ROOT, "outputs"));
    const data = [...fresh.keys()].filter((path) => path !== "report.html");
    const pick = (files: ReadonlyMap<string, Buffer>) =>
      new Map(data.map((path) => [path, files.get(path) ?? Buffer.from("missing")]));
    expect(differing(pick(fresh), pick(committed)), "run npm start and commit outputs/").toEqual(
      [],
    );
    const bytes = [...committed.values()].reduce((sum, { length }) => sum + length, 0);
    expect(bytes).toBeLessThan(9_000_000);
  });

  test("tells of each bad file in one line and analyses the rest", async () => {
    const path = await corpus({
      "a-good.txt": GOOD,
      "b-empty.txt": "",
      "c-binary.txt": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 0, 255, 254, 0, 7]),
      "d-broken.txt": new Uint8Array([...Buffer.from(`${GOOD}caf`), 0xc3, 0x28, 0x81, 0x0a]),
      "e-one-line.txt": "They kept their word. ".repeat(20_000),
      "same.txt": GOOD.replaceAll("bridge", "tunnel"),
      "same.md": GOOD.replaceAll("bridge", "ferry"),
    });
    const { status, out, err } = await parallax([
      "analyze",
      path,
      "--out",
      join(folder, "mixed"),
      ...RULES,
    ]);
    expect(err).toBe("");
    expect(status).toBe(0);
    const ids = (await readFile(join(folder, "mixed", "articles.jsonl"), "utf8"))
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { id: string }).id);
    expect(ids).toEqual(expect.arrayContaining(["a-good", "e-one-line"]));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.startsWith("same"))).toHaveLength(2);
    for (const name of ["b-empty", "c-binary", "d-broken", "same"])
      expect(out).toMatch(new RegExp(`^  ! .*${name}`, "m"));
    for (const name of ["b-empty", "c-binary"]) expect(ids).not.toContain(name);
    expect(out).not.toMatch(/^\s+at /m);
  });

  test("without a topic does what needs no sides, and says what a topic would add", async () => {
    const out = join(folder, "plain");
    const { status, out: said } = await parallax([
      "analyze",
      await corpus({ "a.txt": GOOD }),
      "--out",
      out,
      ...RULES,
    ]);
    expect(status).toBe(0);
    expect(said).toContain("no topic file was given");
    expect(said).toContain("parallax init");
    expect(await readFile(join(out, "findings.jsonl"), "utf8")).toContain('"attribution"');
  });

  const TOPIC = `name: T
sides:
  - {id: a, name: A}
  - {id: b, name: B}
`;
  test.each([
    ["an empty folder", {}, /is empty: put articles in it/],
    ["no readable article", { "photo.jpg": "x" }, /holds no file that is read, only photo\.jpg/],
    ["only an empty file", { "a.txt": "" }, /holds no readable article/],
    [
      "a manifest that is no YAML",
      { "a.txt": GOOD, "corpus.yaml": "files: [" },
      /corpus\.yaml.*\d/,
    ],
    [
      "a manifest with an unknown field",
      { "a.txt": GOOD, "corpus.yaml": "files:\n  a.txt:\n    outlett: The Post\n" },
      /corpus\.yaml.*3.*outlett/,
    ],
    ["a topic that is no YAML", { "a.txt": GOOD, "topic.yaml": "sides: [" }, /topic\.yaml.*\d/],
    [
      "a side that is not defined",
      {
        "a.txt": GOOD,
        "topic.yaml": `${TOPIC}actors:\n  - {name: Rosa Lind, kind: person, side: c, aliases: [], source: s}\n`,
      },
      /topic\.yaml.*\bc\b/,
    ],
    [
      "one alias of two actors",
      {
        "a.txt": GOOD,
        "topic.yaml": `${TOPIC}actors:\n  - {name: Rosa Lind, kind: person, side: a, aliases: [Lind], source: s}\n  - {name: Ola Lind, kind: person, side: b, aliases: [Lind], source: s}\n`,
      },
      /topic\.yaml.*Lind/,
    ],
  ])("with %s fails in words and keeps an earlier result", async (_, files, message) => {
    const out = join(folder, "kept");
    await mkdir(out, { recursive: true });
    await writeFile(join(out, "analysis.json"), '{"schemaVersion":1,"earlier":true}\n');
    const before = await filesBelow(out);
    const {
      status,
      err,
      out: said,
    } = await parallax(["analyze", await corpus(files), "--out", out, ...RULES]);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/^\s+at /m);
    expect(said).toBe("");
    expect(status).toBe("topic.yaml" in files ? 2 : 1);
    expect(differing(before, await filesBelow(out))).toEqual([]);
  });

  test.each([
    ["is a file", "file", /is a file, not a folder; name another/],
    ["lies below a file", "file/results", /cannot be written.*a part of the path is a file/],
  ])("with an output folder that %s says so", async (_, name, message) => {
    await writeFile(join(folder, "file"), "mine");
    const { status, err } = await parallax([
      "analyze",
      await corpus({ "a.txt": GOOD }),
      "--out",
      join(folder, name),
      ...RULES,
    ]);
    expect(err).toMatch(message);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(status).toBe(1);
    expect(await readFile(join(folder, "file"), "utf8")).toBe("mine");
  });
});

describe("parallax init", { timeout: 120_000 }, () => {
  test("drafts two files that analyze reads, and never overwrites them", async () => {
    const path = await corpus({
      "post-1.txt": GOOD,
      "post-2.txt": GOOD.replace("Monday", "Friday"),
    });
    const { status, out } = await parallax(["init", path]);
    expect(status).toBe(0);
    expect(out).toMatch(/wrote .*corpus\.yaml/);
    expect(await readFile(join(path, "topic.yaml"), "utf8")).toMatch(
      /DRAFT: named 2 times in 2 articles; speaks 2 times/,
    );

    const draft = await parallax(["analyze", path, "--out", join(folder, "drafted"), ...RULES]);
    expect(draft.status).toBe(2);
    expect(draft.err).toMatch(/topic\.yaml:\d+: "First side" is still the draft's; name the two/);
    const topic = await readFile(join(path, "topic.yaml"), "utf8");
    await writeFile(
      join(path, "topic.yaml"),
      topic.replace("First side", "The council").replace("Second side", "Its opponents"),
    );
    const analyzed = await parallax(["analyze", path, "--out", join(folder, "drafted"), ...RULES]);
    expect(analyzed.status, analyzed.err).toBe(0);

    await writeFile(join(path, "topic.yaml"), "# my own work\n");
    const again = await parallax(["init", path]);
    expect(again.status).toBe(0);
    expect(again.out).toMatch(/corpus\.yaml is there already/);
    expect(again.out).toMatch(/topic\.yaml is there already/);
    expect(await readFile(join(path, "topic.yaml"), "utf8")).toBe("# my own work\n");
  });
});
