import { createRequire } from "node:module";
import type { DataFrame } from "danfojs-node";
import type * as Danfo from "danfojs-node";
import type { Analysis } from "./analysis.js";

/** The tables of an analysis as danfojs data frames, for notebooks and scripts. */
export interface OutletFrames {
  /** One row for each outlet and measure: value, low, high, n, sufficient, reason; with and without shared text. */
  readonly figures: DataFrame;
  /** Loaded terms by outlet, category and voice. */
  readonly loaded: DataFrame;
  /** Wording choices by outlet, concept, term and voice. */
  readonly choices: DataFrame;
  readonly speakers: DataFrame;
  readonly stances: DataFrame;
  /** Words that set an outlet's own voice apart. */
  readonly distinctive: DataFrame;
  /** Accusations by outlet and accused side, and whether that side is heard. */
  readonly heard: DataFrame;
  /** One row an article. */
  readonly articles: DataFrame;
}

/** Flat records of the same tables; empty text where a figure cannot be told. */
export function tableRecords(analysis: Analysis): Record<keyof OutletFrames, object[]> {
  const label = new Map(analysis.measures.map(({ id, label }) => [id, label]));
  return {
    figures: analysis.outlets.flatMap(({ outlet, figures }) =>
      figures.map(({ measure, all, withoutShared, findings }) => ({
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
        findings: findings.length,
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
    distinctive: analysis.distinctive.map((row) => ({ ...row, p: row.p ?? "", q: row.q ?? "" })),
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

/**
 * The tables as danfojs data frames. danfojs takes about a second to load and reads its columns from
 * the first row, so a table without rows becomes a frame without columns.
 */
export function toDataFrames(analysis: Analysis): OutletFrames {
  const danfo = createRequire(import.meta.url)("danfojs-node") as typeof Danfo;
  const records = tableRecords(analysis);
  const frame = (name: keyof OutletFrames) => new danfo.DataFrame(records[name]);
  return {
    figures: frame("figures"),
    loaded: frame("loaded"),
    choices: frame("choices"),
    speakers: frame("speakers"),
    stances: frame("stances"),
    distinctive: frame("distinctive"),
    heard: frame("heard"),
    articles: frame("articles"),
  };
}
