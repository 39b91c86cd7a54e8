import type { Article } from "../corpus/article.js";

/** What a reading thread is asked: some articles, by a number that its answer bears too. */
export interface ThreadQuestion {
  readonly number: number;
  readonly articles: readonly Article[];
}

/** What it answers: how much of one article is read; a packed record for each, or what went wrong. */
export type ThreadAnswer =
  | { readonly number: number; readonly index: number; readonly share: number }
  | { readonly number: number; readonly packed: readonly Uint8Array[] }
  | { readonly number: number; readonly failed: ThreadError };

/** An error as it can be sent: a class does not pass from thread to thread. */
export interface ThreadError {
  readonly message: string;
  readonly stack?: string;
  /** For what a user can mend. */
  readonly exitCode?: 1 | 2;
}
