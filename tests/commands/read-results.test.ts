import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import { analyze } from "../../src/analyze.js";
import { readResults } from "../../src/commands/read-results.js";
import { streamCommand } from "../../src/commands/stream.js";
import { compareRecords } from "../../src/compare.js";
import { articleFromText } from "../../src/corpus/index.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "parallax-results-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const ARTICLES = ["North", "South", "North", "South"].map((outlet, index) => ({
  id: `a${index}`,
  outlet,
  date: "2024-05-07",
  text: `Trams return to the city\n\nThe council slammed the brutal plan on Monday, day ${index}.\n\n"We kept our word," Mayor Rosa Lind said.`,
}));

async function streamed(articles: readonly object[]): Promise<string> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  input.end(articles.map((one) => JSON.stringify(one)).join("\n"));
  let text = "";
  output.on("data", (chunk: Buffer) => (text += chunk.toString()));
  await streamCommand({ reader: "rules", precision: "fast" }, input, output);
  return text;
}

test("results in two files, in any order, compare as the articles themselves do", async () => {
  const lines = (await streamed(ARTICLES)).trim().split("\n");
  const parts = join(folder, "parts");
  await mkdir(parts);
  await writeFile(join(parts, "part-0"), `${lines[3]!}\n${lines[1]!}\n`);
  await writeFile(join(parts, "part-1"), `${lines[0]!}\n\n${lines[2]!}\n`);
  await writeFile(join(parts, "_SUCCESS"), "");
  const { records, reader, skipped } = await readResults([parts], null);
  expect(skipped).toEqual([]);
  const options = { reader, resamples: 100 };
  const direct = await analyze({ articles: ARTICLES.map(articleFromText) }, options);
  expect(compareRecords(records, options)).toEqual(direct);
});

test("results of more articles than are kept at hand are packed, and compare alike", async () => {
  const file = join(folder, "results.jsonl");
  await writeFile(file, await streamed(ARTICLES));
  const options = { reader: "rules", resamples: 100 } as const;
  const [some, all] = [await readResults([file], null, 2), await readResults([file], null)];
  expect(some.records.map(({ findingCount }) => findingCount !== undefined)).toEqual([
    ...[false, false, true, true],
  ]);
  const [packed, plain] = [some, all].map(({ records }) => compareRecords(records, options));
  expect(JSON.stringify(packed)).toBe(JSON.stringify(plain));
});

test("an article that stands twice counts once, and one that was refused is told", async () => {
  const text = await streamed([ARTICLES[0]!, { id: "b" }]);
  const file = join(folder, "results.jsonl");
  await writeFile(file, text + text.split("\n")[0]!);
  const { records, skipped } = await readResults([file], null);
  expect(records).toHaveLength(1);
  expect(skipped.map(({ code, line }) => [code, line])).toEqual([
    ["not-read", 2],
    ["repeated-id", 3],
  ]);
});

test("results of two precisions are not mixed, and of one are compared as such", async () => {
  const line = (await streamed([ARTICLES[0]!])).trim();
  const by = (precision: string, id: string) =>
    JSON.stringify({ ...(JSON.parse(line) as object), id, reader: "learned", precision });
  const file = join(folder, "results.jsonl");
  await writeFile(file, `${by("full", "a")}\n${by("full", "b")}\n`);
  expect(await readResults([file], null)).toMatchObject({ reader: "learned", precision: "full" });
  await writeFile(file, `${by("full", "a")}\n${by("fast", "b")}\n`);
  await expect(readResults([file], null)).rejects.toThrow(
    /:2: read with learned, the results before it with learned in full precision; merge/,
  );
});

test("a file that is no result is named with its line", async () => {
  const file = join(folder, "results.jsonl");
  await writeFile(file, '{"id":"a"}\n');
  await expect(readResults([file], null)).rejects.toThrow(
    /results\.jsonl:1: no result of parallax/,
  );
  await expect(readResults([join(folder, "none")], null)).rejects.toThrow(/no such file or folder/);
});
