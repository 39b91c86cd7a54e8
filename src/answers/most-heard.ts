import { countOf, formatNumber } from "../figures/index.js";
import type { Analysis, OutletRow } from "../outlets/analysis.js";
import type { Answer } from "./answer.js";
import { inArticles, isSpread, LEAST_TIMES } from "./over-articles.js";

/** Whom each of some outlets lets speak most often, where one person or body is ahead of all others. */
export function mostHeard({ speakers }: Analysis, outlets: readonly OutletRow[]): Answer[] {
  return outlets.flatMap((row): Answer[] => {
    const own = speakers.filter(({ outlet }) => outlet === row.outlet);
    const all = own.reduce((sum, { attributions }) => sum + attributions, 0);
    const [first, second] = own
      .filter(({ anonymous, kind }) => !anonymous && kind !== "unknown")
      .sort((a, b) => b.attributions - a.attributions || (a.speaker < b.speaker ? -1 : 1));
    if (first === undefined || first.attributions < LEAST_TIMES) return [];
    if (first.attributions === second?.attributions || !isSpread(row, first.findings)) return [];
    const { speaker, attributions, findings } = first;
    return [
      {
        text: `${row.outlet} lets ${speaker} speak most often: ${formatNumber(attributions, 0)} of ${countOf(all, "time")} that it tells what somebody said${inArticles([row], [first])}.`,
        measure: null,
        chapter: "attribution",
        outlets: [row.outlet],
        findingCount: attributions,
        findings,
      },
    ];
  });
}
