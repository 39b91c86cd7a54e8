import { logistic, logit } from "../../logit.js";
import type { FrameProbabilities } from "./frame.js";
import { perFrame } from "./frame.js";

/** Share of the rules' opinion in the pool; the rest is the learned reader's. */
const SHARE_OF_RULES = 1 / 3;

// A detector that is certain would silence the other one.
const LEAST = 1 - 0.999;

/**
 * What two detectors say together of one sentence's frames: their log-odds, weighted 2 (learned) to 1
 * (rules), a logarithmic opinion pool (Genest and Zidek 1986).
 *
 * The learned reader saw labels of three topics only and is too sure of others (opening hours as public
 * opinion); the words of `frames.yaml` know no topic and miss what is meant without them. Where
 * both agree the frame stands; where the words say nothing the reader must be surer. On what is held out
 * of climate and gun news the pool is better calibrated than the reader alone, and of what it finds on
 * other topics more would be defended (`npm run evaluate -- frames`, README).
 *
 * @param learned probabilities of the reader, each 0 to 1
 * @param rules probabilities by words, of the same sentence
 * @returns probabilities, 0 to 1
 * @example
 * pooledFrames({ ...none, economic: 0.9 }, { ...none, economic: 0.45 }).economic; // 0.8
 */
export function pooledFrames(
  learned: FrameProbabilities,
  rules: FrameProbabilities,
): FrameProbabilities {
  return perFrame((frame) => {
    const pooled =
      (1 - SHARE_OF_RULES) * logit(learned[frame], LEAST) +
      SHARE_OF_RULES * logit(rules[frame], LEAST);
    return logistic(pooled);
  });
}
