/** Parts of speech that a pattern may ask for: the universal tags that documents carry. */
export const PARTS_OF_SPEECH = [
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "SCONJ",
  "VERB",
] as const;

export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number];

/** A pattern as a tree. */
export type PatternNode =
  | WordNode
  | { readonly type: "tag"; readonly pos: PartOfSpeech }
  | { readonly type: "gap"; readonly most: number }
  | { readonly type: "sequence"; readonly parts: readonly PatternNode[] }
  | { readonly type: "choice"; readonly options: readonly PatternNode[] }
  | { readonly type: "optional"; readonly inner: PatternNode };

/** One word of a pattern and how closely it must fit. */
export interface WordNode {
  readonly type: "word";
  /** `inflected`: any form of the word; `exact`: this form; `cased`: this form, letter for letter. */
  readonly fit: "inflected" | "exact" | "cased";
  readonly word: string;
  readonly pos: PartOfSpeech | null;
}

/** Limits that keep a pattern cheap whatever a file says: words, words in one gap, depth of brackets. */
export const MOST_WORDS = 120;
export const MOST_GAP = 8;
export const MOST_DEPTH = 4;

/** A pattern that cannot be read: what is wrong and what to write instead. */
export class PatternError extends Error {
  override readonly name = "PatternError";
}
