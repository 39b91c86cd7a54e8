import { countWords } from "../lines.js";
import { endsSentence } from "../zones/shape.js";
import { bare } from "../zones/phrases.js";
import type { Block } from "./blocks.js";
import type { PageBlock } from "./html-blocks.js";
import { returningBoxes } from "./page-boxes.js";
import { groupBy } from "../../group-by.js";

/** What was put back, and what is still missing. */
export interface Restored {
  readonly blocks: readonly Block[];
  /** Words put back, those of linked boxes apart. */
  readonly words: number;
  /** Share of the words that the page's structure promises and the result lacks. */
  readonly missing: number;
}

const SHORTEST = 7;
const LONG = 25;
/** A page's own statement of its text counts where it has that much more. */
const MUCH_MORE = 1.25;

/**
 * The second way to an article's text: paragraphs of the page that stand where the kept ones stand
 * (same element and class, same parent) and were left out are put back at their place, linked boxes that
 * return between them as links; where the page
 * gives its text to search engines (`articleBody`) and that is much more, it is taken instead.
 *
 * @param kept what Readability kept, in order
 * @param page all paragraphs of the page, in order
 * @param articleBody the text that the page states
 */
export function restore(
  kept: readonly Block[],
  page: readonly PageBlock[],
  articleBody: readonly Block[] | null,
): Restored {
  const merged = withMissing(kept, page);
  const isText = ({ mark }: Block) => mark?.zone !== "link";
  const words = wordsOf(merged.filter(isText)) - wordsOf(kept.filter(isText));
  if (articleBody !== null) {
    const stated = wordsOf(articleBody);
    const own = wordsOf(merged.filter(isProse));
    if (stated >= 60 && stated > own * MUCH_MORE && !holds(merged, articleBody)) {
      return { blocks: articleBody, words: stated, missing: 0 };
    }
  }
  const missing = Math.max(missingShare(merged, page), missingOfArticle(merged, kept, page));
  return { blocks: merged, words, missing };
}

function withMissing(kept: readonly Block[], page: readonly PageBlock[]): readonly Block[] {
  const positions = positionsOf(kept, page);
  const found = new Set(positions.filter((at) => at >= 0));
  if (found.size === 0) return kept;
  const texts = new Set(kept.map(({ text }) => bare(text)));
  const all = bare(kept.map(({ text }) => text).join(" "));
  const places = new Set(
    page.filter((block, index) => found.has(index) && isProse(block)).map(({ place }) => place),
  );
  const articles = new Set(
    page.filter((block, index) => found.has(index) && isProse(block)).map(({ article }) => article),
  );
  const boxes = new Set(returningBoxes(page, found));
  const missing = page.flatMap((block, index) => {
    if (boxes.has(index)) return [index];
    if (found.has(index) || !articles.has(block.article)) return [];
    // An embedded post stands in a part that is named "social", as share buttons are.
    const post = block.mark?.zone === "embed" && block.article > 0;
    const paragraph =
      !block.aside && places.has(block.place) && isProse(block) && block.links < 0.97;
    if (!post && !paragraph) return [];
    const text = bare(block.text);
    return texts.has(text) || all.includes(text) ? [] : [index];
  });
  if (missing.length === 0) return kept;
  const result: Block[] = [];
  let next = 0;
  const take = (until: number) => {
    while (next < missing.length && missing[next]! < until) {
      const index = missing[next]!;
      const { text, mark } = page[index]!;
      if (boxes.has(index)) result.push({ text, mark: { zone: "link" } });
      else result.push(mark ? { text, mark } : { text });
      next += 1;
    }
  };
  kept.forEach((block, index) => {
    if (positions[index]! >= 0) take(positions[index]!);
    result.push(block);
  });
  take(Infinity);
  return result;
}

/** Where each kept paragraph stands in the page; -1 where it was changed on the way. */
function positionsOf(kept: readonly Block[], page: readonly PageBlock[]): number[] {
  const places = groupBy(page.keys(), (index) => page[index]!.text);
  let last = -1;
  return kept.map(({ text }) => {
    const at = places.get(text)?.find((index) => index > last) ?? -1;
    if (at >= 0) last = at;
    return at;
  });
}

const isProse = ({ text, mark }: Block): boolean => {
  if (mark && mark.zone !== "body") return false;
  const words = countWords(text);
  return words >= LONG || (words >= SHORTEST && endsSentence(text));
};

function wordsOf(blocks: readonly Block[]): number {
  let words = 0;
  for (const { text } of blocks)
    for (let from = 0; from < text.length; from += 2_000)
      words += countWords(text.slice(from, from + 2_000));
  return words;
}

/** True where most of the stated text stands in the kept one, only cut in other ways. */
function holds(kept: readonly Block[], stated: readonly Block[]): boolean {
  const text = bare(kept.map((block) => block.text).join(" "));
  const words = bare(stated.map((block) => block.text).join(" ")).split(" ");
  let found = 0;
  let looked = 0;
  for (let from = 0; from + 6 <= words.length; from += 6) {
    looked += 1;
    if (text.includes(words.slice(from, from + 6).join(" "))) found += 1;
  }
  return looked > 0 && found / looked >= 0.8;
}

/** Share of the prose within the page's articles that the result lacks. */
function missingShare(kept: readonly Block[], page: readonly PageBlock[]): number {
  const all = bare(kept.map(({ text }) => text).join(" "));
  const promised = page.filter(
    (block) =>
      !block.aside &&
      isProse(block) &&
      block.links < 0.5 &&
      /^P\./u.test(block.place.slice(block.place.lastIndexOf(">") + 1)),
  );
  const lacking = promised.filter(({ text }) => !all.includes(bare(text)));
  const total = wordsOf(promised);
  return total === 0 ? 0 : wordsOf(lacking) / total;
}

/** Share of all words within the kept articles' own elements, lists and tables too, that the result lacks. */
function missingOfArticle(
  merged: readonly Block[],
  kept: readonly Block[],
  page: readonly PageBlock[],
): number {
  const positions = positionsOf(kept, page).filter((at) => at >= 0);
  const counts = new Map<number, number>();
  for (const at of positions) {
    const { article } = page[at]!;
    counts.set(article, (counts.get(article) ?? 0) + 1);
  }
  const [own] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0];
  if (own === 0) return 0;
  const all = bare(merged.map(({ text }) => text).join(" "));
  const promised = page.filter(({ article }) => article === own);
  const lacking = promised.filter(({ text }) => !all.includes(bare(text)));
  const total = wordsOf(promised);
  return total === 0 ? 0 : wordsOf(lacking) / total;
}
