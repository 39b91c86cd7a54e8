import type { LongestGap } from "./spans.js";

/** `models/reader.json`: everything the runtime must know about the weights that are beside it. */
export interface ModelCard {
  readonly schemaVersion: 1;
  /** Size and hash of each file, so that damage is named before it does harm. */
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>;
  /** Longest window in word pieces. */
  readonly maxPieces: number;
  /** Neighbouring paragraphs share a window up to this many word pieces. */
  readonly packedPieces: number;
  /** First and end column of each head in the model's output. */
  readonly columns: Readonly<Record<HeadName, readonly [first: number, end: number]>>;
  readonly width: number;
  readonly tags: readonly string[];
  /** From tag (row) to tag (column). */
  readonly transitions: readonly (readonly number[])[];
  readonly start: readonly number[];
  readonly cueDistance: readonly number[];
  readonly sourceDistance: readonly number[];
  /** A source is linked only when it scores above this. */
  readonly noSource: number;
  /** The longest gap, in units, over which a span of each role may go on. */
  readonly longestGap: LongestGap;
  readonly calibration: {
    /** Probability of an attribution: a line through these [log-odds of its content, probability]. */
    readonly attribution: readonly (readonly [number, number])[];
    readonly word: Logistic;
    /** A word is loaded from this probability on. */
    readonly wordThreshold: number;
    /** The same for sentences, through [0, 0.5]: one half is the point of decision. */
    readonly sentence: readonly (readonly [number, number])[];
    /** Tone logits are divided by this. */
    readonly toneTemperature: number;
  };
}

/** A line through log-odds. */
export interface Logistic {
  readonly scale: number;
  readonly shift: number;
}

/** The heads, as columns of one output. */
export type HeadName =
  | "tags"
  | "word"
  | "sentence_weight"
  | "sentence"
  | "tone_weight"
  | "tone_sentence"
  | "tone_mention"
  | "content_query"
  | "cue_key"
  | "cue_query"
  | "source_key";
