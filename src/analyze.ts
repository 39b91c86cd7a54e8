import type { Article, Warning } from "./corpus/article.js";
import type { Corpus } from "./corpus/index.js";
import { createFinder } from "./find.js";
import type { Found } from "./find.js";
import { findEvents, findSharedText, wireEdits } from "./lineage/index.js";
import type { Lineage } from "./lineage/index.js";
import type { Engine } from "./reader/index.js";
import { loadLexicon } from "./annotations/loaded/index.js";
import { contributionsOf, measuresOf } from "./measures/index.js";
import type { Lexicon } from "./annotations/loaded/index.js";
import { SCHEMA_VERSION } from "./outlets/analysis.js";
import type { Analysis, WireEditRow } from "./outlets/analysis.js";
import {
  articleStrip,
  commonCoverage,
  describeMeasure,
  detectorErrors,
  distinctiveWords,
  heardRows,
  outletTables,
  ownWords,
  words,
} from "./outlets/index.js";
import type { ReadArticle } from "./outlets/index.js";
import { omissions } from "./annotations/facts/index.js";
import type { Topic } from "./topic/topic.js";

/** How a corpus is analysed; every choice has a default. */
export interface AnalyzeOptions {
  /** Sides, actors, contested wording. Without one all that needs no sides is still told. */
  readonly topic?: Topic | null;
  /** `learned` (default): the small model. `rules`: explainable, faster, no model file. */
  readonly reader?: "learned" | "rules";
  /** What runs the learned reader; onnxruntime's native library where it is installed unless told. */
  readonly engine?: Engine;
  /** Loaded terms; the ones that ship with the package by default. */
  readonly lexicon?: Lexicon;
  /** Seed of the resampling, 1 by default: the same seed gives the same intervals. */
  readonly seed?: number;
  /** Resamples of each interval, 2,000 by default. */
  readonly resamples?: number;
  /**
   * Carry into the intervals how often the reader is right, as measured on human annotation; true by
   * default. Without it an interval says only how much the outlet's articles vary.
   */
  readonly detectorError?: boolean;
  /** Called with the number of articles read so far, and of all. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** Articles read together: enough to fill the model's batches. */
const BATCH = 16;

/**
 * Analyses a corpus: finds attributions, loaded terms and mentions in every article, shared text
 * between articles, and adds them up to one row an outlet, each figure with its 95 % interval and
 * the findings behind it.
 *
 * The same articles, topic and options give the same result to the byte; the order of articles does
 * not matter.
 *
 * @throws UserError where the learned reader's files are missing or damaged
 * @example
 * const { articles } = await readCorpus("seeds");
 * const { topic } = await readTopic("seeds/topic.yaml");
 * const analysis = await analyze({ articles }, { topic });
 * analysis.outlets[0].figures[0].all; // { value, low, high, n, sufficient, … }
 */
export async function analyze(
  corpus: Pick<Corpus, "articles"> & Partial<Corpus>,
  options: AnalyzeOptions = {},
): Promise<Analysis> {
  const {
    topic = null,
    reader = "learned",
    seed = 1,
    resamples = 2000,
    detectorError = true,
  } = options;
  const articles = [...corpus.articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const lexicon = options.lexicon ?? loadLexicon().lexicon;
  const finder = await createFinder({ topic, lexicon, reader, engine: options.engine });

  const found: Found[] = [];
  for (let from = 0; from < articles.length; from += BATCH) {
    found.push(...(await finder.find(articles.slice(from, from + BATCH))));
    options.onProgress?.(Math.min(from + BATCH, articles.length), articles.length);
  }

  const lineage = findSharedText(found.map(({ document }) => document));
  const familyOf = new Map(
    lineage.families.flatMap(({ id, members }) => members.map((member) => [member, id] as const)),
  );
  const none: ReadonlySet<number> = new Set();
  const read = found.map((one): ReadArticle => {
    const { document, findings } = one;
    const { id } = document.article;
    const sharedParagraphs = lineage.sharedParagraphs.get(id) ?? none;
    const strip = articleStrip(document, one.voiceAt, sharedParagraphs);
    return {
      document,
      findings,
      strip,
      sharedParagraphs,
      copyOf: lineage.copiesWithinOutlet.get(id) ?? null,
      family: familyOf.get(id) ?? null,
      contributions: contributionsOf(document, findings, topic),
    };
  });

  const measures = measuresOf(topic, { coverage: commonCoverage(read) });
  const detectors = detectorError ? detectorErrors(reader) : undefined;
  const tables = outletTables(read, measures, topic, { seed, resamples, detectors });
  const events = findEvents(found.map(({ document }) => document));
  const eventOf = new Map(events.flatMap(({ id, articles }) => articles.map((one) => [one, id])));
  return {
    schemaVersion: SCHEMA_VERSION,
    settings: { reader, seed, resamples, detectorError },
    topic,
    measures: measures.filter(({ rank }) => rank !== "table").map(describeMeasure),
    articles: read.map((article) => ({
      article: withWarnings(article, found),
      words: words(article, () => true),
      sharedWords: words(article, (index) => article.sharedParagraphs.has(index)),
      family: article.family,
      strip: article.strip,
    })),
    findings: read.flatMap(({ findings }) => findings),
    sharedText: lineage.pairs,
    ...tables,
    distinctive: distinctiveWords(
      read.map((article, index) => ownWords(article, found[index]!.voiceAt)),
      (article) => eventOf.get(article) ?? article,
      seed,
    ),
    heard: tables.outlets.flatMap(({ outlet }) =>
      heardRows(
        outlet,
        read
          .filter(({ document }) => document.article.outlet === outlet)
          .flatMap(({ findings }) => findings),
        topic,
      ),
    ),
    events,
    omissions: omissions(found, { events: eventOf, families: familyOf }),
    wireEdits: editsOfFamilies(read, lineage),
    warnings: allWarnings(corpus, found),
  };
}

/** What each outlet changed in the text of its family's origin. */
function editsOfFamilies(read: readonly ReadArticle[], { families }: Lineage): WireEditRow[] {
  const byId = new Map(read.map((article) => [article.document.article.id, article]));
  return families.flatMap(({ origin, members }) =>
    members
      .filter((member) => member !== origin)
      .flatMap((member) => {
        const [from, to] = [byId.get(origin)!, byId.get(member)!];
        return wireEdits(from.document, to.document, from.findings, to.findings).map((edit) => ({
          a: origin,
          b: member,
          edit,
        }));
      }),
  );
}

function withWarnings(read: ReadArticle, found: readonly Found[]): Article {
  const { article } = read.document;
  const more = found.find(({ document }) => document === read.document)!.warnings;
  return more.length === 0 ? article : { ...article, warnings: [...article.warnings, ...more] };
}

function allWarnings(corpus: Partial<Corpus>, found: readonly Found[]): Warning[] {
  return [
    ...(corpus.warnings ?? []),
    ...(corpus.skipped ?? []),
    ...found.flatMap(({ document, warnings }) => [...document.article.warnings, ...warnings]),
  ];
}
