import { Worker, type ResourceLimits } from "node:worker_threads";
import type { Article } from "../corpus/article.js";
import type { FinderOptions } from "../find.js";
import type { ArticleWork } from "./article-work.js";
import {
  errorOf,
  type ThreadAnswer,
  type ThreadQuestion,
  type ThreadSettings,
} from "./thread-messages.js";

/** Articles sent together: few messages, and yet no thread is left with much at the end. */
const BATCH = { articles: 16, characters: 60_000 } as const;
/** Batches that a thread has at once: one that it reads, and one that waits. */
const AHEAD = 2;

/** The thread's code beside this one's; a thread is loaded by path, so only as built. */
const CODE = new URL("./record-thread.js", import.meta.url);

/** Whether threads can be started: not where this code runs from its source, as in a test. */
export const threadsCanRun = import.meta.url.endsWith(".js");

/**
 * Reads articles in several threads, the longest first.
 *
 * @param cache folder in which each thread keeps what the learned reader says; null for none
 * @param keep called for each article with its packed record, in whatever order they are read
 * @throws UserError where the learned reader's files are missing or damaged
 */
export async function readInThreads(
  articles: readonly Article[],
  options: FinderOptions,
  {
    jobs,
    work,
    cache,
  }: { readonly jobs: number; readonly work: ArticleWork; readonly cache: string | null },
  keep: (article: Article, packed: Uint8Array) => void,
): Promise<void> {
  const batches = batchesOf(articles);
  const longest = batches.reduce((most, { characters }) => Math.max(most, characters), 0);
  const threads = Array.from(
    { length: Math.min(jobs, batches.length) },
    () =>
      new Worker(CODE, {
        workerData: { options, cache } satisfies ThreadSettings,
        resourceLimits: memoryFor(longest),
      }),
  );
  let next = 0;
  const supply = (thread: Worker) =>
    new Promise<void>((resolve, reject) => {
      const asked = new Set<number>();
      const ask = () => {
        while (asked.size < AHEAD && next < batches.length) {
          asked.add(next);
          const question: ThreadQuestion = { number: next, articles: batches[next]!.articles };
          thread.postMessage(question);
          next++;
        }
        if (asked.size === 0) thread.postMessage("end");
      };
      thread.on("message", (answer: ThreadAnswer) => {
        if ("failed" in answer) return reject(errorOf(answer.failed));
        const batch = batches[answer.number]!.articles;
        if ("share" in answer) return work.within(batch[answer.index]!, answer.share);
        try {
          for (const [index, article] of batch.entries()) {
            keep(article, answer.packed[index]!);
            work.finished(article);
          }
        } catch (error) {
          return reject(error as Error);
        }
        asked.delete(answer.number);
        ask();
      });
      thread.on("error", reject);
      thread.on("exit", (code) => {
        if (asked.size === 0 && code === 0) resolve();
        else reject(new Error(`a thread that reads articles ended early, with ${String(code)}`));
      });
      ask();
    });
  try {
    await Promise.all(threads.map(supply));
  } catch (error) {
    await Promise.all(threads.map((thread) => thread.terminate()));
    throw error;
  }
}

/**
 * Megabytes of a thread that reads short articles: the language's data, the words met so far, and what is
 * made and let go. After 1,000 articles 104 are in use; above the limit a run ends.
 */
const MEMORY_OF_A_THREAD = 448;
/** Megabytes for every character of what is read at once, more than it ever took. */
const MEMORY_OF_A_CHARACTER = 0.002;

/**
 * What a thread may hold: left to itself it lets go of nothing before it has a gigabyte.
 *
 * @param longest characters of the batch that has most
 */
const memoryFor = (longest: number): ResourceLimits => ({
  maxOldGenerationSizeMb: Math.ceil(MEMORY_OF_A_THREAD + longest * MEMORY_OF_A_CHARACTER),
  maxYoungGenerationSizeMb: 32,
});

/** Articles that are sent together. */
interface Batch {
  readonly articles: readonly Article[];
  readonly characters: number;
}

/** The longest articles first, a batch full by number or by length. */
function batchesOf(articles: readonly Article[]): Batch[] {
  // Asked of each once, as its text may have to be read from disk.
  const sized = articles
    .map((article) => ({ article, length: article.text.length }))
    .sort((a, b) => b.length - a.length);
  const batches: { articles: Article[]; characters: number }[] = [];
  for (const { article, length } of sized) {
    const last = batches.at(-1);
    if (
      last === undefined ||
      last.articles.length === BATCH.articles ||
      last.characters + length > BATCH.characters
    )
      batches.push({ articles: [article], characters: length });
    else {
      last.articles.push(article);
      last.characters += length;
    }
  }
  return batches;
}
