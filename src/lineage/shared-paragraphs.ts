import { containment } from "./containment.js";
import { SHINGLE_WORDS } from "./shingles.js";

/** Share of a paragraph's shingles that must stand in another outlet's article. */
export const SHARED_PARAGRAPH = 0.5;

/** An article as paragraphs are looked up in it. */
export interface ComparedArticle {
  /** Hashes of the words of each paragraph. */
  readonly paragraphs: readonly Uint32Array[];
  readonly shingles: Uint32Array;
  /** Shingles of each paragraph, made when first asked for: most articles share nothing. */
  readonly paragraphShingles: () => readonly Uint32Array[];
}

/**
 * Indices of the paragraphs of an article that another article carries too: half or more of a
 * paragraph's shingles stand there; of a paragraph of fewer than five words, a paragraph with the
 * same words. Words that both took from one statement count as carried as well.
 *
 * @param known paragraphs that need no look, as a third article is known to carry them
 */
export function carriedParagraphs(
  article: ComparedArticle,
  other: ComparedArticle,
  known: ReadonlySet<number>,
): number[] {
  const short = new Set(other.paragraphs.filter(isShort).map((words) => words.join(" ")));
  const { paragraphs } = article;
  return paragraphs.flatMap((words, index) => {
    if (words.length === 0 || known.has(index)) return [];
    const carried = isShort(words)
      ? short.has(words.join(" "))
      : containment(article.paragraphShingles()[index]!, other.shingles) >= SHARED_PARAGRAPH;
    return carried ? [index] : [];
  });
}

const isShort = (words: Uint32Array) => words.length < SHINGLE_WORDS;
