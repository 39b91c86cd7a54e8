import { createInterface } from "node:readline";
import { once } from "node:events";
import type { Precision } from "../reader/index.js";
import { openKept, threadsCanRun } from "../records/index.js";
import { loadSettings } from "./settings.js";
import { keptStream } from "./stream-cache.js";
import { parseLine, type Line } from "./stream-line.js";
import {
  streamReader,
  type Extra,
  type StreamReader,
  type StreamReading,
} from "./stream-reader.js";
import { streamThreads } from "./stream-threads.js";

export interface StreamCommand {
  readonly topic?: string;
  readonly reader: "learned" | "rules";
  readonly precision: Precision;
  readonly lexicon?: string;
  readonly lenient?: boolean;
  /** What else is written of each article. */
  readonly with?: readonly Extra[];
  /** Threads that read; 1 unless told, as a cluster runs one stream a core. */
  readonly jobs?: number;
  /** Folder in which answers are kept from run to run; none unless told. */
  readonly cache?: string;
}

/** Lines read together: enough to fill the model's batches, few enough to stay in little memory. */
const BATCH = 32;

/**
 * `parallax stream`: one article as JSON a line in, one result as JSON a line out, in the same
 * order. A bad line gives `{line, id, error}` and the stream goes on. What has arrived is answered
 * without waiting for more; while a batch is written, the next ones are read.
 */
export async function streamCommand(
  options: StreamCommand,
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stdout,
): Promise<void> {
  const reader = await readerFor(options);
  const lines = createInterface({ input, crlfDelay: Infinity });
  const waiting: string[] = [];
  let ended = false;
  let wake = () => {};
  lines.on("line", (line) => {
    waiting.push(line);
    if (waiting.length >= (3 + reader.lanes) * BATCH) lines.pause();
    wake();
  });
  lines.on("close", () => {
    ended = true;
    wake();
  });
  // A reader that closes its end early, as `head` does, ends the stream without an error.
  output.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });

  let number = 0;
  const reading: Promise<string[]>[] = [];
  try {
    while (!ended || waiting.length > 0 || reading.length > 0) {
      if (waiting.length > 0 && reading.length < reader.lanes) {
        const batch = waiting.splice(0, BATCH);
        if (waiting.length < BATCH) lines.resume();
        const next = answers(reader, batch, number);
        // It may fail while a batch before it is written; it is awaited, and thrown, in its turn.
        next.catch(() => {});
        number += batch.length;
        reading.push(next);
      } else if (reading.length > 0) {
        const written = await reading.shift()!;
        const next = waiting.splice(0, BATCH);
        if (next.length > 0) {
          // Read while this one is written.
          const ahead = answers(reader, next, number);
          ahead.catch(() => {});
          number += next.length;
          reading.push(ahead);
          lines.resume();
        }
        for (const json of written) if (!output.write(`${json}\n`)) await once(output, "drain");
      } else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    reader.close();
  }
}

async function readerFor(options: StreamCommand): Promise<StreamReader> {
  const { topic, lexicon } = await loadSettings(options);
  const reading: StreamReading = {
    topic,
    lexicon,
    reader: options.reader,
    precision: options.precision,
    extras: options.with ?? [],
  };
  const jobs = threadsCanRun ? (options.jobs ?? 1) : 1;
  const { cache = null } = options;
  const kept = cache === null ? null : openKept(cache, (note) => process.stderr.write(`${note}\n`));
  const reader =
    jobs === 1 ? await streamReader(reading, kept) : streamThreads({ reading, cache }, jobs);
  return kept === null ? reader : keptStream(reader, kept, reading);
}

/** Answers to some lines as JSON, in order; blank lines get none. */
async function answers(
  reader: StreamReader,
  lines: readonly string[],
  before: number,
): Promise<string[]> {
  const parsed = lines.map((line, index) =>
    line.trim() === "" ? null : parseLine(line, before + index + 1),
  );
  const articles = parsed.filter((line): line is Line => line !== null && "text" in line);
  const found = await reader.read(articles);
  let next = 0;
  return parsed.flatMap((line, index) => {
    if (line === null) return [];
    if (!("text" in line)) return [JSON.stringify(line)];
    const answer = found[next++]!;
    if ("json" in answer) return [answer.json];
    return [JSON.stringify({ line: before + index + 1, id: line.id, error: answer.error })];
  });
}
