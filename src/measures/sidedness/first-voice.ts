import type { AttributionFinding } from "../../finding.js";
import type { Document } from "../../document/document.js";
import { tokenFrom } from "../../annotations/harm/place.js";

/** Where a side is first heard in an article. */
export interface FirstVoice {
  readonly side: string;
  readonly finding: AttributionFinding;
  /** Share of the article's words that stand before it, 0 to 1. */
  readonly share: number;
}

/**
 * Where each side is first given words in an article.
 *
 * @param attributions attributions whose speaker is of a side, in any order
 * @returns `first`: the one that stands first, null where no side is heard or where two sides start
 *   at the same place; `places`: each side's first, in order of text
 */
export function firstVoices(
  document: Document,
  attributions: readonly AttributionFinding[],
): { readonly first: AttributionFinding | null; readonly places: readonly FirstVoice[] } {
  const total = document.tokens.filter(({ word }) => word).length;
  const bySide = new Map<string, AttributionFinding>();
  for (const finding of attributions) {
    const { side } = finding.speaker;
    if (side === null || finding.parent !== null) continue;
    const known = bySide.get(side);
    if (!known || finding.content.start < known.content.start) bySide.set(side, finding);
  }
  const places = [...bySide]
    .map(([side, finding]) => ({
      side,
      finding,
      share: total > 0 ? wordsBefore(document, finding.content.start) / total : 0,
    }))
    .sort((a, b) => a.finding.content.start - b.finding.content.start);
  const [one, two] = places;
  const tied = one && two && one.finding.content.start === two.finding.content.start;
  return { first: one && !tied ? one.finding : null, places };
}

function wordsBefore(document: Document, offset: number): number {
  let words = 0;
  const end = tokenFrom(document, offset);
  for (let at = 0; at < end; at++) if (document.tokens[at]!.word) words++;
  return words;
}
