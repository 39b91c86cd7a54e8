import type { Article } from "../corpus/article.js";
import { UserError } from "../errors.js";
import type { FinderOptions } from "../find.js";

/** What a reading thread is started with. */
export interface ThreadSettings {
  readonly options: FinderOptions;
  /** Folder in which it keeps what the learned reader says; null for none. */
  readonly cache: string | null;
}

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

/** What of an error is sent. */
export function threadError(error: Error): ThreadError {
  const { message, stack } = error;
  return {
    message,
    ...(stack === undefined ? {} : { stack }),
    ...(error instanceof UserError ? { exitCode: error.exitCode } : {}),
  };
}

/** The error that was sent. */
export function errorOf({ message, stack, exitCode }: ThreadError): Error {
  if (exitCode !== undefined) return new UserError(message, exitCode);
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
