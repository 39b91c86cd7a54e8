import type { Analysis } from "./analysis.js";
import { without } from "../without.js";

/** Names of the tables. */
export type TableName =
  "figures" | "loaded" | "choices" | "speakers" | "stances" | "distinctive" | "heard" | "articles";

/** Flat records of the same tables; empty text where a figure cannot be told. */
export function tableRecords(analysis: Analysis): Record<TableName, object[]> {
  const label = new Map(analysis.measures.map(({ id, label }) => [id, label]));
  return {
    figures: analysis.outlets.flatMap(({ outlet, figures }) =>
      figures.map(({ measure, all, withoutShared, findingCount }) => ({
        outlet,
        measure,
        label: label.get(measure) ?? measure,
        value: all.value,
        low: all.low,
        high: all.high,
        n: all.n,
        sufficient: all.sufficient,
        reason: all.reason ?? "",
        valueWithoutShared: withoutShared.value,
        sufficientWithoutShared: withoutShared.sufficient,
        findings: findingCount,
      })),
    ),
    loaded: analysis.loaded.map(({ outlet, category, voice, count, perThousand }) => ({
      outlet,
      category,
      voice,
      count,
      perThousand: perThousand.value,
      low: perThousand.low,
      high: perThousand.high,
      sufficient: perThousand.sufficient,
    })),
    choices: analysis.choices.map(({ outlet, concept, term, side, voice, count, share }) => ({
      outlet,
      concept,
      term,
      side: side ?? "",
      voice,
      count,
      share: share.value,
      low: share.low,
      high: share.high,
      sufficient: share.sufficient,
    })),
    speakers: analysis.speakers.map(
      ({ outlet, speaker, kind, side, anonymous, attributions, words }) => ({
        outlet,
        speaker,
        kind,
        side: side ?? "",
        anonymous,
        attributions,
        words,
      }),
    ),
    stances: analysis.stances.map(({ outlet, side, stance, count, share }) => ({
      outlet: outlet ?? "all outlets",
      side: side ?? "",
      stance,
      count,
      share: share.value,
      low: share.low,
      high: share.high,
      sufficient: share.sufficient,
    })),
    distinctive: analysis.distinctive.map((row) => ({
      ...without(row, "passages"),
      p: row.p ?? "",
      q: row.q ?? "",
    })),
    heard: analysis.heard.map(({ outlet, accused, accusations, denied, heard, unheard }) => ({
      outlet,
      accused,
      accusations,
      denied,
      heard,
      unheard,
    })),
    articles: analysis.articles.map(({ article, words, sharedWords, family }) => ({
      article: article.id,
      outlet: article.outlet,
      title: article.title ?? "",
      date: article.date ?? "",
      agency: article.agency ?? "",
      words,
      sharedWords,
      family: family ?? "",
      warnings: article.warnings.length,
    })),
  };
}
