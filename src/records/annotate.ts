import pMap from "p-map";
import type { Article } from "../corpus/article.js";
import { createFinder, type FinderOptions } from "../find.js";
import { recordOf, type ArticleRecord } from "../record.js";
import { jobsFor } from "./jobs.js";
import { keptRecords } from "./kept-records.js";
import { packRecord, unpackRecord } from "./pack-record.js";
import { readInThreads, threadsCanRun } from "./record-threads.js";

/** How articles are made records of. */
export interface AnnotateOptions extends FinderOptions {
  /** Threads that read: 1 (default) is this one alone; "all" is what cores, memory and articles allow. */
  readonly jobs?: number | "all";
  /** Folder in which records are kept from run to run; null (default) for none. */
  readonly cache?: string | null;
  /** Called with the number of articles that have a record, and of all. */
  readonly onProgress?: (done: number, all: number) => void;
  /** Called with a line for the user where records cannot be kept any more. */
  readonly onNote?: (note: string) => void;
}

/** Articles in work at once in one thread: while one is looked through, the learned reader reads the next. */
const LANES = 4;

/**
 * Makes a record of each article: the first half of an analysis. Each article is read alone, so that the
 * result is the same to the byte in one thread and in many, and for records that were kept and those that
 * are made now.
 *
 * @returns the records, in the order of the articles
 * @throws UserError where the learned reader's files are missing or damaged, or `cache` cannot be opened
 */
export async function annotate(
  articles: readonly Article[],
  options: AnnotateOptions,
): Promise<ArticleRecord[]> {
  const { topic, lexicon, reader, engine, cache = null, onProgress } = options;
  const kept =
    cache === null ? null : keptRecords(cache, { topic, lexicon, reader, engine }, options.onNote);
  const records = new Map<Article, ArticleRecord>();
  const add = (article: Article, record: ArticleRecord) => {
    records.set(article, record);
    onProgress?.(records.size, articles.length);
  };
  try {
    for (const article of kept === null ? [] : articles) {
      const record = kept?.get(article) ?? null;
      if (record !== null) add(article, record);
    }
    const unread = articles.filter((article) => !records.has(article));
    const finding = { topic, lexicon, reader, engine };
    const jobs = jobsOf(unread, options);
    if (jobs > 1)
      await readInThreads(unread, finding, jobs, (article, packed) => {
        kept?.put(article, packed);
        add(article, unpackRecord(packed, article));
      });
    else if (unread.length > 0)
      await readHere(unread, finding, (article, record) => {
        kept?.put(article, packRecord(record));
        add(article, record);
      });
  } finally {
    kept?.close();
  }
  return articles.map((article) => records.get(article)!);
}

function jobsOf(unread: readonly Article[], { jobs = 1, reader }: AnnotateOptions): number {
  if (!threadsCanRun) return 1;
  return jobs === "all" ? jobsFor(unread, reader) : Math.min(jobs, unread.length);
}

async function readHere(
  articles: readonly Article[],
  options: FinderOptions,
  keep: (article: Article, record: ArticleRecord) => void,
): Promise<void> {
  const finder = await createFinder(options);
  await pMap(
    articles,
    async (article) => {
      const [found] = await finder.find([article]);
      keep(article, recordOf(found!, options.topic));
    },
    { concurrency: LANES },
  );
}
