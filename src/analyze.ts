import { compareText } from "./order.js";
import type { Lexicon } from "./annotations/loaded/index.js";
import { loadLexicon } from "./annotations/loaded/index.js";
import { compareRecords, type CompareOptions } from "./compare.js";
import type { Corpus } from "./corpus/index.js";
import type { Analysis } from "./outlets/analysis.js";
import { annotate, type AnnotateOptions } from "./records/index.js";
import { standingTextApart } from "./set-apart.js";

/** How a corpus is analysed; every choice has a default. */
export interface AnalyzeOptions
  extends CompareOptions, Pick<AnnotateOptions, "jobs" | "cache" | "engine" | "onNote"> {
  /**
   * Take sentences that an outlet repeats at the head or end of articles on different events for page furniture. Not
   * unless told: `stream` sees one article at a time and can't know them, and its results must merge to the same.
   */
  readonly standingTextApart?: boolean;
  /** Loaded terms; the ones that ship with the package by default. */
  readonly lexicon?: Lexicon;
}

/**
 * Analyses a corpus: finds attributions, loaded terms and mentions in every article, shared text
 * between articles, and adds them up to one row an outlet, each figure with its 95 % interval and
 * the findings behind it.
 *
 * Two halves: each article is annotated alone and made a record of; then records are compared. The
 * same articles, topic and options give the same result to the byte; the order of articles does not
 * matter, nor do `jobs` and `cache`.
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
  const lexicon = options.lexicon ?? loadLexicon().lexicon;
  const sorted = [...corpus.articles].sort((a, b) => compareText(a.id, b.id));
  const { articles, warnings } =
    options.standingTextApart === true
      ? standingTextApart(sorted)
      : { articles: sorted, warnings: [] };
  const records = await annotate(articles, { ...options, topic, reader, lexicon });
  return compareRecords(records, {
    ...options,
    warnings: [...(corpus.warnings ?? []), ...warnings, ...(corpus.skipped ?? [])],
  });
}
