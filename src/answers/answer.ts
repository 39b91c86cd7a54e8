import type { Group } from "../measures/index.js";

/** What an answer is about: as measures are grouped, or the text that outlets share. */
export type Chapter = Group | "shared text";

/** One thing that may be said of a corpus, with what it rests on. */
export interface Answer {
  /** A plain sentence: the finding first, then how sure, then how it was counted. */
  readonly text: string;
  /** The measure that it is told from; null where it is told from a table of findings. */
  readonly measure: string | null;
  /** What it is about; null where it is about all. */
  readonly chapter: Chapter | null;
  /** The outlets that it tells of. */
  readonly outlets: readonly string[];
  /** How many findings, or passages that are no findings, were counted. */
  readonly findingCount: number;
  /** Their ids, of many a sample that is spread over articles. */
  readonly findings: readonly string[];
}

/** What a corpus answers to "how do these outlets differ, and can I say so?". */
export interface Answers {
  /** What stands: differences that were tested, or counts of single articles; at most ten, the strongest first. */
  readonly found: readonly Answer[];
  /** Differences that came nearest to standing and do not: where to read on, no results; at most three. */
  readonly nearest: readonly Answer[];
  /** What was looked for with enough text, and did not show. */
  readonly notFound: readonly Answer[];
  /** What can't be told from this corpus, and what it would take. */
  readonly unknown: readonly string[];
}
