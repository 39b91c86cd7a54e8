import { z } from "zod";
import type { Span } from "../../corpus/article.js";
import { readData } from "../../data.js";
import type { Document, Quotation } from "../../document/document.js";

const words = z.array(z.string()).transform((list): ReadonlySet<string> => new Set(list));
const schema = z.strictObject({ nouns: words, links: words, uses: words, longest: z.number() });

let read: z.infer<typeof schema> | null = null;
const data = () => (read ??= schema.parse(readData("language/en/spoken-of.yaml")));

/** Words between the noun and the quotation at most: "terms such as “…”". */
const APART = 2;

/**
 * Quotations of a few words that are spoken of and not used: "the term “bogus refugees”", "words like
 * “mob” and “rioters”", "the use of “invasion”". They are nobody's claim, and not the outlet's wording.
 *
 * @returns what stands between the marks, in order of text
 */
export function spokenOf(document: Document): Span[] {
  const found: Quotation[] = [];
  for (const quotation of document.quotations)
    if (isShort(document, quotation) && isMentioned(document, quotation, found))
      found.push(quotation);
  return found.map(({ inner }) => inner);
}

function isShort({ tokens }: Document, { closed, firstToken, endToken }: Quotation): boolean {
  const count = tokens.slice(firstToken, endToken).filter(({ word }) => word).length;
  return closed && count > 0 && count <= data().longest;
}

/** Does a noun for words, or a quotation that follows one, stand before it in its sentence? */
function isMentioned(
  { tokens }: Document,
  { firstToken }: Quotation,
  found: readonly Quotation[],
): boolean {
  const { nouns, links, uses } = data();
  const sentence = tokens[firstToken]?.sentence;
  const last = found.at(-1)?.endToken;
  let of = false;
  for (let at = firstToken - 1; at >= 0 && firstToken - at <= APART + 1; at -= 1) {
    const { lemma, normal, text, sentence: own } = tokens[at]!;
    if (own !== sentence) return false;
    if (at + 1 === last) return true;
    // At a sentence's start the tagger takes "Words" for a name.
    if (nouns.has(lemma) || nouns.has(normal.replace(/s$/u, ""))) return true;
    if (of && uses.has(lemma)) return true;
    if (!links.has(text) && !links.has(normal)) return false;
    of = normal === "of";
  }
  return false;
}
