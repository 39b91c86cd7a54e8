import type { Token } from "./document.js";
import { tagWords, type Tagging } from "./wink.js";
import { lemmaOf, posOf, wordFacts, type WordFacts } from "./word-facts.js";

/** A token whose sentence is still to be found. */
export type OpenToken = Omit<Token, "sentence"> & { sentence: number };

/**
 * Words handed to the tagger at once. It looks a few words to either side, so that a cut matters to
 * a handful of words; without one, memory would grow with the article.
 */
const AT_ONCE = 4000;

/** Tags and lemmas for scanned tokens (start and end in turn); contractions are cut in two. */
export function tagTokens(text: string, offsets: readonly number[]): OpenToken[] {
  const tokens: OpenToken[] = [];
  for (let from = 0; from < offsets.length; from += 2 * AT_ONCE)
    tagPart(text, offsets, from, Math.min(offsets.length, from + 2 * AT_ONCE), tokens);
  return tokens;
}

function tagPart(
  text: string,
  offsets: readonly number[],
  from: number,
  to: number,
  tokens: OpenToken[],
): void {
  const words: WordFacts[] = [];
  const fed: string[] = [];
  for (let index = from; index < to; index += 2) {
    const word = wordFacts(text.slice(offsets[index], offsets[index + 1]));
    words.push(word);
    fed.push(word.fed);
  }
  const tagging = tagWords(fed);
  let piece = 0;
  for (const [index, word] of words.entries())
    piece = pushWord(tokens, word, offsets[from + 2 * index] ?? 0, tagging, piece);
}

/** Adds a word's token or, for a contraction, its tokens; gives the piece after its last. */
function pushWord(
  tokens: OpenToken[],
  word: WordFacts,
  start: number,
  tagging: Tagging,
  first: number,
): number {
  const size = word.fed.length;
  let length = tagging.pieces[first]?.length ?? size;
  let end = first + 1;
  while (length < size && end < tagging.pieces.length) {
    length += tagging.pieces[end]?.length ?? 1;
    end += 1;
  }
  if (end > first + 1 && word.mayCut) pushPieces(tokens, word, start, tagging, first, end);
  else {
    const tag = tagging.tags[first] ?? "X";
    const ask = (): string => (end === first + 1 ? tagging.lemma(first) : word.normal);
    tokens.push(token(word, start, tag, lemmaOf(word, tag, ask)));
  }
  return end;
}

function pushPieces(
  tokens: OpenToken[],
  whole: WordFacts,
  start: number,
  tagging: Tagging,
  first: number,
  end: number,
): void {
  let at = 0;
  for (let piece = first; piece < end; piece += 1) {
    const length = tagging.pieces[piece]?.length ?? 0;
    const word = wordFacts(whole.text.slice(at, at + length));
    const tag = tagging.tags[piece] ?? "X";
    // Kept with the whole word: `'s` has one lemma in `he's` and another in `Baku's`.
    const lemma = lemmaOf(whole, `${String(piece - first)} ${tag}`, () => tagging.lemma(piece));
    tokens.push(token(word, start + at, tag, lemma));
    at += length;
  }
}

const token = (word: WordFacts, start: number, tag: string, lemma: string): OpenToken => ({
  start,
  end: start + word.text.length,
  text: word.text,
  normal: word.normal,
  lemma,
  pos: posOf(word, tag),
  word: word.word,
  sentence: 0,
});
