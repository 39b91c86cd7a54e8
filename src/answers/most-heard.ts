import { countOf, formatNumber, listOf } from "../figures/index.js";
import type { Analysis, OutletRow, SpeakerRow } from "../outlets/analysis.js";
import type { Answer } from "./answer.js";
import { inArticles, isSpread, LEAST_TIMES } from "./over-articles.js";
import { sampled } from "./sampled.js";

/** Whom each of some outlets lets speak most often, where one person or body is ahead of all others; one answer for all. */
export function mostHeard({ speakers }: Analysis, outlets: readonly OutletRow[]): Answer[] {
  const ahead = outlets.flatMap((row) => {
    const own = speakers.filter(({ outlet }) => outlet === row.outlet);
    const first = foremost(own);
    if (first === null || !isSpread(row, first.findings)) return [];
    return [{ row, first, all: own.reduce((sum, { attributions }) => sum + attributions, 0) }];
  });
  if (ahead.length === 0) return [];
  const told = ahead.map(({ row, first, all }, index) => {
    const times =
      index === 0
        ? `${countOf(all, "time")} that it tells what somebody said`
        : formatNumber(all, 0);
    return `${first.speaker} in ${row.outlet} (${formatNumber(first.attributions, 0)} of ${times}${inArticles([row], [first])})`;
  });
  return [
    {
      text: `Who speaks most often: ${listOf(told)}.`,
      measure: null,
      chapter: "attribution",
      outlets: ahead.map(({ row }) => row.outlet),
      ...sampled(
        ahead.map(({ first }) => ({ findingCount: first.attributions, findings: first.findings })),
      ),
    },
  ];
}

/** Who speaks most often, if often enough and more than the next; nobody unnamed. */
function foremost(rows: readonly SpeakerRow[]): SpeakerRow | null {
  const [first, second] = rows
    .filter(({ anonymous, kind }) => !anonymous && kind !== "unknown")
    .sort((a, b) => b.attributions - a.attributions || (a.speaker < b.speaker ? -1 : 1));
  if (first === undefined || first.attributions < LEAST_TIMES) return null;
  return first.attributions === second?.attributions ? null : first;
}
