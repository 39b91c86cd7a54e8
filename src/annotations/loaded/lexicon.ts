/** An entry of the lexicon: what is loaded, why, and what to write instead. */
export interface LexiconEntry {
  /** Unique in all files. */
  readonly id: string;
  readonly family: string;
  /** In the language of `parsePattern`. */
  readonly patterns: readonly string[];
  /** One sentence for an editor. */
  readonly reason: string;
  readonly alternatives: readonly string[];
  /** A published list, study or style guide, written out; or our own judgement. */
  readonly source: string;
  /** Contexts in which it is not loaded: a match that overlaps one of these is no finding. */
  readonly unless: readonly string[];
  /** Kept also inside a longer match of another entry. */
  readonly nested: boolean;
  /** Found also where it is written as a name, with a capital in mid-sentence. */
  readonly name: boolean;
  /** False: known, but not reported. */
  readonly flag: boolean;
  /** 0 to 1: how sure readers are that such wording is loaded. */
  readonly confidence: number;
  /**
   * With the learned reader: found only where it holds one of the words for loaded with at least this
   * probability; 0: always.
   */
  readonly confirm: number;
  /** File that it came from: its family's, or the user's file. */
  readonly lexicon: string;
  readonly examples: { readonly loaded: string; readonly notLoaded: string } | null;
}

/** Families and entries that loaded terms are found by. */
export interface Lexicon {
  readonly families: readonly Family[];
  readonly entries: readonly LexiconEntry[];
}

/** A kind of loaded wording. */
export interface Family {
  readonly id: string;
  readonly title: string;
  readonly what: string;
  readonly flag: boolean;
  /** What its entries ask for unless they say otherwise. */
  readonly confirm: number;
  readonly confidence: number;
}
