import type { Span } from "../src/corpus/article.js";
import { trimSpan } from "./attribution-score.js";

/** Mentions of one entity. */
export type Cluster = readonly Span[];

/** Sums of B-cubed over mentions; divide to get precision and recall. */
export interface PeopleCounts {
  /** Annotated mentions, and those of them that were found. */
  wanted: number;
  found: number;
  /** Summed over mentions: which share of an entity's mentions truly belong together, and is together. */
  precision: number;
  recall: number;
}

export const noPeople = (): PeopleCounts => ({ wanted: 0, found: 0, precision: 0, recall: 0 });

/**
 * B-cubed over the annotated mentions (Bagga and Baldwin 1998): for each one found, the share of
 * annotated mentions in its found entity that are its annotated entity's (precision), and the share
 * of its annotated entity's that are in its found entity (recall). An annotated mention that was not
 * found has recall 0. Mentions that nobody annotated (things, places, times) count neither way.
 *
 * @example
 * // "Ann … she … Bob", all found as one person: precision 2/3, 2/3, 1/3; recall 1, 1, 1
 */
export function addPeople(
  counts: PeopleCounts,
  text: string,
  gold: readonly Cluster[],
  found: readonly Cluster[],
): void {
  const places = found.flatMap((mentions, entity) =>
    mentions.map((span) => ({ ...core(text, span), entity })),
  );
  const entities = gold.map((mentions) => mentions.map((span) => entityAt(text, span, places)));
  const sizes = new Map<number, number>();
  for (const entity of entities.flat())
    if (entity !== null) sizes.set(entity, (sizes.get(entity) ?? 0) + 1);
  for (const mentions of entities) {
    counts.wanted += mentions.length;
    for (const entity of mentions) {
      if (entity === null) continue;
      const together = mentions.filter((one) => one === entity).length;
      counts.found += 1;
      counts.precision += together / (sizes.get(entity) ?? 1);
      counts.recall += together / mentions.length;
    }
  }
}

interface Place extends Span {
  readonly entity: number;
}

/** What may follow a noun phrase's own words and still be part of it. */
const AFTER = /^(?:,|\s*\(|\s(?:of|in|from|at|for|by|to|on|with|who|which|that|whose|and)\b)/;

/** What stands between a phrase's head and a name that only qualifies it ("the head of Ford"). */
const QUALIFIES = /(?:['’]s|,|\b(?:of|in|from|at|for|by|to|on|with|and))\s+$/;

/**
 * The entity found at an annotated mention: the shortest mention with the same last word, as one
 * may start earlier or later ("the company", "company"; "Apple CEO Steve Jobs", "Steve Jobs"), or
 * the shortest that starts alike and goes on with what qualifies it ("Officials from China").
 */
function entityAt(text: string, span: Span, places: readonly Place[]): number | null {
  const { start, end } = core(text, span);
  const fits = places.filter(
    (one) =>
      (one.end === end && one.start < end && !QUALIFIES.test(text.slice(one.start, start))) ||
      (one.start === start && one.end > end && AFTER.test(text.slice(end, one.end))),
  );
  const exactEnd = fits.filter((one) => one.end === end);
  const [best] = (exactEnd.length > 0 ? exactEnd : fits).sort(
    (a, b) => Math.abs(a.start - start) - Math.abs(b.start - start) || a.end - b.end,
  );
  return best?.entity ?? null;
}

/** Without marks and the possessive ending. */
function core(text: string, span: Span): Span {
  const { start, end } = trimSpan(text, span);
  const ending = /['’]s$/.exec(text.slice(start, end));
  return { start, end: ending && end - start > 2 ? end - ending[0].length : end };
}
