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
  readonly columns: Readonly<Record<HeadName, Columns>> &
    Readonly<Partial<Record<GrammarHead, Columns>>>;
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
    /** Probability of each frame; absent in a model that reads none. */
    readonly frames?: Readonly<Record<string, Logistic>>;
    /** Probability that a wrong is laid at a mention's door; absent in a model that reads none. */
    readonly accused?: Logistic;
    /** Probability that a word casts a mention in a bad or a good light. */
    readonly bad?: Logistic;
    readonly good?: Logistic;
  };
  // What trees, people, frames and sources need; absent in a model that reads none.
  readonly relations?: readonly string[];
  readonly relationWeights?: readonly (readonly number[])[];
  readonly partsOfSpeech?: readonly string[];
  /** Words between a word and its head up to each of these are a step with a weight of its own. */
  readonly arcBounds?: readonly number[];
  /** Weights of the steps: first of heads before the word, then of heads after it. */
  readonly arcDistance?: readonly number[];
  readonly entityKinds?: readonly string[];
  readonly genderNumbers?: readonly string[];
  readonly coreferenceWeights?: Readonly<Record<string, number>>;
  readonly frames?: readonly string[];
  readonly sourceKinds?: readonly string[];
  /** Words from a loaded word to a mention up to each of these are a step with a weight of its own. */
  readonly slantBounds?: readonly number[];
  readonly slantDistance?: { readonly bad: readonly number[]; readonly good: readonly number[] };
}

/** First and end column of a head. */
export type Columns = readonly [first: number, end: number];

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

/** Heads of later models: trees, people, frames and kinds of source. */
export type GrammarHead =
  | "arc_dependent"
  | "arc_head"
  | "arc_root"
  | "relation_dependent"
  | "relation_head"
  | "relation_of_dependent"
  | "relation_of_head"
  | "upos"
  | "mention"
  | "entity_kind"
  | "gender_number"
  | "coreference_query"
  | "coreference_key"
  | "anaphor"
  | "frames_weight"
  | "frames"
  | "source_kind"
  | "source_named"
  | "accused"
  | "accused_query"
  | "wrong"
  | "wrong_key"
  | "bad"
  | "bad_query"
  | "bad_key"
  | "good"
  | "good_query"
  | "good_key";
