import type { Document } from "../../document/document.js";
import { OUTLET_ZONES } from "../../corpus/article.js";
import { VOICES, type FrameFinding, type Voice } from "../../finding.js";
import type { VoiceAt } from "../attribution/index.js";
import type { Reading } from "../../reader/reader.js";
import { FRAMES, type FrameProbabilities, perFrame } from "./frame.js";
import { pooledFrames } from "./pooled-frames.js";
import { frameWeights, framesByRules } from "./rules-frames.js";

/** Probability from which a frame that the learned reader sees is a finding. */
export const LEAST_FRAME = 0.5;

/** Whose voice the text at a span is in, and in which attribution. */
export type VoiceLookup = (start: number, end: number) => VoiceAt;

/**
 * The eleven probabilities of each sentence: the learned reader's pooled with those of the words in it
 * (`pooledFrames`) where its model tells frames, else those of the words alone.
 *
 * @returns one record a sentence, in order; for a sentence that the model could not read all are 0
 */
export function framesOfSentences(document: Document, reading: Reading): FrameProbabilities[] {
  const rules = framesByRules(document);
  if (reading.frames === null) return rules;
  return reading.frames.map((own, sentence) =>
    own === null
      ? perFrame(() => 0)
      : pooledFrames(
          perFrame((_, index) => own[index]!),
          rules[sentence]!,
        ),
  );
}

/**
 * Makes findings of frames: a sentence and a frame through which it sees its subject, with whose voice
 * it is in. A sentence may be seen through several frames, or through none. A sentence of two voices is
 * that voice's which has most of its words.
 *
 * Do not read one sentence's frame as an outlet's: frames are shares over many sentences.
 *
 * @returns in order of place, then of `FRAMES`
 * @example
 * frameFindings(document, frames, { reading, voiceAt })[0];
 * // { kind: "frame", frame: "economic", voice: "outlet", confidence: 0.81, … }
 */
export function frameFindings(
  document: Document,
  frames: readonly FrameProbabilities[],
  { reading, voiceAt }: { readonly reading: Reading; readonly voiceAt: VoiceLookup },
): FrameFinding[] {
  const learned = reading.frames !== null;
  const least = learned ? LEAST_FRAME : frameWeights().decision;
  const { article, text, paragraphs, sentences } = document;
  return sentences.flatMap((sentence, index): FrameFinding[] => {
    const { zone } = paragraphs[sentence.paragraph]!;
    if (!OUTLET_ZONES.has(zone) && zone !== "embed") return [];
    const seen = FRAMES.filter((frame) => frames[index]![frame] >= least);
    if (seen.length === 0) return [];
    const { start, end } = sentence;
    const { voice, attribution } = commonestVoice(document, sentence, voiceAt);
    return seen.map((frame) => ({
      id: `${article.id}#f${start}-${end}-${frame}`,
      kind: "frame",
      article: article.id,
      outlet: article.outlet,
      ...{ start, end, text: text.slice(start, end), zone },
      reader: learned ? "learned" : "rules",
      confidence: Math.round(100 * frames[index]![frame]) / 100,
      frame,
      voice,
      attribution,
    }));
  });
}

/** The voice that most words of a sentence are in; of equals the outlet's first, then reported speech. */
export function commonestVoice(
  { tokens }: Document,
  { firstToken, endToken }: { readonly firstToken: number; readonly endToken: number },
  voiceAt: VoiceLookup,
): VoiceAt {
  const words: Record<Voice, number> = { outlet: 0, reported: 0, quoted: 0 };
  const holder = new Map<Voice, string | null>();
  for (let at = firstToken; at < endToken; at++) {
    const token = tokens[at]!;
    if (!token.word) continue;
    const { voice, attribution } = voiceAt(token.start, token.end);
    words[voice]++;
    if (!holder.has(voice)) holder.set(voice, attribution);
  }
  const voice = VOICES.reduce((best, one) => (words[one] > words[best] ? one : best));
  return { voice, attribution: holder.get(voice) ?? null };
}
