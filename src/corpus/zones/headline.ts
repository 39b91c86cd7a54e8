import { anyOf, wordList } from "../../language/index.js";
import type { Line } from "../lines.js";
import { bare, phrasesOfPages } from "./phrases.js";
import { capitalShare, endsSentence, isProse } from "./shape.js";

/** Lines of the head that are looked at: an article's headline stands no lower. */
const HEAD = 40;
const LONGEST_HEADLINE = 28;
const LONGEST_HEADLINESE = 14;
const SHORTEST_STEM = 5;
/** `LONDON (Reuters) –`, `TRENTON, N.J. —`: the opening of a first paragraph. */
export const OPENS_WITH_DATELINE =
  /^\p{Lu}[\p{Lu} .'’-]{2,40}(?:,[^()–—]{2,40})?(?:\([^()]{2,40}\) ?)?[–—]/u;

/**
 * Index of the headline, or -1. It is the line that equals a known title; else, among the short
 * lines above the first paragraph of prose, the first whose words return in the paragraphs below
 * (a site's name or motto has other words than the article); else the first of them.
 *
 * @param free indices of lines that are nothing else yet, in order
 */
export function findHeadline(
  lines: readonly Line[],
  free: readonly number[],
  title: string | null,
): number {
  const known = title === null ? -1 : titleLine(lines, free, title);
  if (known >= 0) return known;
  const first = free[0];
  if (first === undefined || free.length < 2) return -1;
  const candidates: number[] = [];
  for (const index of free.slice(0, HEAD)) {
    const line = lines[index]!;
    const headlinese = index === first && isHeadlinese(line, lines, free);
    if (headlinese || isHeadlineShaped(line)) candidates.push(index);
    else if (isProse(line)) break;
  }
  const below = free.filter((index) => index > (candidates.at(-1) ?? first));
  if (candidates.length === 0 || !below.some((index) => isProse(lines[index]!))) return -1;
  if (candidates.length === 1) return candidates[0]!;
  return candidates.find((index) => echoes(lines[index]!, lines, below)) ?? candidates[0]!;
}

/** A line that is the title, or the title without the site's name after it. */
function titleLine(lines: readonly Line[], free: readonly number[], title: string): number {
  const wanted = bare(title);
  if (wanted === "") return -1;
  for (const index of free.slice(0, HEAD)) {
    const line = lines[index]!;
    if (line.text.length > 300) continue;
    const words = bare(line.text);
    if (words === wanted) return index;
    if (line.words >= 4 && wanted.startsWith(`${words} `)) return index;
  }
  return -1;
}

/**
 * Short, and no sentence of a text: no full stop at the end, or one after words in title case.
 * A final "?", "!" or quotation mark is as good as none.
 */
function isHeadlineShaped(line: Line): boolean {
  if (line.words < 2 || line.words > LONGEST_HEADLINE || line.text.length > 240) return false;
  if (/[:,–—-]$/u.test(line.text) || /^\p{Ll}/u.test(line.text)) return false;
  if (OPENS_WITH_DATELINE.test(line.text)) return false;
  const stop = /[.…]["'”’)\]]*$/u.test(line.text);
  if (!stop) return true;
  return capitalShare(line.text) >= 0.75 && line.words >= 4 && !hasSmallVerb(line.text);
}

const SMALL_VERB = new RegExp(
  `(?<!\\p{L})(?!${anyOf(wordList("grammar", "small-in-titles"))}(?!\\p{L}))\\p{Ll}{4,}`,
  "u",
);

/** Title case leaves only short words and prepositions small: "President Berg visited Kyiv." is a sentence. */
const hasSmallVerb = (text: string): boolean => SMALL_VERB.test(text);

/**
 * A first line with a full stop that is still no sentence of prose: short, shorter than the
 * paragraph below, without speech, and with at most one of the small words that headlines leave
 * out. Counts only above three paragraphs of prose, so that a few sentences stay body.
 */
function isHeadlinese(line: Line, lines: readonly Line[], free: readonly number[]): boolean {
  const next = lines[free[1] ?? -1];
  if (line.words < 3 || line.words > LONGEST_HEADLINESE || !next) return false;
  if (next.words < line.words * 1.3 || OPENS_WITH_DATELINE.test(line.text)) return false;
  // "Ann J. Roe" is one name, and no sentence ends in it.
  if (/[“”"]|(?<!\b\p{Lu})[.!?]\s+\p{Lu}\p{L}{3}/u.test(line.text)) return false;
  if (!/[\p{L}\p{N}][.]['’)]?$/u.test(line.text)) return false;
  const { sentenceWords } = phrasesOfPages();
  const small = bare(line.text)
    .split(" ")
    .filter((word) => sentenceWords.has(word));
  if (small.length > 1) return false;
  const prose = free.filter((index) => isProse(lines[index]!));
  return prose.length >= 3;
}

/** True where half of the line's longer words, or two that are a third of them, return below it. */
function echoes(line: Line, lines: readonly Line[], below: readonly number[]): boolean {
  const own = stems(line.text);
  if (own.size === 0) return false;
  const found = new Set<string>();
  for (const index of below.slice(0, 12)) {
    for (const stem of stems(lines[index]!.text.slice(0, 4_000)))
      if (own.has(stem)) found.add(stem);
  }
  return found.size * 2 >= own.size || (found.size >= 2 && found.size * 3 >= own.size);
}

/** First letters of the words long enough to carry matter. */
function stems(text: string): Set<string> {
  return new Set(
    bare(text)
      .split(" ")
      .filter((word) => word.length >= SHORTEST_STEM)
      .map((word) => word.slice(0, SHORTEST_STEM)),
  );
}

/** True where a later line of the head says the headline again, as a page's title above it does. */
export function repeatsHeadline(line: Line, headline: Line): boolean {
  return (
    line.text.length <= 300 &&
    headline.text.length <= 300 &&
    bare(line.text) === bare(headline.text)
  );
}

/** Unused in the head: a line without a sentence's end that is too short to be prose. */
export function isLabelShaped(line: Line): boolean {
  return !isProse(line) && !endsSentence(line.text);
}
