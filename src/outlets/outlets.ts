import { firstAtOrAfter } from "../document/index.js";
import type { Finding } from "../finding.js";
import { estimateMeasures } from "../statistics/index.js";
import type { DetectorError } from "../statistics/index.js";
import type { Estimate } from "../statistics/estimate.js";
import type { Measure } from "../statistics/measure.js";
import type { Topic } from "../topic/topic.js";
import type {
  ChoiceRow,
  LoadedRow,
  OutletFigure,
  OutletRow,
  SpeakerRow,
  StanceRow,
} from "./analysis.js";
import type { ReadArticle } from "./read-article.js";
import { occurring, tableMeasures } from "./table-measures.js";
import { choiceRows, loadedRows, speakerRows, stanceRows } from "./tables.js";
import { outletUnits } from "./units.js";

/** All tables that have a row for each outlet. */
export interface OutletTables {
  readonly outlets: readonly OutletRow[];
  readonly loaded: readonly LoadedRow[];
  readonly choices: readonly ChoiceRow[];
  readonly speakers: readonly SpeakerRow[];
  readonly stances: readonly StanceRow[];
}

/** How the intervals are drawn. */
export interface Resampling {
  readonly seed: number;
  readonly resamples: number;
  /** How often the reader is right, carried into the intervals; absent: its findings are taken as they are. */
  readonly detectors?: Readonly<Record<string, DetectorError>> | undefined;
}

/**
 * Adds findings up to one row an outlet: every measure with its 95 % interval, over all the
 * outlet's text and over the text that it shares with no other outlet, each with the ids of the
 * findings behind it. Outlets are in code-unit order of their names; the order of articles does not
 * matter.
 */
export function outletTables(
  articles: readonly ReadArticle[],
  measures: readonly Measure[],
  topic: Topic | null,
  resampling: Resampling,
): OutletTables {
  const sorted = [...articles].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  const byOutlet = new Map<string, ReadArticle[]>();
  for (const article of sorted) {
    const { outlet } = article.document.article;
    byOutlet.set(outlet, [...(byOutlet.get(outlet) ?? []), article]);
  }
  const what = occurring(sorted);
  const ofTables = tableMeasures(what, topic);
  const outlets: OutletRow[] = [];
  const loaded: LoadedRow[] = [];
  const choices: ChoiceRow[] = [];
  const speakers: SpeakerRow[] = [];
  const stances: StanceRow[] = [];

  for (const outlet of [...byOutlet.keys()].sort()) {
    const own = byOutlet.get(outlet)!;
    const findings = own.flatMap((article) => article.findings);
    const all = estimated(own, [...measures, ...ofTables], resampling, false);
    const withoutShared = estimated(own, measures, resampling, true);
    outlets.push({
      outlet,
      articles: own.length,
      words: sum(own, (article) => words(article, () => true)),
      sharedWords: sum(own, (article) => words(article, (i) => article.sharedParagraphs.has(i))),
      figures: measures.map((measure) => ({
        measure: measure.id,
        all: all.get(measure.id)!,
        withoutShared: withoutShared.get(measure.id)!,
        findings: evidence(own, measure),
      })) satisfies OutletFigure[],
    });
    loaded.push(...loadedRows(outlet, findings, all, what));
    choices.push(...choiceRows(outlet, findings, all, topic));
    speakers.push(...speakerRows(outlet, findings, wordCounter(own)));
    stances.push(...stanceRows(outlet, findings, all, what));
  }
  const together = estimated(sorted, ofTables, resampling, false);
  stances.push(
    ...stanceRows(
      null,
      sorted.flatMap((article) => article.findings),
      together,
      what,
    ),
  );
  return { outlets, loaded, choices, speakers, stances };
}

const idOf = (article: ReadArticle) => article.document.article.id;

const sum = <T>(items: readonly T[], value: (item: T) => number) =>
  items.reduce((total, item) => total + value(item), 0);

/** Words in the paragraphs of an article that pass. */
export function words(article: ReadArticle, passes: (paragraph: number) => boolean): number {
  return sum(
    article.document.paragraphs.filter((_, index) => passes(index)),
    (paragraph) => paragraph.words,
  );
}

function estimated(
  articles: readonly ReadArticle[],
  measures: readonly Measure[],
  { seed, resamples, detectors }: Resampling,
  withoutShared: boolean,
): Map<string, Estimate> {
  const { units, resampled } = outletUnits(articles, { withoutShared });
  return estimateMeasures(units, measures, {
    seed,
    resamples,
    resampled,
    ...(detectors ? { detectors } : {}),
  });
}

/** Ids of the findings behind a measure, in order of article and place, each once. */
function evidence(articles: readonly ReadArticle[], measure: Measure): string[] {
  const names = new Set(measure.evidence.filter((name) => !name.endsWith(":")));
  const prefixes = measure.evidence.filter((name) => name.endsWith(":"));
  const ids = new Set<string>();
  for (const { contributions } of articles)
    for (const { name, finding } of contributions)
      if (
        finding !== null &&
        (names.has(name) || prefixes.some((prefix) => name.startsWith(prefix)))
      )
        ids.add(finding);
  return [...ids];
}

/** Counts the words of a finding's span (of its content, for an attribution). */
function wordCounter(articles: readonly ReadArticle[]): (finding: Finding) => number {
  const byId = new Map(articles.map((article) => [idOf(article), article.document]));
  return (finding) => {
    const document = byId.get(finding.article)!;
    const spans =
      finding.kind === "attribution"
        ? (finding.content.parts ?? [finding.content])
        : [{ start: finding.start, end: finding.end }];
    return sum(spans, ({ start, end }) => {
      let count = 0;
      for (let i = firstAtOrAfter(document.tokens, start); i < document.tokens.length; i++) {
        const token = document.tokens[i]!;
        if (token.start >= end) break;
        if (token.word) count++;
      }
      return count;
    });
  };
}
