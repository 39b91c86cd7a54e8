import type { Span } from "../../corpus/article.js";
import type { Document } from "../../document/document.js";

/** Index of the first token that ends after an offset; the number of tokens where none does. */
export function tokenFrom({ tokens }: Document, offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words of a span, paragraph by paragraph, in order of text. */
export function wordsByParagraph(
  document: Document,
  span: Span,
): [paragraph: number, words: number][] {
  const words = new Map<number, number>();
  for (let at = tokenFrom(document, span.start); at < document.tokens.length; at++) {
    const token = document.tokens[at]!;
    if (token.start >= span.end) break;
    if (!token.word) continue;
    const { paragraph } = document.sentences[token.sentence]!;
    words.set(paragraph, (words.get(paragraph) ?? 0) + 1);
  }
  return [...words];
}
