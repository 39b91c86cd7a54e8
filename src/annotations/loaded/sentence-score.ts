import { logistic } from "../../logit.js";
import { readData } from "../../data.js";
import type { LoadedFinding } from "../../finding.js";
import type { Document } from "../../document/document.js";

interface Weights {
  /** Log-odds that a sentence without any finding is called biased. */
  readonly none: number;
  /** What each finding adds, for a confidence of 0 and for each point above. */
  readonly each: number;
  readonly slope: number;
}

/**
 * Probability that readers would call a sentence's wording biased, from its loaded findings alone:
 * a logistic score, `1 / (1 + exp(−(none + Σ (each + slope × confidence))))`. From 0.5 on the
 * sentence counts as biased. A negated finding counts like any other: the word is there.
 *
 * The weights were fitted on the training part of BABE (Spinde and others 2021). Lists see words and
 * no meaning: about six sentences in ten are told right, so trust counts over many sentences only.
 *
 * @param findings the loaded findings of one sentence
 * @returns 0 to 1
 * @example lexiconSentenceScore([]) < 0.5 // true
 */
export function lexiconSentenceScore(
  findings: readonly Pick<LoadedFinding, "confidence">[],
): number {
  const { none, each, slope } = readData("language/en/sentence-weights.yaml") as Weights;
  let logOdds = none;
  for (const { confidence } of findings) logOdds += each + slope * confidence;
  return logistic(logOdds);
}

/**
 * The same for every sentence of a document.
 *
 * @returns one score a sentence, in order
 */
export function lexiconSentenceScores(
  document: Document,
  findings: readonly LoadedFinding[],
): number[] {
  const bySentence: LoadedFinding[][] = document.sentences.map(() => []);
  let sentence = 0;
  for (const finding of [...findings].sort((a, b) => a.start - b.start)) {
    while (
      sentence + 1 < document.sentences.length &&
      document.sentences[sentence + 1]!.start <= finding.start
    )
      sentence += 1;
    bySentence[sentence]?.push(finding);
  }
  return bySentence.map(lexiconSentenceScore);
}
