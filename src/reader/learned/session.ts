import { Worker } from "node:worker_threads";
import { PACKAGE_ROOT } from "../../data.js";
import type { Window } from "./windows.js";

/** Windows in work at once: each has a thread of its own. */
export const THREADS = 2;

/**
 * What runs the graph: onnxruntime's native library, or its WebAssembly, which is at home everywhere,
 * slower, and has other last digits.
 */
export type Engine = "native" | "wasm";

/**
 * How the products are reckoned. `full`: nothing is rounded but the weights themselves, and the same is found on
 * every processor. `fast`: what goes into each product is rounded to 8 bits too. Which way a number is rounded may
 * hang on its last digit, and those differ between processors; so a few findings do.
 */
export type Precision = "fast" | "full";

/** The graph's files, which each thread opens by itself: sent to it, they would stand in memory once more a thread. */
export interface Graph {
  readonly path: string;
  /** Name of the file beside it that holds its tables; null for a graph that holds its own. */
  readonly tables: string | null;
}

/** What a thread answers: rows of numbers, nothing, or what went wrong and where. */
interface Answer {
  readonly rows?: Float32Array;
  readonly engine?: Engine;
  readonly failed?: "runtime" | "weights" | "run";
  readonly message?: string;
}

/** Thrown where the runtime or the weights cannot be loaded. */
export class SessionError extends Error {
  constructor(
    readonly where: "runtime" | "weights" | "run",
    message: string,
  ) {
    super(message);
  }
}

/** The graph in as many threads as are worth having. */
export interface Session {
  /** The engine that was found. */
  readonly engine: Engine;
  /** All numbers of a window's pieces, row after row. */
  readonly run: (window: Pick<Window, "ids" | "features">) => Promise<Float32Array>;
  readonly close: () => Promise<void>;
}

/**
 * Loads the graph into its threads. They keep a program alive only while they have work.
 *
 * @param engine the native one where it is installed, else WebAssembly, unless told
 * @throws SessionError that says whether the runtime or the weights cannot be loaded
 */
export async function createSession(graph: Graph, engine?: Engine): Promise<Session> {
  const threads = Array.from({ length: THREADS }, () => new Thread());
  let found: Engine;
  try {
    const answers = await Promise.all(threads.map((thread) => thread.ask({ graph, engine })));
    found = answers[0]!.engine!;
  } catch (error) {
    for (const thread of threads) thread.close();
    throw error;
  }
  return {
    engine: found,
    // One window at a time, never padded or batched with others: in fast precision what goes into a product is
    // scaled by the largest of a batch, so in a batch a text's tags would depend on its neighbours.
    run: async ({ ids, features }) => {
      const [least] = [...threads].sort((a, b) => a.waiting - b.waiting);
      const { rows } = await least!.ask({
        ids: Int32Array.from(ids),
        features: Int32Array.from(features),
      });
      return rows!;
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

/** A worker that answers its questions in order. */
class Thread {
  private readonly worker = new Worker(`${PACKAGE_ROOT}src/reader/learned/session-worker.mjs`);
  private readonly asked: {
    readonly answer: (answer: Answer) => void;
    readonly fail: (error: Error) => void;
  }[] = [];

  constructor() {
    this.worker.unref();
    this.worker.on("message", (answer: Answer) => this.next()?.answer(answer));
    this.worker.on("error", (error: Error) => {
      while (this.asked.length > 0) this.next()!.fail(error);
    });
  }

  get waiting(): number {
    return this.asked.length;
  }

  async ask(question: object): Promise<Answer> {
    this.worker.ref();
    const answer = await new Promise<Answer>((resolve, reject) => {
      this.asked.push({ answer: resolve, fail: reject });
      this.worker.postMessage(question);
    });
    if (answer.failed !== undefined)
      throw new SessionError(answer.failed, answer.message ?? "no message");
    return answer;
  }

  async close(): Promise<void> {
    const ended = new Promise<void>((resolve) => this.worker.once("exit", () => resolve()));
    this.worker.ref();
    this.worker.postMessage({ close: true });
    await ended;
  }

  private next() {
    const one = this.asked.shift();
    if (this.asked.length === 0) this.worker.unref();
    return one;
  }
}
