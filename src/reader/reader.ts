import type { Span, Warning } from "../corpus/article.js";
import type { Tone } from "../finding.js";
import type { Document } from "../document/document.js";
import type { Tree } from "../parse/index.js";

/** One attribution as a reader sees it: spans only; form, speaker and stance come later. */
export interface ReadAttribution {
  /** One or more parts in order of text; a split quotation has several. */
  readonly content: readonly Span[];
  readonly cue: Span | null;
  readonly source: Span | null;
  /** Where its speaker is named, if that stands elsewhere than in its source. */
  readonly speaker?: Span | null;
  readonly confidence: number;
  /** Rule that found it; null for the learned reader. */
  readonly rule: string | null;
}

/** A word that may be loaded. */
export interface LoadedWord extends Span {
  readonly confidence: number;
  readonly marked: boolean;
}

/**
 * What the model says of single words beyond their trees. Every `token` is an index into the document's
 * tokens; a word without a piece of its own has zeros.
 */
export interface WordReading {
  /** Kinds of entity, genders with numbers, and kinds of source, in the order of the logits below. */
  readonly entityKinds: readonly string[];
  readonly genderNumbers: readonly string[];
  readonly sourceKinds: readonly string[];
  /** Weights of the features that are added to a coreference score. */
  readonly coreferenceWeights: Readonly<Record<string, number>>;
  /** Logit that the word is the head of a mention. */
  readonly mention: (token: number) => number;
  readonly entityKind: (token: number) => Float32Array;
  readonly genderNumber: (token: number) => Float32Array;
  /** Logit that the word points back: the score of "no antecedent" is its negative. */
  readonly anaphor: (token: number) => number;
  /** How well an earlier word fits as what a later one points back to, before features; 0 where the model kept no vector. */
  readonly coreference: (mention: number, antecedent: number) => number;
  /** Logits over the words of an attribution's source, tokens `first` to `end` (exclusive). */
  readonly sourceKind: (first: number, end: number) => Float32Array;
  /** Logit that the source is named. */
  readonly sourceNamed: (first: number, end: number) => number;
}

/** A word that stands for somebody at whose door its sentence lays harm or wrong. Both are indices into the document's tokens. */
export interface AccusedWord {
  readonly token: number;
  /** The word that tells the wrong. */
  readonly wrong: number;
  readonly probability: number;
}

/** A word that casts a mention of its sentence in a good or a bad light, if it is loaded. All are indices into the document's tokens. */
export interface Slant {
  readonly token: number;
  readonly about: number;
  readonly light: "good" | "bad";
  readonly probability: number;
}

/** What a reader says of one document. */
export interface Reading {
  readonly attributions: readonly ReadAttribution[];
  /**
   * Words that readers of news may mark as loaded, with the probability of that; `marked` where it is
   * high enough for a finding. Empty with the rules.
   */
  readonly loadedWords: readonly LoadedWord[];
  /** For each sentence of the document the probability that its wording would be called biased; null with the rules. */
  readonly loadedSentences: readonly number[] | null;
  /** For each target asked for; null with the rules. */
  readonly tones: readonly Tone[] | null;
  /** The tone towards a mention that is known only after reading; absent with the rules. */
  readonly toneOf?: (mention: Span) => Tone;
  /** One tree a sentence, in their order. */
  readonly trees: readonly Tree[];
  /** For each sentence the probability of each frame, in the order of `FRAMES`; null where the reader can't tell. */
  readonly frames: readonly (readonly number[] | null)[] | null;
  /** Mentions, kinds and coreference word by word; null where the reader can't tell. */
  readonly words: WordReading | null;
  /** In order of text, from a probability of .1 on; null where the reader can't tell. */
  readonly accused: readonly AccusedWord[] | null;
  /** In order of text, from a probability of .1 on; null where the reader can't tell. */
  readonly slants: readonly Slant[] | null;
  /** What a user should know, as `language: not English`. */
  readonly warnings?: readonly Warning[];
}

/**
 * A reader: documents in, readings out, in the same order. `targets` are mentions whose tone is wanted;
 * `onShare` hears how much of all is read, 0 to 1.
 */
export interface Reader {
  readonly name: "learned" | "rules";
  readonly read: (
    documents: readonly Document[],
    targets?: readonly (readonly Span[])[],
    onShare?: (share: number) => void,
  ) => Promise<readonly Reading[]>;
}
