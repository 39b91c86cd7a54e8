import { availableParallelism, totalmem } from "node:os";
import type { Article } from "../corpus/article.js";

/** Characters that are worth starting a thread for: twice what one reads in the time that its start takes. */
const WORTH_A_THREAD = 300_000;
/** A thread that reads has the language's data and room for an article. */
const MEMORY_OF_A_JOB = 1e9;
/** The learned reader runs its weights in two threads of its own. */
const CORES_OF_A_LEARNED_JOB = 2;

/**
 * How many threads read articles unless a user says: as many as the machine has cores and memory for and
 * the articles are worth; half as many for the learned reader, which uses two cores by itself. 0 where the
 * articles are worth none.
 */
export function jobsFor(articles: readonly Article[], reader: "learned" | "rules"): number {
  const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
  const cores = availableParallelism() / (reader === "learned" ? CORES_OF_A_LEARNED_JOB : 1);
  const memory = process.constrainedMemory() || totalmem();
  const room = Math.min(memory, totalmem()) / MEMORY_OF_A_JOB;
  const worth = Math.floor(Math.min(characters / WORTH_A_THREAD, articles.length));
  return Math.min(worth, Math.max(1, Math.floor(Math.min(cores, room))));
}
