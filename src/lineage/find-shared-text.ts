import { compareText } from "../order.js";
import type { Article } from "../corpus/article.js";
import type { Document } from "../document/document.js";
import { findFamilies } from "./families.js";
import { sharingPairs } from "./pairs.js";
import { carriedParagraphs } from "./shared-paragraphs.js";
import { hashShingles, wordHashes } from "./shingles.js";
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
  return sharedTextOf(
    documents.map((document) => ({ article: document.article, wordHashes: wordHashes(document) })),
  );
}

/** What lineage needs of an article. */
export interface LineageArticle {
  readonly article: Article;
  readonly wordHashes: readonly Uint32Array[];
}

/**
 * `findSharedText` on the hashes of the articles' words.
 *
 * @example
 * const items = documents.map((one) => ({ article: one.article, wordHashes: wordHashes(one) }));
 * sharedTextOf(items).families.length; // 0 where no two share text
 */
export function sharedTextOf(items: readonly LineageArticle[]): Lineage {
  const sorted = [...items].sort((a, b) => compareText(a.article.id, b.article.id));
  const articles = sorted.map(({ article }) => article);
  const compared = sorted.map((item) => {
    let ofParagraphs: Uint32Array[] | null = null;
    return {
      // Asked of the item each time: it may have to unpack them, and few articles share text.
      get paragraphs() {
        return item.wordHashes;
      },
      shingles: hashShingles(joined(item.wordHashes)),
      paragraphShingles: () => (ofParagraphs ??= item.wordHashes.map(hashShingles)),
    };
  });
  const found = sharingPairs(compared.map((one) => one.shingles));
  const none: ReadonlySet<number> = new Set();
  const { families, copies, versions } = findFamilies(articles, found, ({ a, b }) =>
    Math.max(
      carriedParagraphs(compared[a]!, compared[b]!, none).length,
      carriedParagraphs(compared[b]!, compared[a]!, none).length,
    ),
  );

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
  return {
    pairs,
    families,
    sharedParagraphs,
    copiesWithinOutlet: copies,
    versionsWithinOutlet: versions,
  };
}

function joined(parts: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
