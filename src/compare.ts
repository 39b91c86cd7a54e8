import type { Precision } from "./reader/index.js";
import { omissions, omissionsByEvent } from "./annotations/facts/index.js";
import { compareText } from "./order.js";
import type { Article, Warning } from "./corpus/article.js";
import { readDocument } from "./document/index.js";
import type { Finding } from "./finding.js";
import { findingList } from "./finding-list.js";
import { lazyList } from "./lazy-list.js";
import { groupEvents, sharedTextOf, wireEdits } from "./lineage/index.js";
import type { Lineage } from "./lineage/index.js";
import { measuresOf } from "./measures/index.js";
import { SCHEMA_VERSION } from "./outlets/analysis.js";
import type { Analysis, WireEditRow } from "./outlets/analysis.js";
import {
  commonCoverage,
  contrastWords,
  createVocabulary,
  describeMeasure,
  detectorErrors,
  distinctiveWords,
  heardRows,
  namingRows,
  outletContrasts,
  outletTables,
  ownWords,
  pairToCompare,
  scoreTable,
  words,
} from "./outlets/index.js";
import type { ReadArticle } from "./outlets/index.js";
import { counted, type OnProgress } from "./progress.js";
import type { ArticleRecord } from "./record.js";
import type { Topic } from "./topic/topic.js";
import { groupBy } from "./group-by.js";
import { standingWordsApart } from "./set-apart.js";

/** How records are compared; every choice has a default. */
export interface CompareOptions {
  /** Sides, actors, contested wording. Without one all that needs no sides is still told. */
  readonly topic?: Topic | null;
  /** The reader that read the articles. `learned` (default): the small model. `rules`: explainable, faster, no model file. */
  readonly reader?: "learned" | "rules";
  /**
   * How the learned reader reckons. `full` (default): the same findings on every processor. `fast`: a quarter less
   * work and more where a processor multiplies 8-bit numbers at once, but a few findings in a hundred hang on the processor.
   */
  readonly precision?: Precision;
  /** Seed of the resampling, 1 by default: the same seed gives the same intervals. */
  readonly seed?: number;
  /** Resamples of each interval, 2,000 by default. */
  readonly resamples?: number;
  /**
   * Carry into the intervals how often the reader is right, as measured on human annotation; true by
   * default. Without it an interval says only how much the outlet's articles vary.
   */
  readonly detectorError?: boolean;
  /** Called before each step of the comparison and after the last, and with whatever comes before it. */
  readonly onProgress?: OnProgress;
  /** What reading the corpus had to say. */
  readonly warnings?: readonly Warning[];
}

/** Shared text, events, tables, and what outlets differ in. */
const STEPS = 4;

/**
 * The second half of an analysis: from records of articles, each made alone, to shared text, events and
 * one row an outlet. Nothing of it needs an article's tokens, but the few that share text or tell of one
 * event, which are cut into words again.
 *
 * @param records in any order; ids are unique
 * @example
 * const records = found.map((one) => recordOf(one, topic));
 * compareRecords(records, { topic }).outlets[0].outlet; // "Armenpress"
 */
export function compareRecords(
  records: readonly ArticleRecord[],
  options: CompareOptions = {},
): Analysis {
  const {
    topic = null,
    reader = "learned",
    precision = "full",
    seed = 1,
    resamples = 2000,
    detectorError = true,
    warnings = [],
  } = options;
  const begin = (step: number) => options.onProgress?.(counted("comparison", step, STEPS));
  begin(0);
  const sorted = [...records].sort((a, b) => compareText(a.article.id, b.article.id));
  const lineage = sharedTextOf(sorted);
  const familyOf = new Map(
    lineage.families.flatMap(({ id, members }) => members.map((member) => [member, id] as const)),
  );
  begin(1);
  const events = groupEvents(
    sorted.map((record) => ({
      ...{ id: record.article.id, date: record.article.date, event: record.article.event },
      get words() {
        return record.eventWords;
      },
    })),
  );
  const eventOf = new Map(events.flatMap(({ id, articles }) => articles.map((one) => [one, id])));
  const none: ReadonlySet<number> = new Set();
  const read = sorted.map((record) => {
    const { id } = record.article;
    return readArticle(record, {
      sharedParagraphs: lineage.sharedParagraphs.get(id) ?? none,
      copyOf: lineage.copiesWithinOutlet.get(id) ?? null,
      family: familyOf.get(id) ?? null,
      event: eventOf.get(id)!,
    });
  });

  const measures = measuresOf(topic, { coverage: commonCoverage(read) });
  const described = measures.filter(({ rank }) => rank !== "table").map(describeMeasure);
  const scores = scoreTable(
    read,
    measures.filter(({ ofArticle, rank }) => ofArticle && rank !== "table"),
  );
  begin(2);
  const detectors = detectorError ? detectorErrors(reader) : undefined;
  const tables = outletTables(read, measures, topic, { seed, resamples, detectors });
  begin(3);
  const vocabulary = createVocabulary();
  const standing = standingWordsApart(sorted);
  const own = read.map((article, index) =>
    ownWords(article, standing.wordsOf(sorted[index]!), vocabulary),
  );
  const pair = pairToCompare(own);
  const byOutlet = groupBy(read, ({ article }) => article.outlet);
  return {
    schemaVersion: SCHEMA_VERSION,
    settings: {
      reader,
      ...(reader === "learned" && { precision }),
      seed,
      resamples,
      detectorError,
    },
    topic,
    measures: described,
    articles: read.map((article, index) => ({
      article: withWarnings(article.article, sorted[index]!.warnings),
      words: words(article, () => true),
      sharedWords: words(article, (paragraph) => article.sharedParagraphs.has(paragraph)),
      family: article.family,
      event: article.event,
      get scores() {
        return scores.of(index);
      },
      get strip() {
        return article.strip;
      },
    })),
    findings: findingsOf(sorted),
    contrasts: outletContrasts(
      read.map(({ article: { id, outlet }, family, event }, index) => ({
        outlet,
        event,
        unit: family ?? id,
        score: (measure: string) => scores.score(index, measure),
      })),
      described,
      seed,
    ),
    sharedText: lineage.pairs,
    ...tables,
    distinctive: distinctiveWords(own, seed),
    wordContrast: pair === null ? null : contrastWords(own, ...pair, seed),
    heard: tables.outlets.flatMap(({ outlet }) =>
      heardRows(
        outlet,
        byOutlet
          .get(outlet)!
          .flatMap(({ findings }) => findings.filter(({ kind }) => kind === "accusation")),
        topic,
        (article) => eventOf.get(article)!,
      ),
    ),
    namings: namingRows(read),
    events,
    omissions: isPacked(sorted)
      ? lazyList(omissionsByEvent(sorted, { events: eventOf, families: familyOf }))
      : omissions(sorted, { events: eventOf, families: familyOf }),
    wireEdits: editsOfFamilies(sorted, lineage),
    warnings: [
      ...warnings,
      ...standing.warnings,
      ...sorted.flatMap((record) => [...record.article.warnings, ...record.warnings]),
    ],
  };
}

/** What is told of an article by the articles beside it. */
type Beside = Pick<ReadArticle, "sharedParagraphs" | "copyOf" | "family" | "event">;

/** An article whose findings and counts are asked of its record, which may have to unpack them, and not kept. */
const readArticle = (record: ArticleRecord, beside: Beside): ReadArticle => ({
  article: record.article,
  ...beside,
  get strip() {
    return record.strip.map((part, index) => ({
      ...part,
      shared: beside.sharedParagraphs.has(index),
    }));
  },
  get findings() {
    return record.findings;
  },
  get contributions() {
    return record.contributions;
  },
});

/** Whether what is in records is unpacked when it is asked for: then nothing that is made of it is kept either. */
const isPacked = (records: readonly ArticleRecord[]): boolean =>
  records.some(({ findingCount }) => findingCount !== undefined);

/** All findings, in order of article: as one list, or made when they are asked for where they are packed. */
function findingsOf(records: readonly ArticleRecord[]): readonly Finding[] {
  if (!isPacked(records)) return records.flatMap(({ findings }) => findings);
  return findingList(
    records.map((record) => ({
      article: record.article.id,
      count: record.findingCount ?? record.findings.length,
      read: () => record.findings,
    })),
  );
}

const told = ({ article, findings }: ArticleRecord) => ({
  document: readDocument(article),
  findings,
});

/** What each outlet changed in the text of its family's origin. */
function editsOfFamilies(records: readonly ArticleRecord[], { families }: Lineage): WireEditRow[] {
  const byId = new Map(records.map((record) => [record.article.id, record]));
  return families.flatMap(({ origin, members }) => {
    const from = told(byId.get(origin)!);
    return members
      .filter((member) => member !== origin)
      .flatMap((member) => {
        const to = told(byId.get(member)!);
        return wireEdits(from.document, to.document, from.findings, to.findings).map((edit) => ({
          a: origin,
          b: member,
          edit,
        }));
      });
  });
}

/** An article with more warnings; its text, which may have to be read from disk, is not asked for. */
function withWarnings(article: Article, more: readonly Warning[]): Article {
  if (more.length === 0) return article;
  const warnings = { value: [...article.warnings, ...more], enumerable: true };
  return Object.defineProperties(
    {},
    { ...Object.getOwnPropertyDescriptors(article), warnings },
  ) as Article;
}
