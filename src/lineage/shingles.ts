import { OUTLET_ZONES } from "../corpus/article.js";
import type { Document, Paragraph } from "../document/document.js";
import { foldSpelling } from "./spelling.js";

/** Words in a shingle: five in a row are rarely the same by chance, and one edit breaks only five. */
export const SHINGLE_WORDS = 5;

/**
 * Words of an article as lineage compares them: lower case, without marks, with British and American
 * spelling folded, paragraph by paragraph. Only the outlet's own zones (headline, standfirst,
 * subheading, body) are taken: a tweet that two outlets embed is somebody else's text in both.
 * A paragraph of another zone is an empty list, so that indices stay those of the document.
 */
export function comparedWords(document: Document): string[][] {
  return document.paragraphs.map((paragraph) =>
    OUTLET_ZONES.has(paragraph.zone) ? paragraphWords(document, paragraph) : [],
  );
}

/**
 * The same words as hashes: all that lineage needs of an article, in four bytes a word.
 *
 * @example
 * // Of an article of the two lines “Rain fell.” and “The mill is closed.”
 * wordHashes(document).map(({ length }) => length); // [2, 4]
 */
export function wordHashes(document: Document): Uint32Array[] {
  return document.paragraphs.map((paragraph) =>
    OUTLET_ZONES.has(paragraph.zone)
      ? Uint32Array.from(tokenTexts(document, paragraph).flatMap(hashesOf))
      : new Uint32Array(0),
  );
}

/** Hashes of words met before; emptied when full, so that a stream of texts never fills the memory. */
const known = new Map<string, readonly number[]>();
const MOST_KNOWN = 50_000;

function hashesOf(normal: string): readonly number[] {
  let hashes = known.get(normal);
  if (hashes === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    hashes = wordParts(normal).map(hashWord);
    known.set(normal, hashes);
  }
  return hashes;
}

const paragraphWords = (document: Document, paragraph: Paragraph): string[] =>
  tokenTexts(document, paragraph).flatMap(wordParts);

function tokenTexts({ tokens }: Document, { firstToken, endToken }: Paragraph): string[] {
  const texts: string[] = [];
  for (let i = firstToken; i < endToken; i++) {
    const token = tokens[i]!;
    if (token.word) texts.push(token.normal);
  }
  return texts;
}

/** Parts of a token with a letter or digit ("cease-fire" and "cease fire" compare alike). */
export function wordParts(normal: string): string[] {
  return (normal.replace(/['’]/gu, "").match(/[\p{L}\p{N}]+/gu) ?? []).map(foldSpelling);
}

/**
 * Distinct shingles of a list of words (see `hashShingles`).
 *
 * @example
 * shingles(["the", "mill", "is", "closed", "for", "good"]).length; // 2
 */
export function shingles(words: readonly string[]): Uint32Array {
  return hashShingles(Uint32Array.from(words, hashWord));
}

/**
 * Distinct shingles of a list of words' hashes, as sorted 32-bit hashes: every run of five words. A text of
 * fewer words has one shingle, the whole of it; an empty one none. Two texts of a thousand shingles
 * share one by mere collision of hashes once in four thousand pairs.
 */
export function hashShingles(hashes: Uint32Array): Uint32Array {
  if (hashes.length === 0) return new Uint32Array(0);
  const count = Math.max(1, hashes.length - SHINGLE_WORDS + 1);
  const found = new Uint32Array(count);
  for (let first = 0; first < count; first++) {
    let hash = 0x9e3779b9;
    const end = Math.min(hashes.length, first + SHINGLE_WORDS);
    for (let i = first; i < end; i++) hash = mix(Math.imul(hash, 0x85ebca6b) ^ hashes[i]!);
    found[first] = hash;
  }
  return distinct(found.sort());
}

/** FNV-1a over UTF-16 units, mixed. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return mix(hash);
}

function mix(hash: number): number {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function distinct(sorted: Uint32Array): Uint32Array {
  let kept = 0;
  for (const value of sorted) if (kept === 0 || value !== sorted[kept - 1]) sorted[kept++] = value;
  return sorted.slice(0, kept);
}
