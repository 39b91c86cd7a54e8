import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { readCorpus } from "../src/corpus/index.js";
import { PACKAGE_ROOT } from "../src/data.js";
import { createFinder } from "../src/find.js";
import type { AccusationFinding } from "../src/finding.js";
import { loadLexicon } from "../src/annotations/loaded/index.js";
import { readTopic } from "../src/topic/index.js";
import { harmResults, harmScores, ownHarmResults, scoreOf } from "./sidedness-harm.js";
import type { Score } from "./sidedness-harm.js";

/** An accusation of the seeds as somebody labelled it by reading. */
export interface AccusationLabel {
  readonly at: readonly [number, number];
  readonly accused: string;
  readonly heard: boolean;
  readonly where: readonly [number, number] | null;
}

/** One article's accusations: found and labelled. */
export interface AccusationResult {
  readonly article: string;
  readonly text: string;
  readonly found: readonly AccusationFinding[];
  readonly labels: readonly AccusationLabel[];
}

/**
 * Finds the accusations in the seeds.
 *
 * @param seedsDir folder with the articles, their manifest and topic
 */
export async function accusationResults(
  reader: "learned" | "rules",
  seedsDir = join(PACKAGE_ROOT, "seeds"),
): Promise<AccusationResult[]> {
  const path = join(PACKAGE_ROOT, "tests/evaluation/accusations.seeds.yaml");
  const labels = parse(await readFile(path, "utf8")) as Record<string, AccusationLabel[]>;
  const { articles } = await readCorpus(seedsDir);
  const { topic } = await readTopic(join(seedsDir, "topic.yaml"));
  const finder = await createFinder({ topic, lexicon: loadLexicon().lexicon, reader });
  const found = await finder.find(articles);
  return found.map(({ document, findings }) => ({
    article: document.article.id,
    text: document.text,
    found: findings.filter((one) => one.kind === "accusation"),
    labels: labels[document.article.id] ?? [],
  }));
}

/** Scores: an accusation is right where words and accused fit; a response also where heard fits. */
export function accusationScores(results: readonly AccusationResult[]): {
  readonly accusation: Score;
  readonly response: Score;
} {
  let [right, answered, found, wanted] = [0, 0, 0, 0];
  for (const result of results) {
    found += result.found.length;
    wanted += result.labels.length;
    const open = [...result.found];
    for (const { at, accused, heard } of result.labels) {
      const index = open.findIndex(
        (one) => one.start < at[1] && one.end > at[0] && one.accused === accused,
      );
      if (index < 0) continue;
      const [one] = open.splice(index, 1);
      right += 1;
      if ((one!.response !== "unheard") === heard) answered += 1;
    }
  }
  return {
    accusation: scoreOf(right, found, wanted),
    response: scoreOf(answered, found, wanted),
  };
}

/** Prints who harms whom against 100 labelled sentences, and the seeds' accusations and responses. */
export async function evaluateSidedness(
  goldDir: string,
  reader: "learned" | "rules",
): Promise<string> {
  const own = harmScores(await ownHarmResults(reader));
  const harm = harmScores(await harmResults(goldDir, "harm.labels.yaml", reader));
  const unseen = harmScores(await harmResults(goldDir, "harm.heldout2.yaml", reader));
  const heldOut = harmScores(await harmResults(goldDir, "harm.heldout.yaml", reader));
  const { accusation, response } = accusationScores(await accusationResults(reader));
  return [
    "who harms whom, 100 sentences of our own wording on five topics, labelled before the detector that reads trees",
    ...Object.entries(own).map(([name, score]) => line(name, score)),
    "the same, 100 sentences that the detector was tuned to (overlap of spans)",
    ...Object.entries(harm).map(([name, score]) => line(name, score)),
    "the same, 60 sentences labelled after it was written; a few of its errors there were mended",
    ...Object.entries(heldOut).map(([name, score]) => line(name, score)),
    "the same, 50 sentences that it was never tuned to",
    ...Object.entries(unseen).map(([name, score]) => line(name, score)),
    "accusations in the seeds (the articles that the rules were looked at on)",
    line("found", accusation),
    line("heard", response),
  ].join("\n");
}

function line(name: string, { right, found, wanted, precision, recall, f1 }: Score): string {
  const per = (share: number) => share.toFixed(2);
  return `  ${name.padEnd(8)} precision ${per(precision)}  recall ${per(recall)}  F1 ${per(f1)}  (${right} right, ${found} found, ${wanted} wanted)`;
}
