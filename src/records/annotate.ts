import pMap from "p-map";
import type { Article } from "../corpus/article.js";
import { createFinder, LANES, type FinderOptions } from "../find.js";
import type { OnProgress } from "../progress.js";
import { recordOf, withSharedWords, type ArticleRecord } from "../record.js";
import { Scratch } from "../scratch.js";
import { articleWork, type ArticleWork } from "./article-work.js";
import { jobsFor } from "./jobs.js";
import { openKept, type Kept } from "./kept.js";
import { keptRecords } from "./kept-records.js";
import { packedRecord, packRecord, unpackRecord } from "./pack-record.js";
import { readInThreads, threadsCanRun } from "./record-threads.js";

/** How articles are made records of. */
export interface AnnotateOptions extends FinderOptions {
  /**
   * Threads that read. 1 (default): the one that asks reads by itself; "all": as many as cores, memory and
   * articles allow.
   */
  readonly jobs?: number | "all";
  /** Folder in which records are kept from run to run; null (default) for none. */
  readonly cache?: string | null;
  /**
   * Hand out records that stand in a file without a name (in `cache`, else among the system's such files)
   * and whose parts are read when they are asked for: they take hardly any memory and some milliseconds more.
   * From 1,000 articles unless told.
   */
  readonly packed?: boolean;
  /** Called with how far the articles are. */
  readonly onProgress?: OnProgress;
  /** Called with a line for the user where records cannot be kept any more. */
  readonly onNote?: (note: string) => void;
}

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
  const { topic, lexicon, reader, engine, precision, cache = null, onProgress } = options;
  const finding = { topic, lexicon, reader, engine, precision };
  const { packed = articles.length >= MANY_ARTICLES } = options;
  const scratch = packed ? Scratch.open(cache) : null;
  const unpacked = (bytes: Uint8Array, article: Article) =>
    packed ? packedRecord(bytes, article, scratch) : unpackRecord(bytes, article);
  const store = cache === null ? null : openKept(cache, options.onNote);
  const kept = store === null ? null : keptRecords(store, finding, unpacked);
  const records = new Map<Article, ArticleRecord>();
  try {
    for (const article of kept === null ? [] : articles) {
      const record = kept?.get(article) ?? null;
      if (record !== null) records.set(article, record);
    }
    const unread = articles.filter((article) => !records.has(article));
    const work = articleWork(unread, articles.length, onProgress);
    const jobs = threadsFor(unread, options);
    const few = articles.length <= MOST_READINGS;
    if (jobs > 0)
      await readInThreads(
        unread,
        finding,
        { jobs, work, cache: few ? cache : null },
        (article, bytes) => {
          kept?.put(article, bytes);
          records.set(article, unpacked(bytes, article));
        },
      );
    else if (unread.length > 0)
      await readHere(unread, finding, { work, kept: few ? store : null }, (article, record) => {
        const bytes = packed || kept !== null ? packRecord(record) : null;
        if (bytes !== null) kept?.put(article, bytes);
        records.set(
          article,
          packed && bytes !== null ? unpacked(bytes, article) : withSharedWords(record),
        );
      });
  } finally {
    store?.close();
  }
  return articles.map((article) => records.get(article)!);
}

/** Articles whose records are some 250 MB when all is at hand. */
export const MANY_ARTICLES = 1000;

/**
 * Articles of which what the learned reader says is kept too, so that with another topic or lexicon they are not
 * read again: 0.5 MB for an article of 800 words, 5 GB for as many as these.
 */
const MOST_READINGS = 10_000;

/** Threads to be started; 0 where this one reads. */
function threadsFor(unread: readonly Article[], { jobs = 1, reader }: AnnotateOptions): number {
  if (!threadsCanRun || jobs === 1) return 0;
  return jobs === "all" ? jobsFor(unread, reader) : Math.min(jobs, unread.length);
}

async function readHere(
  articles: readonly Article[],
  options: FinderOptions,
  { work, kept }: { readonly work: ArticleWork; readonly kept: Kept | null },
  keep: (article: Article, record: ArticleRecord) => void,
): Promise<void> {
  const finder = await createFinder(options, kept);
  await pMap(
    articles,
    async (article) => {
      const [found] = await finder.find([article], [], work.within);
      keep(article, recordOf(found!, options.topic));
      work.finished(article);
    },
    { concurrency: LANES },
  );
}
