import { seen } from "./characters.js";
import { fedWord, mayCut } from "./fed-word.js";

/** What hangs on a token's text alone, worked out once for each word of a language's news. */
export interface WordFacts {
  readonly text: string;
  /** Without marks that nobody sees, as soft hyphens. */
  readonly shown: string;
  /** The same in lower case, curly apostrophes straight. */
  readonly normal: string;
  readonly word: boolean;
  /** True for marks that are punctuation; other marks are symbols. */
  readonly punctuation: boolean;
  /** What the tagger is given in its place. */
  readonly fed: string;
  /** True where the tagger may cut it in two, as a contraction. */
  readonly mayCut: boolean;
  /** Lemma by part of speech, as far as they were asked for. */
  readonly lemmas: Map<string, string>;
}

const WORDS = 60_000;
const facts = new Map<string, WordFacts>();

/** Facts of a token's text. Keeps the words met lately, at most {@link WORDS} of them. */
export function wordFacts(text: string): WordFacts {
  const known = facts.get(text);
  if (known !== undefined) return known;
  if (facts.size >= WORDS) facts.clear();
  // A copy: a slice would keep the whole article in memory for as long as the word is known.
  const own = Array.from(text, (unit) => unit).join("");
  const shown = seen(own);
  const found = {
    text: own,
    shown,
    normal: shown.toLowerCase().replaceAll(/[’ʼ]/g, "'"),
    word: /[\p{L}\p{N}]/u.test(own),
    punctuation: /^\p{P}/u.test(own),
    fed: fedWord(shown),
    mayCut: mayCut(own),
    lemmas: new Map<string, string>(),
  };
  if (own.length <= 60) facts.set(own, found);
  return found;
}

/** Part of speech to show for a token: marks are never words, whatever the tagger thinks. */
export function posOf({ word, punctuation }: WordFacts, tag: string): string {
  if (word) return tag;
  return punctuation && tag !== "SYM" ? "PUNCT" : "SYM";
}

/** Lemma of a word under a tag, asked of the tagger once. */
export function lemmaOf(word: WordFacts, tag: string, ask: () => string): string {
  const known = word.lemmas.get(tag);
  if (known !== undefined) return known;
  // The lemmatizer looks exceptions up in a plain object, where `constructor` is a function.
  const found: unknown = word.word && word.fed === word.shown ? ask() : word.normal;
  const lemma = typeof found === "string" ? found : word.normal;
  word.lemmas.set(tag, lemma);
  return lemma;
}
