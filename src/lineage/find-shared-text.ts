import type { Document } from "../document/document.js";
import { findFamilies } from "./families.js";
import { sharingPairs } from "./pairs.js";
import { carriedParagraphs } from "./shared-paragraphs.js";
import { comparedWords, shingles } from "./shingles.js";
import type { Lineage, SharedText } from "./types.js";

/**
 * Which articles share text: how much of each stands in the other, families of wire copy, the
 * paragraphs that another outlet carries too, and articles that an outlet printed twice.
 *
 * Words are compared in lower case, without marks, British and American spelling alike, in runs of
 * five, over headline, standfirst, subheadings and body. The order of documents does not matter. Up
 * to 400 articles every pair is compared; past them a sample finds the pairs (see `sharingPairs`).
 * Text that was translated or told in other words is not found, and shared text does not say who had
 * it first.
 *
 * @example
 * const { pairs, families } = findSharedText(documents);
 * pairs[0]; // { a: "000", b: "001", aInB: 0.86, bInA: 0.93 }
 */
export function findSharedText(documents: readonly Document[]): Lineage {
  const sorted = [...documents].sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  const articles = sorted.map(({ article }) => article);
  const compared = sorted.map((document) => {
    const paragraphs = comparedWords(document);
    let ofParagraphs: Uint32Array[] | null = null;
    return {
      paragraphs,
      shingles: shingles(paragraphs.flat()),
      paragraphShingles: () => (ofParagraphs ??= paragraphs.map(shingles)),
    };
  });
  const found = sharingPairs(compared.map((one) => one.shingles));
  const { families, copies } = findFamilies(articles, found);

  const sharedParagraphs = new Map<string, Set<number>>();
  const carry = (from: number, to: number) => {
    const { id } = articles[from]!;
    const known = sharedParagraphs.get(id) ?? new Set<number>();
    const carried = carriedParagraphs(compared[from]!, compared[to]!, known);
    if (carried.length === 0) return;
    for (const index of carried) known.add(index);
    sharedParagraphs.set(id, known);
  };
  for (const { a, b } of found)
    if (articles[a]!.outlet !== articles[b]!.outlet) {
      carry(a, b);
      carry(b, a);
    }
  const pairs = found.map(({ a, b, aInB, bInA }): SharedText => ({
    a: articles[a]!.id,
    b: articles[b]!.id,
    aInB,
    bInA,
  }));
  return { pairs, families, sharedParagraphs, copiesWithinOutlet: copies };
}
