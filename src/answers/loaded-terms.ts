import { formatNumber } from "../figures/index.js";
import type { Analysis, OutletRow } from "../outlets/analysis.js";
import type { Answer } from "./answer.js";
import { inArticles, isSpread, LEAST_TIMES } from "./over-articles.js";
import { sampled } from "./sampled.js";

/** How many loaded terms each of some outlets uses in its own voice: places to look, told as counts. */
export function loadedTerms({ loaded }: Analysis, outlets: readonly OutletRow[]): Answer[] {
  return outlets.flatMap((row): Answer[] => {
    const own = loaded.filter(({ outlet, voice }) => outlet === row.outlet && voice === "outlet");
    const behind = sampled(own.map(({ count, findings }) => ({ findingCount: count, findings })));
    const { findingCount, findings } = behind;
    if (findingCount < LEAST_TIMES || !isSpread(row, findings)) return [];
    return [
      {
        text: `${row.outlet} uses loaded terms in its own voice: ${formatNumber(findingCount, 0)} in ${formatNumber(row.words, 0)} words${inArticles([row], [behind])}.`,
        measure: null,
        chapter: "loaded",
        outlets: [row.outlet],
        ...behind,
      },
    ];
  });
}
