import { formatNumber, listOf } from "../figures/index.js";
import type { Analysis, OutletRow } from "../outlets/analysis.js";
import type { Answer } from "./answer.js";
import { inArticles, isSpread, LEAST_TIMES } from "./over-articles.js";
import { sampled } from "./sampled.js";

/** How many loaded terms each of some outlets uses in its own voice: places to look, told as counts in one answer. */
export function loadedTerms({ loaded }: Analysis, outlets: readonly OutletRow[]): Answer[] {
  const used = outlets.flatMap((row) => {
    const own = loaded.filter(({ outlet, voice }) => outlet === row.outlet && voice === "outlet");
    const behind = sampled(own.map(({ count, findings }) => ({ findingCount: count, findings })));
    return behind.findingCount >= LEAST_TIMES && isSpread(row, behind.findings)
      ? [{ row, behind }]
      : [];
  });
  if (used.length === 0) return [];
  const told = used.map(({ row, behind }, index) => {
    const words = `${formatNumber(row.words, 0)}${index === 0 ? " words" : ""}`;
    return `${row.outlet} ${formatNumber(behind.findingCount, 0)} in ${words}${inArticles([row], [behind])}`;
  });
  return [
    {
      text: `How many loaded terms each uses in its own voice: ${listOf(told)}.`,
      measure: null,
      chapter: "loaded",
      outlets: used.map(({ row }) => row.outlet),
      ...sampled(used.map(({ behind }) => behind)),
    },
  ];
}
