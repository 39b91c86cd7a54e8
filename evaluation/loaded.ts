import { existsSync } from "node:fs";
import { join } from "node:path";
import { articleFromText } from "../src/corpus/index.js";
import { createFinder } from "../src/find.js";
import { lexiconSentenceScores, readLexicon } from "../src/annotations/loaded/index.js";
import { readBabe } from "./babe.js";
import type { BabeSentence } from "./babe.js";
import {
  addWords,
  areaUnderCurve,
  calibration,
  macroF1,
  placesOf,
  shown,
  wordStarts,
} from "./loaded-score.js";
import { evaluateLoadedSeeds } from "./loaded-seeds.js";
import { evaluateTone } from "./tone.js";

const PARTS = ["topics", "outlets", "random"] as const;

/**
 * Loaded words and sentences against what readers of news marked (BABE), held out by whole topics,
 * by whole outlets and at random; tone towards mentions (NewsMTSC); the seeds against the second
 * opinion on them, with and without the topic file.
 *
 * @param goldDir folder with `babe/`, `newsmtsc/` and `seeds/`
 * @returns one figure a line
 */
export async function evaluateLoaded(
  goldDir: string,
  reader: "learned" | "rules",
): Promise<string> {
  const sentences = await readBabe(join(goldDir, "babe", "sentences.csv"));
  const lines = await babeLines(sentences, "rules", "lexicon alone");
  if (reader === "learned") {
    lines.push(...(await babeLines(sentences, "learned", "learned reader with lexicon")));
    for (const name of ["rw-dev", "mt-dev"]) {
      const file = join(goldDir, "newsmtsc", `${name}.jsonl`);
      if (existsSync(file)) lines.push(await evaluateTone(file, `NewsMTSC ${name}`));
    }
  }
  if (existsSync(join(goldDir, "seeds")))
    lines.push(...(await evaluateLoadedSeeds(join(goldDir, "seeds"), "seeds", reader)));
  return lines.join("\n");
}

interface Told {
  readonly sentence: BabeSentence;
  readonly probability: number;
  readonly all: ReadonlySet<number>;
  readonly learned: ReadonlySet<number>;
  readonly wanted: ReadonlySet<number>;
}

async function babeLines(
  sentences: readonly BabeSentence[],
  reader: "learned" | "rules",
  name: string,
): Promise<string[]> {
  const finder = await createFinder({ topic: null, lexicon: readLexicon(), reader });
  const held = sentences.filter(({ part }) => part !== "train");
  const told: Told[] = [];
  for (let at = 0; at < held.length; at += 32) {
    const batch = held.slice(at, at + 32);
    const articles = batch.map(({ text }, i) => articleFromText({ id: String(at + i), text }));
    for (const [i, found] of (await finder.find(articles)).entries()) {
      const sentence = batch[i]!;
      const loaded = found.findings.filter((finding) => finding.kind === "loaded");
      const scores =
        reader === "rules" ? lexiconSentenceScores(found.document, loaded) : found.loadedSentences;
      told.push({
        sentence,
        probability: Math.max(0, ...scores),
        all: wordStarts(sentence.text, loaded),
        learned: wordStarts(sentence.text, found.markedWords),
        wanted: wordStarts(
          sentence.text,
          sentence.words.flatMap((word) => placesOf(sentence.text, word)),
        ),
      });
    }
  }
  const lines = [...PARTS, null].map((part) => {
    const own = told.filter(({ sentence }) => part === null || sentence.part === part);
    return `${name}, BABE ${part ?? "all held out"}: ${figures(own, reader)}`;
  });
  if (reader === "learned") lines.push(...calibrationLines(told));
  return lines;
}

const judgedOf = (told: readonly Told[]) => ({
  probabilities: told.map(({ probability }) => probability),
  labels: told.map(({ sentence }) => sentence.biased),
});

function figures(told: readonly Told[], reader: "learned" | "rules"): string {
  const all = { right: 0, found: 0, wanted: 0 };
  const learned = { right: 0, found: 0, wanted: 0 };
  for (const one of told) {
    addWords(all, one.all, one.wanted);
    addWords(learned, one.learned, one.wanted);
  }
  const { probabilities, labels } = judgedOf(told);
  const f1 = macroF1(
    probabilities.map((probability) => probability >= 0.5),
    labels,
  );
  const area = areaUnderCurve(probabilities, labels);
  const apart =
    reader === "learned"
      ? `; words marked by the reader, before the lexicon ${shown(learned)}`
      : "";
  return `sentences macro-F1 ${f1.toFixed(3)}, area under the curve ${area.toFixed(3)} (n ${told.length}); words ${shown(all)}${apart}`;
}

function calibrationLines(told: readonly Told[]): string[] {
  const { probabilities, labels } = judgedOf(told);
  const { error, bands } = calibration(probabilities, labels);
  return [
    `calibration of sentences: expected error ${error.toFixed(3)}`,
    ...bands.map(
      ({ mean, share, n }) => `  said ${mean.toFixed(2)}, was ${share.toFixed(2)} (n ${n})`,
    ),
  ];
}
