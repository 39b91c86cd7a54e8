/**
 * `npm run fuzz [-- INPUTS [SEED]]`: reads damaged and hostile files of every kind and checks that each is read,
 * refused or skipped, within 30 seconds, with zones that fit its text. Seeded: the same inputs each time. Prints what became of each kind.
 */
import fc from "fast-check";
import { articleFromText } from "../src/corpus/index.js";
import { NO_MANIFEST } from "../src/corpus/manifest.js";
import { readBytes } from "../src/corpus/read-file.js";
import { hostileFolder } from "./fuzz/folders.js";
import { mutate, mutateInside, seeded } from "./fuzz/mutate.js";
import { PACKED, SAMPLES } from "./fuzz/samples.js";

const LONGEST_MS = 30_000;

const inputs = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? 20_261_126);
const random = seeded(seed);

/** What became of the inputs of a kind. */
interface Outcome {
  inputs: number;
  read: number;
  articles: number;
  slowestMs: number;
}
const nothing = (): Outcome => ({ inputs: 0, read: 0, articles: 0, slowestMs: 0 });
const byKind = new Map<string, Outcome>(SAMPLES.map(([name]) => [name, nothing()]));
const wrong: string[] = await hostileFolder();
const texts = fc.sample(fc.string({ unit: "binary", maxLength: 400 }), {
  seed,
  numRuns: Math.ceil(inputs / 10),
});

/** Of what is packed, two in three are damaged inside: a damaged package is soon refused. */
function damaged(name: string, sample: Buffer): Buffer {
  const packed = PACKED.get(name);
  return packed !== undefined && random() < 2 / 3
    ? mutateInside(packed, random)
    : mutate(sample, random);
}

for (let number = 0; number < inputs && wrong.length < 10; number += 1) {
  const [name, sample] = SAMPLES[number % SAMPLES.length]!;
  // Every tenth input is text of fast-check's under the kind's name.
  const bytes =
    number % 10 === 9
      ? Buffer.from(texts[Math.floor(number / 10)]!)
      : number < SAMPLES.length
        ? sample
        : damaged(name, sample);
  const outcome = byKind.get(name)!;
  outcome.inputs += 1;
  const started = performance.now();
  try {
    const { articles, skipped } = await readBytes(name, bytes, NO_MANIFEST);
    if (articles.length === 0 && skipped.length === 0)
      wrong.push(`${String(number)} ${name}: neither read nor refused`);
    for (const raw of articles) {
      const { text, zones } = articleFromText(raw);
      let last = 0;
      for (const { start, end } of zones) {
        if (start < last || end < start || end > text.length)
          wrong.push(`${String(number)} ${name}: zones do not fit`);
        last = end;
      }
      if (/root:x:0:0/u.test(text))
        wrong.push(`${String(number)} ${name}: an external entity was read`);
    }
    for (const { message } of skipped)
      if (message.includes("\n"))
        wrong.push(`${String(number)} ${name}: a message of several lines`);
    if (articles.length > 0) outcome.read += 1;
    outcome.articles += articles.length;
  } catch (error) {
    wrong.push(
      `${String(number)} ${name}: throws ${(error as Error).stack?.split("\n").slice(0, 3).join(" ") ?? String(error)}`,
    );
  }
  const took = performance.now() - started;
  outcome.slowestMs = Math.max(outcome.slowestMs, took);
  if (took > LONGEST_MS)
    wrong.push(`${String(number)} ${name}: took ${String(Math.round(took / 1000))} s`);
}

const total = nothing();
for (const one of byKind.values()) {
  total.inputs += one.inputs;
  total.read += one.read;
  total.articles += one.articles;
  total.slowestMs = Math.max(total.slowestMs, one.slowestMs);
}
const row = (name: string, { inputs: all, read, articles, slowestMs }: Outcome) =>
  `| ${[name, all, read, articles, all - read, Math.round(slowestMs)].join(" | ")} |`;
process.stdout.write(
  [
    `seed ${String(seed)}: ${String(wrong.length)} of ${String(total.inputs)} inputs wrong`,
    "",
    "| kind | inputs | read | articles | refused or skipped | slowest, ms |",
    "| --- | ---: | ---: | ---: | ---: | ---: |",
    ...[...byKind].map(([name, outcome]) => row(name, outcome)),
    row("all", total),
    ...wrong,
    "",
  ].join("\n"),
);
process.exit(wrong.length > 0 ? 1 : 0);
