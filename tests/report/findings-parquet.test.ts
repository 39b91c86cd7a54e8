import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { describe, expect, test } from "vitest";
import { analyze } from "../../src/analyze.js";
import { articleFromText, readCorpus } from "../../src/corpus/index.js";
import type { Finding } from "../../src/finding.js";
import { FINDING_COLUMNS, flatFinding } from "../../src/report/finding-columns.js";
import { findingsParquet } from "../../src/report/findings-parquet.js";
import { dataFiles } from "../../src/report/data-files.js";
import { writeOutputs } from "../../src/report/write.js";
import { readTopic } from "../../src/topic/index.js";

const fileOf = (findings: readonly Finding[]): ArrayBuffer => {
  const bytes = Buffer.concat([...findingsParquet(findings)]);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
};

describe("findings.parquet", { timeout: 120_000 }, () => {
  test("holds the rows of findings.jsonl, each field in its column", async () => {
    const { articles } = await readCorpus("seeds");
    const { topic } = await readTopic("seeds/topic.yaml");
    for (const reader of ["rules", "learned"] as const) {
      const analysis = await analyze({ articles }, { topic, reader, resamples: 20 });
      const pieces = [...(dataFiles(analysis).get("findings.jsonl") as Iterable<string>)];
      // Whole lines, and far fewer pieces than lines.
      expect(pieces.every((piece) => piece.endsWith("\n"))).toBe(true);
      expect(pieces.length).toBeLessThan(analysis.findings.length / 10);
      const lines = pieces.join("").trimEnd().split("\n");
      const rows = await parquetReadObjects({ file: fileOf(analysis.findings) });
      const names = new Set(FINDING_COLUMNS.map(([name]) => name));
      expect(rows).toHaveLength(lines.length);
      for (const [at, line] of lines.entries()) {
        const { schemaVersion, ...finding } = JSON.parse(line) as Record<string, unknown>;
        expect(schemaVersion).toBe(2);
        const cells = flatFinding(finding);
        expect([...cells.keys()].filter((name) => !names.has(name))).toEqual([]);
        const found = Object.entries(rows[at]!).filter(([, value]) => value !== null);
        expect(new Map(found)).toEqual(new Map([...cells].sort(byColumn)));
      }
    }
  });

  test("is written group by group, and has all its columns without a finding", async () => {
    const finding = (at: number) =>
      ({
        id: `a#m${at}`,
        kind: "mention",
        article: "a",
        start: at,
        text: "“é”",
        tone: null,
      }) as unknown as Finding;
    const pieces = [...findingsParquet(Array.from({ length: 45_000 }, (_, at) => finding(at)))];
    expect(pieces).toHaveLength(4);
    const file = fileOf(Array.from({ length: 45_000 }, (_, at) => finding(at)));
    const rows = await parquetReadObjects({ file, columns: ["id", "start", "text"] });
    expect(rows).toHaveLength(45_000);
    expect(rows[44_999]).toEqual({ id: "a#m44999", start: 44_999, text: "“é”" });

    const { num_rows, schema } = parquetMetadata(fileOf([]));
    expect(num_rows).toBe(0n);
    expect(schema.slice(1).map(({ name }) => name)).toEqual(FINDING_COLUMNS.map(([name]) => name));
  });
});

test("findings.parquet is written where asked for, and goes with a result that has none", async () => {
  const folder = await mkdtemp(join(tmpdir(), "parallax-parquet-"));
  try {
    const articles = [articleFromText({ id: "a", outlet: "The Echo", text: "It was brutal." })];
    const analysis = await analyze({ articles }, { reader: "rules", resamples: 20 });
    const write = (parquet?: boolean) =>
      writeOutputs(analysis, [], folder, { format: ["json"], ...(parquet ? { parquet } : {}) });
    await write(true);
    const rows = await parquetReadObjects({
      file: (await readFile(join(folder, "findings.parquet"))).buffer as ArrayBuffer,
      columns: ["id"],
    });
    expect(rows.map(({ id }) => id as string)).toEqual(analysis.findings.map(({ id }) => id));
    await write();
    expect(existsSync(join(folder, "findings.jsonl"))).toBe(true);
    expect(existsSync(join(folder, "findings.parquet"))).toBe(false);
  } finally {
    await rm(folder, { recursive: true });
  }
});

const places = new Map(FINDING_COLUMNS.map(([name], at) => [name, at]));
const byColumn = ([a]: [string, unknown], [b]: [string, unknown]) =>
  places.get(a)! - places.get(b)!;
