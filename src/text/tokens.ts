import type { Span } from "../corpus/article.js";
import { fedWord, mayCut } from "./fed-word.js";
import { tagWords, type TaggedPiece } from "./wink.js";

/** A token before it is placed in a sentence. */
export interface TaggedToken extends Span {
  readonly text: string;
  readonly normal: string;
  readonly lemma: string;
  readonly pos: string;
  readonly word: boolean;
}

/**
 * Words handed to the tagger at once. It looks a few words to either side, so that a cut matters to
 * a handful of words; without one, memory would grow with the article.
 */
const AT_ONCE = 4000;

/** Tags and lemmas for scanned tokens, in their order; contractions are cut in two. */
export function tagTokens(text: string, spans: readonly Span[]): TaggedToken[] {
  const tokens: TaggedToken[] = [];
  for (let from = 0; from < spans.length; from += AT_ONCE)
    tagPart(text, spans.slice(from, from + AT_ONCE), tokens);
  return tokens;
}

function tagPart(text: string, spans: readonly Span[], tokens: TaggedToken[]): void {
  const words = spans.map((span) => text.slice(span.start, span.end));
  const tagged = tagWords(words.map(fedWord));
  for (const [index, span] of spans.entries())
    pushToken(tokens, span, words[index] ?? "", tagged[index] ?? []);
}

function pushToken(
  tokens: TaggedToken[],
  span: Span,
  word: string,
  pieces: readonly TaggedPiece[],
): void {
  if (pieces.length > 1 && mayCut(word)) {
    let at = 0;
    for (const piece of pieces) {
      const end = at + piece.length;
      tokens.push(token(word.slice(at, end), span.start + at, piece.pos, piece.lemma));
      at = end;
    }
    return;
  }
  const [first] = pieces;
  const same = first?.length === word.length;
  tokens.push(token(word, span.start, first?.pos ?? "X", same ? first.lemma : undefined));
}

function token(text: string, start: number, pos: string, lemma: string | undefined): TaggedToken {
  const normal = normalised(text);
  const word = isWord(text);
  return {
    start,
    end: start + text.length,
    text,
    normal,
    lemma: lemma ?? normal,
    pos: word ? pos : markPos(text, pos),
    word,
  };
}

const markPos = (text: string, pos: string): string =>
  pos === "SYM" || !/[\p{P}]/u.test(text) ? "SYM" : "PUNCT";

function normalised(text: string): string {
  const lower = text.toLowerCase();
  return /[’ʼ]/.test(lower) ? lower.replaceAll(/[’ʼ]/g, "'") : lower;
}

function isWord(text: string): boolean {
  const unit = text.charCodeAt(0);
  if ((unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)) return true;
  return /[\p{L}\p{N}]/u.test(text);
}
