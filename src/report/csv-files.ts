import { toCsv } from "../figures/index.js";
import type { Cell } from "../figures/index.js";
import { VOICES, type Finding } from "../finding.js";
import type { Analysis } from "../outlets/analysis.js";

/**
 * Figures of outlets, long and tidy: a line for each outlet, measure and `text` (`all`, or `without
 * shared` where that differs). `value` stands also where `sufficient` is false, with the `reason`.
 */
export function outletsCsv({ outlets, measures }: Analysis): string {
  const columns = [
    ...["outlet", "measure", "component", "sides", "side", "voice", "detail", "unit", "text"],
    ...["value", "low", "high", "raw", "n", "sufficient", "reason", "alike", "findings"],
  ];
  const known = new Map(measures.map((measure) => [measure.id, measure]));
  const rows = outlets.flatMap(({ outlet, figures, sharedWords }) =>
    figures.flatMap(({ measure: id, all, withoutShared, findingCount }) => {
      const measure = known.get(id);
      const texts = sharedWords > 0 ? [all, withoutShared] : [all];
      return texts.map((estimate): Record<string, Cell> => {
        const { value, low, high, raw, n, sufficient, reason, alike } = estimate;
        return {
          ...{ outlet, measure: id, component: measure?.component ?? "" },
          ...{ sides: measure?.sides?.join(" ") ?? "", side: measure?.side ?? "" },
          ...{ voice: measure?.voice ?? "", detail: measure?.detail ?? "" },
          ...{ unit: measure?.unit ?? "", text: estimate === all ? "all" : "without shared" },
          ...{ value, low, high, raw, n, sufficient, reason: reason ?? "", alike },
          findings: estimate === all ? findingCount : "",
        };
      });
    }),
  );
  return toCsv(columns, rows);
}

/** A line for each contrast; `b` is empty for all other outlets together. */
export function contrastsCsv({ contrasts, measures }: Analysis): string {
  const columns = [
    ...["measure", "component", "sides", "side", "voice", "detail", "unit", "a", "b", "basis"],
    ...["valueA", "valueB", "difference", "low", "high", "p", "q", "events"],
    ...["articlesA", "articlesB", "stands", "sufficient", "reason"],
  ];
  const known = new Map(measures.map((measure) => [measure.id, measure]));
  const rows = contrasts.map(({ measure: id, b, articles, reason, ...row }) => {
    const measure = known.get(id);
    return {
      ...row,
      ...{ measure: id, component: measure?.component ?? "" },
      ...{ sides: measure?.sides?.join(" ") ?? "", side: measure?.side ?? "" },
      ...{ voice: measure?.voice ?? "", detail: measure?.detail ?? "", unit: measure?.unit ?? "" },
      ...{ b: b ?? "", articlesA: articles[0], articlesB: articles[1], reason: reason ?? "" },
    };
  });
  return toCsv(columns, rows);
}

const KINDS = ["attributions", "mentions", "harms", "accusations"];

/**
 * A line an article: what it is, its words by voice, its findings by kind and voice, and the value of
 * each measure that an article can have, empty where it has none.
 */
export function articlesCsv({ articles, findings, measures }: Analysis): string {
  const counts = new Map<string, number>();
  const keyOf = (article: string, what: string) => JSON.stringify([article, what]);
  const kindOf = (finding: Finding) =>
    finding.kind === "loaded" ? `loaded.${finding.voice}` : `${finding.kind}s`;
  for (const finding of findings) {
    const key = keyOf(finding.article, kindOf(finding));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const kinds = [...KINDS, ...VOICES.map((voice) => `loaded.${voice}`)];
  const scored = measures.filter(({ ofArticle }) => ofArticle).map(({ id }) => id);
  const columns = [
    ...["id", "outlet", "title", "date", "url", "file", "agency", "event", "family"],
    ...["words", "sharedWords", ...VOICES.map((voice) => `words.${voice}`)],
    ...kinds,
    ...scored,
    "warnings",
  ];
  const rows = articles.map(({ article, words, sharedWords, family, event, strip, scores }) => {
    const { id, outlet, title, date, url, file, agency, warnings } = article;
    const row: Record<string, Cell> = {
      ...{ id, outlet, title, date, url, file, agency, event, family, words, sharedWords },
      warnings: warnings.map(({ code }) => code).join(" "),
      ...scores,
    };
    for (const voice of VOICES)
      row[`words.${voice}`] = strip.reduce((sum, part) => sum + part.words[voice], 0);
    for (const kind of kinds) row[kind] = counts.get(keyOf(id, kind)) ?? 0;
    return row;
  });
  return toCsv(columns, rows);
}
