import { cueStance } from "../measures/attribution/cue-stance.js";
import type { Measure } from "../measures/index.js";
import { estimateMeasures } from "../statistics/index.js";
import type { DetectorError } from "../statistics/index.js";
import type { Estimate } from "../statistics/estimate.js";
import type { Topic } from "../topic/topic.js";
import type {
  ChoiceRow,
  LoadedRow,
  OutletFigure,
  OutletRow,
  SpeakerRow,
  StanceRow,
} from "./analysis.js";
import { evidenceOf, type Behind } from "./evidence.js";
import { occurring } from "./occurring.js";
import type { ReadArticle } from "./read-article.js";
import { choiceRows, loadedRows, speakerRows, stanceRows } from "./tables.js";
import { outletUnits } from "./units.js";
import { groupBy } from "../group-by.js";

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
  const byOutlet = groupBy(sorted, ({ article }) => article.outlet);
  const what = occurring(sorted);
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const shown = measures.filter(({ rank }) => rank !== "table");
  const outlets: OutletRow[] = [];
  const loaded: LoadedRow[] = [];
  const choices: ChoiceRow[] = [];
  const speakers: SpeakerRow[] = [];
  const stances: StanceRow[] = [];

  for (const outlet of [...byOutlet.keys()].sort()) {
    const own = byOutlet.get(outlet)!;
    const evidence = evidenceOf(own);
    const all = estimated(own, measures, resampling, false);
    const withoutShared = own.every(ofItsOwn) ? all : estimated(own, shown, resampling, true);
    outlets.push({
      outlet,
      articles: own.length,
      words: sum(own, (article) => words(article, () => true)),
      sharedWords: sum(own, (article) => words(article, (i) => article.sharedParagraphs.has(i))),
      figures: shown.map((measure) => ({
        measure: measure.id,
        all: all.get(measure.id)!,
        withoutShared: withoutShared.get(measure.id)!,
        ...behind(evidence(measure)),
      })) satisfies OutletFigure[],
    });
    const figures = { measures: byId, estimates: all, evidence };
    loaded.push(...loadedRows(outlet, figures, what));
    choices.push(...choiceRows(outlet, figures, topic));
    speakers.push(...speakerRows(outlet, own));
    stances.push(...stanceRows(outlet, figures, what));
  }
  const cues = measures.filter(({ component }) => component === cueStance.component);
  stances.push(
    ...stanceRows(
      null,
      {
        measures: byId,
        estimates: estimated(sorted, cues, resampling, false),
        evidence: evidenceOf(
          sorted,
          cues.flatMap(({ evidence }) => evidence),
        ),
      },
      what,
    ),
  );
  return { outlets, loaded, choices, speakers, stances };
}

const behind = ({ count, findings }: Behind) => ({ findingCount: count, findings });

/** Shares no paragraph with another outlet and repeats no article of its own. */
const ofItsOwn = ({ sharedParagraphs, copyOf }: ReadArticle) =>
  sharedParagraphs.size === 0 && copyOf === null;

const idOf = (article: ReadArticle) => article.article.id;

const sum = <T>(items: readonly T[], value: (item: T) => number) =>
  items.reduce((total, item) => total + value(item), 0);

/** Words in the paragraphs of an article that pass. */
export function words(article: ReadArticle, passes: (paragraph: number) => boolean): number {
  return sum(
    article.strip.filter((_, index) => passes(index)),
    (part) => part.words.outlet + part.words.reported + part.words.quoted,
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
