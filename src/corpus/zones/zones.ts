import type { Zone, ZoneName } from "../article.js";
import { linesOf, type Line } from "../lines.js";
import { isBareName, isByline } from "./bylines.js";
import { findEmbeds, type Embed } from "./embeds.js";
import { findTail, zoneByWords } from "./furniture.js";
import { findHeadline, isLabelShaped, OPENS_WITH_DATELINE, repeatsHeadline } from "./headline.js";
import { capitalShare, endsSentence, isDateLine, isDateline, isProse } from "./shape.js";
import { isSaidAgain } from "./standfirst.js";

const LONGEST_SUBHEADING = 12;
const SHORTEST_STANDFIRST = 5;

/** What is known of a text beyond its characters. */
export interface ZoneHints {
  /** The article's title, where a page or a manifest gives it. */
  readonly title?: string | null;
  /**
   * Zones that the markup states (`<h2>`, `# …`), by the line's number, from 1. A heading that
   * opens a list of related articles is furniture all the same.
   */
  readonly marked?: ReadonlyMap<number, Omit<Zone, "start" | "end">>;
}

/**
 * Names each non-blank line of an article: headline, standfirst, subheading, byline, dateline,
 * body, embed, link or furniture. Shape and place decide (how long a line is, how it ends, whether
 * a sentence of it returns further down, what stands around it); the words of a line decide only
 * where pages of any topic print them, as `phrases.yaml` lists.
 *
 * In doubt a line is body: a missed advertisement costs less than a lost paragraph. A text of one
 * line is body whatever it looks like. Time is linear in the text's length.
 *
 * @returns one zone a non-blank line, in order, without the line's indent and end
 * @example
 * zonesOf("Talks resume in Geneva\n\nThe two sides met on Monday for the first time in a year.")
 *   .map(({ zone }) => zone) // ["headline", "body"]
 */
export function zonesOf(text: string, hints: ZoneHints = {}): Zone[] {
  const lines = linesOf(text);
  const marked = hints.marked ?? new Map<number, Omit<Zone, "start" | "end">>();
  const stated = lines.map((line) => marked.get(line.number)?.zone ?? null);
  const names: (ZoneName | null)[] = stated.map((zone) => (zone === "subheading" ? null : zone));
  const posts = new Map<number, Embed>();
  if (lines.length > 1) {
    nameEmbeds(lines, names, posts);
    nameByWords(lines, names);
    stated.forEach((zone, index) => {
      names[index] ??= zone;
    });
    nameHead(lines, names, hints.title ?? null);
    nameSubheadings(lines, names);
  }
  return lines.map((line, index) => {
    const zone = names[index] ?? "body";
    const at = { start: line.start, end: line.end, zone };
    const post = posts.get(index) ?? marked.get(line.number);
    return zone === "embed"
      ? { ...at, author: post?.author ?? null, date: post?.date ?? null }
      : at;
  });
}

function nameEmbeds(
  lines: readonly Line[],
  names: (ZoneName | null)[],
  posts: Map<number, Embed>,
): void {
  for (const embed of findEmbeds(lines)) {
    for (const index of embed.lines) {
      if (names[index] !== null) continue;
      names[index] = "embed";
      posts.set(index, embed);
    }
  }
}

/** Links, furniture and credits, which their own words or their place at an edge give away. */
function nameByWords(lines: readonly Line[], names: (ZoneName | null)[]): void {
  lines.forEach((line, index) => {
    names[index] ??= zoneByWords(line);
  });
  for (const index of findTail(lines)) names[index] ??= "furniture";
  const isOwnProse = (line: Line, index: number) => names[index] === null && isProse(line);
  const first = lines.findIndex(isOwnProse);
  const last = lines.findLastIndex(isOwnProse);
  lines.forEach((line, index) => {
    if (names[index] !== null) return;
    const edge = index < first || index > last || index === last;
    if (isByline(line, edge)) names[index] = "byline";
    else if (index < first && isDateline(line.text)) names[index] = "dateline";
  });
}

/** The headline, what stands above it, and what stands between it and the first paragraph. */
function nameHead(lines: readonly Line[], names: (ZoneName | null)[], title: string | null): void {
  const free = lines.map((_, index) => index).filter((index) => names[index] === null);
  const stated = names.indexOf("headline");
  const at = stated >= 0 ? stated : findHeadline(lines, free, title);
  if (at < 0) return;
  const headline = lines[at]!;
  names[at] = "headline";
  for (const index of free) {
    if (index >= at) break;
    if (names[index] !== null) continue;
    const line = lines[index]!;
    if (repeatsHeadline(line, headline)) names[index] = "headline";
    else if (!endsSentence(line.text)) names[index] = "furniture";
  }
  const last = lines.findLastIndex((line, index) => names[index] === null && isProse(line));
  for (let index = at + 1; index <= last; index += 1) {
    if (names[index] !== null) continue;
    const line = lines[index]!;
    const next = names[index + 1] ?? null;
    const aboveCredit =
      next === "byline" || next === "dateline" || isDateBelow(lines, names, index);
    if (repeatsHeadline(line, headline)) names[index] = "headline";
    else if (isProse(line)) {
      const below = lines.slice(index + 1).filter((_, rest) => names[index + 1 + rest] === null);
      const lead = OPENS_WITH_DATELINE.test(line.text);
      if (!lead && (aboveCredit || isSaidAgain(line, below))) names[index] = "standfirst";
      return;
    } else if (isBareName(line) && (aboveCredit || names[index - 1] === "byline")) {
      names[index] = "byline";
    } else if (aboveCredit && line.words >= SHORTEST_STANDFIRST) names[index] = "standfirst";
    else if (isLabelShaped(line) && !/[:,;]$/u.test(line.text)) {
      names[index] = line.words > 5 && capitalShare(line.text) < 0.75 ? "standfirst" : "subheading";
    } else return;
  }
}

/** True where the next line is furniture of the head (a date, a share bar) directly below. */
function isDateBelow(
  lines: readonly Line[],
  names: readonly (ZoneName | null)[],
  index: number,
): boolean {
  const next = lines[index + 1];
  return names[index + 1] === "furniture" && next !== undefined && isDateLine(next.text);
}

/** Short lines without a sentence's end, one at a time, each above a paragraph of prose. */
function nameSubheadings(lines: readonly Line[], names: (ZoneName | null)[]): void {
  const isCandidate = (index: number) =>
    names[index] === null && lines[index] !== undefined && isSubheadingShaped(lines[index]);
  const own = lines
    .map((_, index) => index)
    .filter((index) => {
      const name = names[index];
      return name !== "furniture" && name !== "link";
    });
  const found: number[] = [];
  own.forEach((index, place) => {
    if (place === 0 || !isCandidate(index)) return;
    const before = own[place - 1]!;
    const after = own[place + 1];
    if (after === undefined || isCandidate(before) || isCandidate(after)) return;
    if (names[after] === "embed" || (names[after] === null && isProse(lines[after]!))) {
      found.push(index);
    }
  });
  for (const index of found) names[index] = "subheading";
}

function isSubheadingShaped(line: Line): boolean {
  return (
    line.words >= 1 &&
    line.words <= LONGEST_SUBHEADING &&
    line.text.length <= 110 &&
    /^["'“‘«]?[\p{Lu}\p{N}]/u.test(line.text) &&
    /\p{L}/u.test(line.text) &&
    !/[,;:–—]$/u.test(line.text) &&
    !endsSentence(line.text)
  );
}
