// @ts-check
// One thread that runs the graph. onnxruntime's `run` holds the thread that it is called on, so that
// two windows are read at once only where each has a thread. Plain JavaScript, for a worker is
// loaded by path, from the library as it is written and as it is built.
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parentPort } from "node:worker_threads";

/** @typedef {Pick<typeof import("onnxruntime-common"), "InferenceSession" | "Tensor" | "env">} Runtime */
/** @typedef {import("./session.js").Engine} Engine */
/** @typedef {import("./session.js").Graph} Graph */

/** @type {import("onnxruntime-common").InferenceSession | null} */
let session = null;
/** @type {Runtime["Tensor"]} */
let Tensor;

/**
 * The runtime that was asked for; unless one was, the native one, and WebAssembly where that is missing
 * (its installation asks for files that not every network gives).
 * @param {Engine | undefined} engine
 * @returns {Promise<{ runtime: Runtime, provider: "cpu" | "wasm" }>}
 */
async function runtimeOf(engine) {
  if (engine !== "wasm")
    try {
      return { runtime: await import("onnxruntime-node"), provider: "cpu" };
    } catch (error) {
      if (engine === "native") throw error;
    }
  const runtime = await import("onnxruntime-web");
  runtime.env.wasm.numThreads = 1;
  return { runtime, provider: "wasm" };
}

/**
 * The native library opens the graph's file and the one beside it that holds its tables; WebAssembly reads no
 * files and is handed what is in them.
 * @param {{ graph: Graph, engine?: Engine }} message
 */
async function load({ graph, engine }) {
  let found;
  try {
    found = await runtimeOf(engine);
  } catch (error) {
    return { failed: "runtime", message: String(error) };
  }
  Tensor = found.runtime.Tensor;
  try {
    const { path, tables } = graph;
    const options = {
      executionProviders: [found.provider],
      // One thread inside a product: a window's numbers never depend on how the work is shared.
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      executionMode: /** @type {const} */ ("sequential"),
    };
    const { InferenceSession } = found.runtime;
    if (found.provider === "cpu") session = await InferenceSession.create(path, options);
    else {
      const externalData =
        tables === null
          ? []
          : [{ path: tables, data: await readFile(join(dirname(path), tables)) }];
      session = await InferenceSession.create(await readFile(path), { ...options, externalData });
    }
  } catch (error) {
    return { failed: "weights", message: String(error) };
  }
  return { engine: found.provider === "cpu" ? "native" : "wasm" };
}

/** @param {{ ids: Int32Array, features: Int32Array }} message */
async function run({ ids, features }) {
  const shape = [1, ids.length];
  try {
    const output = await session?.run({
      ids: new Tensor("int32", ids, shape),
      features: new Tensor("int32", features, shape),
    });
    const rows = /** @type {Float32Array | undefined} */ (output?.["heads"]?.data);
    if (rows === undefined) throw new Error("the graph gave no output named heads");
    return { rows: rows.slice() };
  } catch (error) {
    return { failed: "run", message: String(error) };
  }
}

parentPort?.on("message", async (message) => {
  if (message.close) {
    await session?.release();
    parentPort?.close();
    return;
  }
  const answer = message.graph ? await load(message) : await run(message);
  parentPort?.postMessage(answer, "rows" in answer ? [answer.rows.buffer] : []);
});
