import {
  createWriteStream,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  copyFileSync,
} from "node:fs";
import { mkdir } from "node:fs/promises";
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { generatedLines } from "./generated-articles.js";
import { measuredRun } from "./measured-run.js";

/** Files whose size is told: what a bound is stated for, and what grows with the articles. */
const TOLD = ["analysis.json", "report.html", "findings.jsonl", "articles.jsonl"];

/**
 * `npm run bench -- scale 1000 10000`: `parallax analyze --reader rules` on so many generated articles,
 * each in a process of its own, with time, most memory and the sizes of what it wrote.
 */
export async function scaleTable(counts: readonly number[]): Promise<void> {
  const wrong = counts.find((count) => !Number.isInteger(count) || count < 1);
  if (counts.length === 0 || wrong !== undefined)
    throw new RangeError(
      `invalid number of articles: ${String(wrong)}; give whole numbers, as: npm run bench -- scale 1000 10000`,
    );
  const heads = [
    ...["articles", "seconds", "processor s", "articles/s", "memory MB"],
    ...[...TOLD, "largest chart file"],
  ];
  console.log(
    `${String(availableParallelism())} cores (${cpus()[0]?.model ?? "unknown"}), load ${loadavg()[0]!.toFixed(1)}, Node ${process.version}, reader rules`,
  );
  console.log("");
  console.log(`| ${heads.join(" | ")} |`);
  console.log(`| ${heads.map(() => "---:").join(" | ")} |`);
  for (const count of counts) {
    const work = mkdtempSync(join(tmpdir(), "parallax-scale-"));
    try {
      console.log(`| ${(await row(count, work)).join(" | ")} |`);
    } catch (error) {
      // The other sizes are still worth knowing.
      console.log(`| ${count.toLocaleString("en")} | failed: ${(error as Error).message} |`);
      process.exitCode = 1;
    } finally {
      rmSync(work, { recursive: true });
    }
  }
}

async function row(count: number, work: string): Promise<string[]> {
  const [corpus, out] = [join(work, "corpus"), join(work, "out")];
  await mkdir(corpus);
  await pipeline(
    Readable.from(generatedLines(count)),
    createWriteStream(join(corpus, "articles.jsonl")),
  );
  console.error(`${count.toLocaleString("en")} articles are written and now analysed`);
  copyFileSync("seeds/topic.yaml", join(corpus, "topic.yaml"));
  const { seconds, processorSeconds, megabytes } = await measuredRun([
    ...["analyze", corpus, "--reader", "rules", "--out", out],
    ...["--format", "json,html,csv"],
  ]);
  // The chart library, which all pages share, is no chart, nor is the table of all that a chart counts.
  const charts = readdirSync(join(out, "figures"))
    .filter((name) => !name.startsWith("plotly") && !name.endsWith(".csv"))
    .map((name) => statSync(join(out, "figures", name)).size);
  const sizes = [...TOLD.map((name) => statSync(join(out, name)).size), Math.max(...charts)];
  return [
    ...[count.toLocaleString("en"), seconds.toFixed(0), processorSeconds.toFixed(0)],
    ...[(count / seconds).toFixed(1)],
    megabytes.toLocaleString("en"),
    ...sizes.map((bytes) => `${(bytes / 1e6).toFixed(1)} MB`),
  ];
}
