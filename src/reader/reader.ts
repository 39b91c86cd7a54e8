import type { Span, Warning } from "../corpus/article.js";
import type { Tone } from "../finding.js";
import type { Document } from "../document/document.js";

/** One attribution as a reader sees it: spans only; form, speaker and stance come later. */
export interface ReadAttribution {
  /** One or more parts in order of text; a split quotation has several. */
  readonly content: readonly Span[];
  readonly cue: Span | null;
  readonly source: Span | null;
  readonly confidence: number;
  /** Rule that found it; null for the learned reader. */
  readonly rule: string | null;
}

/** A word that may be loaded. */
export interface LoadedWord extends Span {
  readonly confidence: number;
  readonly marked: boolean;
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
  /** What a user should know, as `language: not English`. */
  readonly warnings?: readonly Warning[];
}

/** A reader: documents in, readings out, in the same order. `targets` are mentions whose tone is wanted. */
export interface Reader {
  readonly name: "learned" | "rules";
  readonly read: (
    documents: readonly Document[],
    targets?: readonly (readonly Span[])[],
  ) => Promise<readonly Reading[]>;
}
