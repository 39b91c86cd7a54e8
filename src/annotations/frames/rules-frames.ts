import { readData } from "../../data.js";
import type { Document } from "../../document/document.js";
import { allMatches, compilePatterns, longestFirst } from "../../document/pattern/index.js";
import type { PatternSet } from "../../document/pattern/index.js";
import { groupBy } from "../../group-by.js";
import { perFrame } from "./frame.js";
import type { Frame, FrameProbabilities } from "./frame.js";
import { readFrames } from "./read-frames.js";
import type { Strength } from "./read-frames.js";

/** What a word of evidence lends to a frame, in `language/en/frame-weights.yaml`. */
export interface FrameWeights {
  readonly none: number;
  readonly alone: number;
  readonly beside: number;
  readonly decision: number;
}

/** A place in a text that shows a frame. `text.slice(start, end)` are the words. */
export interface FrameMatch {
  readonly frame: Frame;
  readonly start: number;
  readonly end: number;
  readonly strength: Strength;
  readonly reason: string;
  /** Index into `document.sentences`. */
  readonly sentence: number;
}

/** The patterns of all frames in one set, so that a text is read once and not once a frame. */
interface Detectors {
  readonly set: PatternSet;
  /** What each entry of the set stands for. */
  readonly evidence: ReadonlyMap<string, Evidence>;
}

interface Evidence {
  readonly frame: Frame;
  readonly strength: Strength;
  readonly reason: string;
}

let known: Detectors | null = null;

function detectors(): Detectors {
  if (known !== null) return known;
  const evidence = new Map<string, Evidence>();
  const entries = readFrames().flatMap((one) =>
    one.evidence.map(({ patterns, strength, reason }, index) => {
      const id = `${one.id}/${String(index)}`;
      evidence.set(id, { frame: one.id, strength, reason });
      return { id, patterns };
    }),
  );
  return (known = { set: compilePatterns(entries), evidence });
}

/** The weights of `framesByRules`, as they are shipped. */
export const frameWeights = (): FrameWeights =>
  readData("language/en/frame-weights.yaml") as FrameWeights;

/**
 * The words of a document that show a frame, with the reason of each; the evidence behind
 * `framesByRules`. One word may show several frames.
 *
 * @returns in order of frame, then of place
 */
export function frameMatches(document: Document): FrameMatch[] {
  const { set, evidence } = detectors();
  // Within a frame the longest match wins, between frames none does, so that "public health" may speak
  // for one frame and "public" for another.
  const byFrame = groupBy(allMatches(set, document.tokens), ({ id }) => evidence.get(id)!.frame);
  return readFrames().flatMap(({ id: frame }) =>
    longestFirst(byFrame.get(frame) ?? []).map(({ id, start, end, firstToken }) => {
      const { strength, reason } = evidence.get(id)!;
      const { sentence } = document.tokens[firstToken]!;
      return { frame, start, end, strength, reason, sentence };
    }),
  );
}

/**
 * Through which frames each sentence sees its subject, by the words in it alone: for each of the eleven
 * frames a probability between 0 and 1, several or none of them high.
 *
 * Noisy-or of the evidence: `1 − (1 − none) · (1 − alone)^a · (1 − beside)^b`, where `a` and `b` count
 * the different words of the frame that stand alone and beside (`language/en/frames.yaml`); a word that is
 * repeated counts once. The weights are fitted on climate and gun news and hold for all frames alike
 * (`language/en/frame-weights.yaml`). Frames after Boydstun and others 2014.
 *
 * Do not trust one sentence by this reader: words are seen, not what is said with them. On topics that
 * it was not fitted on about half of what it finds and half of what is there agree with people. It finds
 * nothing of a frame that is meant without its words.
 *
 * @returns one record a sentence, in order of `document.sentences`; empty for a document without any
 * @example
 * framesByRules(readDocument(article))[0]?.economic; // 0.45 for "Unemployment and inflation rose."
 */
export function framesByRules(
  document: Document,
  weights: FrameWeights = frameWeights(),
): FrameProbabilities[] {
  const words = document.sentences.map(() => new Map<Frame, Map<string, Strength>>());
  for (const { frame, start, end, strength, sentence } of frameMatches(document)) {
    const own = words[sentence]!;
    let counted = own.get(frame);
    if (!counted) own.set(frame, (counted = new Map()));
    counted.set(document.text.slice(start, end).toLowerCase(), strength);
  }
  return words.map((own) =>
    perFrame((frame) => {
      let absent = 1 - weights.none;
      for (const strength of own.get(frame)?.values() ?? []) absent *= 1 - weights[strength];
      return 1 - absent;
    }),
  );
}
