import type { Analysis, ArticleRow } from "../../outlets/analysis.js";
import { passageId } from "../../passage.js";
import { containment } from "./containment.js";
import type { HeatCell } from "./heat-map.js";
import { markEvidence, NOTHING } from "./mark-evidence.js";
import { formatNumber } from "./text.js";

/** Less than this comes from names and fixed phrases. */
export const NOTABLE = 0.1;

/** For each article and each other how much of it stands there, with the paragraphs that it shares. */
export function sharedCells(analysis: Analysis, shown: readonly ArticleRow[]): HeatCell[][] {
  const shareOf = containment(analysis.sharedText);
  const evidence = markEvidence(analysis);
  return shown.map(({ article: a, strip }) =>
    shown.map(({ article: b }) => {
      if (a === b) return { value: null, evidence: NOTHING };
      const value = shareOf(a.id, b.id);
      const shared = value < NOTABLE ? [] : strip.filter((part) => part.shared);
      const head = [
        `${formatNumber(value * 100, 0)} % of ${a.id} (${a.outlet})`,
        `stands in ${b.id} (${b.outlet})`,
        shared.length === 0 ? "" : `paragraphs of ${a.id} that other outlets carry too`,
      ];
      const ids = shared.map(({ start, end }) => passageId({ article: a.id, start, end }));
      return { value, evidence: evidence(head, ids) };
    }),
  );
}
