import { readFile } from "node:fs/promises";
import { articleFromText } from "../src/corpus/index.js";
import { createFinder } from "../src/find.js";
import { readLexicon } from "../src/annotations/loaded/index.js";
import { macroF1 } from "./loaded-score.js";

interface Judged {
  readonly sentence: string;
  readonly from: number;
  readonly to: number;
  readonly polarity: -1 | 0 | 1;
}

/**
 * Tone towards a mention against five coders' agreement (NewsMTSC, Hamborg and Donnay 2021): macro-F1
 * of negative, neutral and positive, the most probable one told.
 */
export async function evaluateTone(file: string, name: string): Promise<string> {
  const items = (await readFile(file, "utf8"))
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Judged);
  const finder = await createFinder({ topic: null, lexicon: readLexicon(), reader: "learned" });
  const told: number[] = [];
  for (let at = 0; at < items.length; at += 32) {
    const batch = items.slice(at, at + 32);
    const found = await finder.find(
      batch.map(({ sentence }, i) => articleFromText({ id: String(at + i), text: sentence })),
      batch.map(({ from, to }) => [{ start: from, end: to }]),
    );
    for (const { tones } of found) {
      const tone = tones[0];
      const [negative, neutral, positive] = [
        tone?.negative ?? 0,
        tone?.neutral ?? 1,
        tone?.positive ?? 0,
      ];
      told.push(negative > Math.max(neutral, positive) ? -1 : positive > neutral ? 1 : 0);
    }
  }
  const labels: number[] = items.map(({ polarity }) => polarity);
  return `tone on ${name}: macro-F1 ${macroF1(told, labels).toFixed(3)} (${items.length} mentions)`;
}
