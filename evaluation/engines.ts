import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../src/errors.js";
import { articleFromText, createFinder, loadLexicon, readCorpus, readTopic } from "../src/index.js";
import type { Article, Finding, Precision, Topic } from "../src/index.js";
import { alike, same, compareFindings, type Compared } from "./compare-findings.js";

/** Articles of the gold folder that are read with both engines. */
const ARTICLES = 50;

/**
 * Reads articles with the same weights on both engines, onnxruntime's native library and its
 * WebAssembly, which stands for another kind of processor, and compares what they find.
 *
 * @param precision in `full` nothing may differ (`same`), in `fast` a few findings may (`alike`)
 */
export async function compareEngines(
  articles: readonly Article[],
  topic: Topic | null,
  precision: Precision,
): Promise<Compared> {
  const { lexicon } = loadLexicon();
  const read = async (engine: "native" | "wasm"): Promise<Finding[]> => {
    const finder = await createFinder({ topic, lexicon, reader: "learned", engine, precision });
    return (await finder.find(articles)).flatMap(({ findings }) => findings);
  };
  return compareFindings(await read("native"), await read("wasm"));
}

/**
 * `npm run evaluate -- engines GOLD`: seeds and 50 gold articles on both engines, in both precisions.
 *
 * @throws UserError where anything differs in full precision, or in fast more than another kind of processor
 *   may change
 */
export async function evaluateEngines(gold: string): Promise<string> {
  const corpus = await readCorpus("seeds");
  const { topic } = await readTopic("seeds/topic.yaml");
  const folder = join(gold, "polnear", "dev", "text");
  const names = (await readdir(folder)).sort().slice(0, ARTICLES);
  const articles = await Promise.all(
    names.map(async (name) =>
      articleFromText({
        id: name,
        outlet: "gold",
        text: await readFile(join(folder, name), "utf8"),
      }),
    ),
  );
  const lines: string[] = [];
  let passed = true;
  for (const precision of ["full", "fast"] as const) {
    const passes = precision === "full" ? same : alike;
    const seeds = await compareEngines(corpus.articles, topic, precision);
    const others = await compareEngines(articles, null, precision);
    lines.push(
      ...told(`${precision}, seeds`, corpus.articles.length, seeds),
      ...told(`${precision}, gold`, articles.length, others),
    );
    passed &&= passes(seeds) && passes(others);
  }
  const text = lines.join("\n");
  if (!passed) throw new UserError(text);
  return text;
}

function told(what: string, articles: number, compared: Compared): string[] {
  const { findings, different, furthest, lines } = compared;
  const share = ((100 * different) / findings).toFixed(1);
  return [
    `${what}: ${articles} articles, ${findings} findings, ${different} (${share} %) read otherwise by the second engine; confidences of the others at most ${furthest.toFixed(2)} apart`,
    ...lines.slice(0, 20).map((line) => `  ${line}`),
  ];
}
