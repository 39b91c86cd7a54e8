import { readData } from "../../data.js";
import { logistic, logit } from "../../logit.js";
import type { FrameProbabilities } from "../frames/index.js";

interface ForceWeights {
  readonly bias: number;
  readonly sentence: number;
  readonly article: number;
}

/** How likely a word of force in a sentence is meant as force; `sentence` is an index into `document.sentences`. */
export type ForceReader = (sentence: number) => number;

/** How likely a word must be meant as force to be taken for it. */
export const MEANT = 0.5;

/** Sentences of a text from which on the words of frames tell by their absence what it is not about. */
const LEAST_SENTENCES = 10;

// A frame of which the reader is certain would silence the others.
const LEAST = 1 - 0.998;

/**
 * Tells whether words of force that news also uses of quarrels, votes, matches and markets ("attacked the
 * bill", "beat the champion", "captured the Senate") are meant as force, by what their sentence and their
 * article look at: `1 / (1 + exp(−x))` with `x = bias + sentence · logit(s) + article · logit(a)`, where `s` is
 * the probability that the sentence looks at security or at health and safety, and `a` the same of the
 * article, by the means of its sentences (`language/en/force-weights.yaml`). One sense a discourse: Gale, Church
 * and Yarowsky 1992.
 *
 * When not to trust it: one blow told in an article on something else is taken for a figure of speech, and a
 * figure of speech in an article on war for force. How often it was right is told in
 * `docs/measured/force-reading.md`.
 *
 * @param frames probabilities of each sentence
 * @param byWords the frames are told by their words alone: of a text of fewer than ten sentences that is too little
 * @returns 0 to 1 for a sentence; 1 where nothing can be told
 * @example forceReader(frames)(0); // 0.99 for "Shells hit the school and killed two children."
 */
export function forceReader(frames: readonly FrameProbabilities[], byWords = false): ForceReader {
  if (frames.length < (byWords ? LEAST_SENTENCES : 1)) return () => 1;
  const { bias, sentence, article } = readData("language/en/force-weights.yaml") as ForceWeights;
  const mean = (frame: keyof FrameProbabilities) =>
    frames.reduce((sum, one) => sum + one[frame], 0) / frames.length;
  const whole = either(mean("security"), mean("health-and-safety"));
  const ofArticle = bias + article * logit(whole, LEAST);
  return (at) => {
    const own = frames[at];
    if (own === undefined) return 1;
    const told = either(own.security, own["health-and-safety"]);
    return logistic(ofArticle + sentence * logit(told, LEAST));
  };
}

/** The probability of either of two things, as if one knew nothing of the other. */
const either = (one: number, other: number): number => 1 - (1 - one) * (1 - other);

/** Is a word that has a figurative use no more than a figure of speech in a sentence? */
export const isFigure = (
  { figurative }: { readonly figurative?: boolean | undefined },
  sentence: number,
  forceAt: ForceReader,
): boolean => figurative === true && forceAt(sentence) < MEANT;
