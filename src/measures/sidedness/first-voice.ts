import type { AttributionFinding } from "../../finding.js";
import type { Document } from "../../document/document.js";
import { firstAtOrAfter } from "../../document/index.js";

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
  const words = document.tokens.filter(({ word }) => word);
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
      share: firstAtOrAfter(words, finding.content.start) / Math.max(1, words.length),
    }))
    .sort((a, b) => a.finding.content.start - b.finding.content.start);
  const [one, two] = places;
  const tied = one && two && one.finding.content.start === two.finding.content.start;
  return { first: one && !tied ? one.finding : null, places };
}
