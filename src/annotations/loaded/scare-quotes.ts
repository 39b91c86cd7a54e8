import { readData } from "../../data.js";
import type { Document, Quotation } from "../../document/document.js";

/** Why scare quotes are a finding. */
export interface ScareQuoteData {
  readonly entry: string;
  readonly family: string;
  readonly reason: string;
  readonly alternatives: readonly string[];
  readonly source: string;
  readonly words: number;
  readonly determiners: readonly string[];
  readonly naming: readonly string[];
}

export const scareQuoteData = (): ScareQuoteData =>
  readData("language/en/scare-quotes.yaml") as ScareQuoteData;

/**
 * Quotations that keep a distance rather than quote: closed, of one to three words, in running text,
 * inside no attribution. Whether a capitalised one is a title or a nickname cannot be told here, so
 * only those of lower-case words count as findings of their own (see `plain`).
 *
 * @param attributed whether a span stands in an attribution
 */
export function scareQuotes(
  document: Document,
  attributed: (start: number, end: number) => boolean,
): Quotation[] {
  const most = scareQuoteData().words;
  return document.quotations.filter((quotation) => {
    const { zone } = document.paragraphs[quotation.paragraph]!;
    if (!quotation.closed || (zone !== "body" && zone !== "standfirst")) return false;
    const words = document.tokens
      .slice(quotation.firstToken, quotation.endToken)
      .filter(
        (token) =>
          token.word && token.start >= quotation.inner.start && token.end <= quotation.inner.end,
      );
    if (words.length === 0 || words.length > most) return false;
    if (!qualified(document, quotation.firstToken)) return false;
    return !attributed(quotation.inner.start, quotation.inner.end);
  });
}

/**
 * Whether what is quoted stands where a noun phrase goes on ("the “right” message", "their
 * “friend”"): after an article, a possessive or an adjective, and not after a verb of naming.
 */
function qualified({ tokens }: Document, firstToken: number): boolean {
  const before = tokens[firstToken - 1];
  if (!before || before.sentence !== tokens[firstToken]?.sentence) return false;
  const { determiners, naming } = scareQuoteData();
  if (before.pos !== "DET" && before.pos !== "ADJ" && !determiners.includes(before.normal))
    return false;
  return !tokens
    .slice(Math.max(0, firstToken - 5), firstToken)
    .some(({ lemma, sentence }) => sentence === before.sentence && naming.includes(lemma));
}

/** A few lower-case words, without a sign: no title, no name, no exclamation. */
export const plain = (text: string): boolean => /^[\p{Ll}][\p{Ll}\s'’-]*$/u.test(text);
