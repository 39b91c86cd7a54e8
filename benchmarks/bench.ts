/**
 * Words per second of each stage and of the whole, as a ratio to bare wink-nlp in the same run, with
 * peak memory. `npm run bench -- [articles] [rules|learned] [PYTHON]`: with a Python that has
 * `benchmarks/spacy/requirements.txt` the same articles are also read by spaCy's small pipeline with
 * textacy's quotations.
 *
 * `npm run bench -- scale 1000 10000`: time, memory and sizes of whole runs (`scale/scale-table.ts`).
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { analyze } from "../src/analyze.js";
import { attributionFindings } from "../src/annotations/attribution/index.js";
import { createFinder } from "../src/find.js";
import { findSharedText } from "../src/lineage/index.js";
import { loadLexicon } from "../src/annotations/loaded/index.js";
import { createReader } from "../src/reader/index.js";
import { readDocument } from "../src/document/index.js";
import { readTopic } from "../src/topic/index.js";
import { syntheticCorpus } from "./corpus.js";
import { scaleTable } from "./scale/scale-table.js";

if (process.argv[2] === "scale") {
  await scaleTable(process.argv.slice(3).map(Number));
  process.exit(0);
}

const size = Number(process.argv[2] ?? 500);
const reader = process.argv[3] === "learned" ? "learned" : "rules";
const require = createRequire(import.meta.url);

const articles = syntheticCorpus(size);
const { topic } = await readTopic("seeds/topic.yaml");
const words = articles
  .map(readDocument)
  .reduce((sum, { paragraphs }) => sum + paragraphs.reduce((s, p) => s + p.words, 0), 0);

interface WinkDocument {
  tokens(): { each(visit: (token: { out(its?: unknown): unknown }) => void): void };
  sentences(): { length(): number };
}
const winkNLP = require("wink-nlp") as (model: unknown) => {
  readDoc(text: string): WinkDocument;
  its: Record<string, unknown>;
};

const timings: { stage: string; seconds: number }[] = [];
async function time(stage: string, work: () => unknown): Promise<void> {
  let best = Infinity;
  for (let round = 0; round < 3; round++) {
    const from = performance.now();
    await work();
    best = Math.min(best, (performance.now() - from) / 1000);
  }
  timings.push({ stage, seconds: best });
}

await time("bare wink-nlp (sentences, tags, lemmas)", () => {
  const nlp = winkNLP(require("wink-eng-lite-web-model"));
  for (const { text } of articles) {
    const document = nlp.readDoc(text);
    document.sentences().length();
    document.tokens().each((token) => {
      token.out(nlp.its["pos"]);
      token.out(nlp.its["lemma"]);
    });
  }
});
await time("text: tokens, sentences, quotations", () => articles.map(readDocument));
const documents = articles.map(readDocument);
const read = await createReader(reader);
await time(`reader: ${reader}`, () => read.read(documents));
await time(`text and reader: ${reader}`, () => read.read(articles.map(readDocument)));
await time(`text, reader and speakers: ${reader}`, async () => {
  const own = articles.map(readDocument);
  const readings = await read.read(own);
  own.forEach((one, at) => attributionFindings(one, readings[at]!, { topic, reader }));
});
const finder = await createFinder({ topic, lexicon: loadLexicon().lexicon, reader });
await time("find: text, reader, attributions, loaded terms, mentions", () => finder.find(articles));
await time("lineage", () => findSharedText(documents));
await time("the whole: from articles to outlet tables", () =>
  analyze({ articles }, { topic, reader }),
);

const base = timings[0]!.seconds;
console.log(`${articles.length} articles, ${words} words, best of 3, one process`);
for (const { stage, seconds } of timings)
  console.log(
    `${stage.padEnd(58)} ${seconds.toFixed(2).padStart(7)} s ${Math.round(words / seconds)
      .toLocaleString("en")
      .padStart(9)} words/s ${((100 * base) / seconds).toFixed(0).padStart(4)} % of bare wink-nlp`,
  );
const python = process.argv[4];
if (python !== undefined) againstSpacy(python);
console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);

/** The same articles, by as many processes as the reader has threads. */
function againstSpacy(command: string): void {
  const folder = mkdtempSync(join(tmpdir(), "parallax-bench-"));
  try {
    const file = join(folder, "texts.jsonl");
    writeFileSync(file, articles.map(({ text }) => JSON.stringify(text)).join("\n"));
    const own = timings.find(({ stage }) => stage.startsWith("find:"))!.seconds;
    for (const processes of ["1", "2"]) {
      const script = join("benchmarks", "spacy", "quotations.py");
      const printed = execFileSync(command, [script, file, processes], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      });
      const { seconds, pipeline, failed, megabytes } = JSON.parse(printed) as {
        seconds: number;
        pipeline: string;
        failed: number;
        megabytes: number;
      };
      console.log(
        `spaCy and textacy, ${processes} process(es), ${pipeline}: ${seconds.toFixed(1)} s, ${Math.round(words / seconds).toLocaleString("en")} words/s, ${megabytes} MB, raised on ${failed} articles; parallax find is ${(seconds / own).toFixed(2)} times as fast`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
