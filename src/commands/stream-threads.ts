import { Worker } from "node:worker_threads";
import { errorOf, type ThreadError } from "../records/index.js";
import type { Line } from "./stream-line.js";
import type { StreamAnswer, StreamReader, StreamReading } from "./stream-reader.js";

/** What a thread is started with. */
export interface StreamThreadSettings {
  readonly reading: StreamReading;
  /** Folder in which it keeps what the learned reader says; null for none. */
  readonly cache: string | null;
}

/** What a thread is asked, by a number that its answer bears too. */
export interface StreamQuestion {
  readonly number: number;
  readonly lines: readonly Line[];
}

export type StreamReply =
  | { readonly number: number; readonly answers: readonly StreamAnswer[] }
  | { readonly number: number; readonly failed: ThreadError };

/** The thread's code beside this one's; a thread is loaded by path, so only as built. */
const CODE = new URL("./stream-thread.js", import.meta.url);

interface Waiting {
  readonly resolve: (answers: readonly StreamAnswer[]) => void;
  readonly reject: (error: Error) => void;
}

/** Answers lines in several threads: each batch goes to the thread that has least to do. */
export function streamThreads(settings: StreamThreadSettings, jobs: number): StreamReader {
  let number = 0;
  const threads = Array.from({ length: jobs }, () => {
    const thread = new Worker(CODE, { workerData: settings });
    const waiting = new Map<number, Waiting>();
    let ended: Error | null = null;
    const fail = (error: Error) => {
      ended ??= error;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    thread.on("message", (reply: StreamReply) => {
      const asked = waiting.get(reply.number);
      waiting.delete(reply.number);
      if ("failed" in reply) asked?.reject(errorOf(reply.failed));
      else asked?.resolve(reply.answers);
    });
    thread.on("error", fail);
    thread.on("exit", (code) =>
      fail(new Error(`a thread that reads articles ended early, with ${String(code)}`)),
    );
    /** Asks the thread; one that has ended would never answer. */
    const ask = (question: StreamQuestion, asked: Waiting) => {
      if (ended !== null) return asked.reject(ended);
      waiting.set(question.number, asked);
      thread.postMessage(question);
    };
    return { thread, waiting, ask };
  });
  return {
    lanes: jobs,
    read: (lines) =>
      new Promise((resolve, reject) => {
        const { ask } = threads.reduce((least, one) =>
          one.waiting.size < least.waiting.size ? one : least,
        );
        ask({ number: number++, lines }, { resolve, reject });
      }),
    close: () => {
      for (const { thread } of threads) void thread.terminate();
    },
  };
}
