import type { Article, Span, ZoneName } from "../corpus/article.js";

/** One token of a scored zone. Tokens never overlap; `text` is the article's to the character. */
export interface Token extends Span {
  readonly text: string;
  /** Lower case, curly apostrophes straight. */
  readonly normal: string;
  readonly lemma: string;
  /** Universal part of speech: `NOUN`, `PROPN`, `VERB`, `AUX`, `ADJ`, `ADP`, `PUNCT`, … */
  readonly pos: string;
  /** True for tokens with at least one letter or digit: what "words" counts. */
  readonly word: boolean;
  /** Index into `document.sentences`. */
  readonly sentence: number;
}

/** A sentence; `firstToken` to `endToken` (exclusive) index `document.tokens`. */
export interface Sentence extends Span {
  readonly firstToken: number;
  readonly endToken: number;
  /** Index into `document.paragraphs`. */
  readonly paragraph: number;
}

/** A line of a scored zone; sentences `firstSentence` to `endSentence` (exclusive). */
export interface Paragraph extends Span {
  readonly zone: ZoneName;
  readonly firstSentence: number;
  readonly endSentence: number;
  readonly firstToken: number;
  readonly endToken: number;
  /** Words in the paragraph (tokens with a letter or digit). */
  readonly words: number;
  /** For an embed: its author and date as the embed says. */
  readonly author: string | null;
  readonly date: string | null;
}

/**
 * A pair of quotation marks (or one that is left open to the end of its paragraph, as speech over
 * several paragraphs is set). `start`/`end` take in the marks, `inner` does not.
 */
export interface Quotation extends Span {
  readonly inner: Span;
  readonly paragraph: number;
  /** False where no closing mark was found: the quotation runs to the paragraph's end. */
  readonly closed: boolean;
  readonly firstToken: number;
  readonly endToken: number;
}

/** An article read into tokens, sentences, paragraphs and quotations, all with exact offsets. */
export interface Document {
  readonly article: Article;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Paragraph[];
  readonly quotations: readonly Quotation[];
}
