import { compareText } from "./order.js";
import type { Lexicon } from "./annotations/loaded/index.js";
import { loadLexicon } from "./annotations/loaded/index.js";
import { compareRecords, type CompareOptions } from "./compare.js";
import type { Corpus } from "./corpus/index.js";
import { createFinder } from "./find.js";
import type { Analysis } from "./outlets/analysis.js";
import type { Engine } from "./reader/index.js";
import { recordOf, type ArticleRecord } from "./record.js";

/** How a corpus is analysed; every choice has a default. */
export interface AnalyzeOptions extends CompareOptions {
  /** What runs the learned reader; onnxruntime's native library where it is installed unless told. */
  readonly engine?: Engine;
  /** Loaded terms; the ones that ship with the package by default. */
  readonly lexicon?: Lexicon;
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
 * Two halves: each article is annotated alone and made a record of; then records are compared. The
 * same articles, topic and options give the same result to the byte; the order of articles does not
 * matter.
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
  const { topic = null, reader = "learned" } = options;
  const articles = [...corpus.articles].sort((a, b) => compareText(a.id, b.id));
  const lexicon = options.lexicon ?? loadLexicon().lexicon;
  const finder = await createFinder({ topic, lexicon, reader, engine: options.engine });

  const records: ArticleRecord[] = [];
  for (let from = 0; from < articles.length; from += BATCH) {
    for (const found of await finder.find(articles.slice(from, from + BATCH)))
      records.push(recordOf(found, topic));
    options.onProgress?.(Math.min(from + BATCH, articles.length), articles.length);
  }
  return compareRecords(records, {
    ...options,
    warnings: [...(corpus.warnings ?? []), ...(corpus.skipped ?? [])],
  });
}
