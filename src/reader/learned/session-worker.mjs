// @ts-check
// One thread that runs the graph. onnxruntime's `run` holds the thread that it is called on, so that
// two windows are read at once only where each has a thread. Plain JavaScript, for a worker is
// loaded by path, from the library as it is written and as it is built.
import { parentPort } from "node:worker_threads";

/** @type {import("onnxruntime-node").InferenceSession | null} */
let session = null;
/** @type {typeof import("onnxruntime-node").Tensor} */
let Tensor;

/** @param {{ weights: Uint8Array }} message */
async function load({ weights }) {
  let runtime;
  try {
    runtime = await import("onnxruntime-node");
  } catch (error) {
    return { failed: "runtime", message: String(error) };
  }
  Tensor = runtime.Tensor;
  try {
    session = await runtime.InferenceSession.create(weights, {
      executionProviders: ["cpu"],
      // One thread inside a product: a window's numbers never depend on how the work is shared.
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      executionMode: "sequential",
    });
  } catch (error) {
    return { failed: "weights", message: String(error) };
  }
  return {};
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
  const answer = message.weights ? await load(message) : await run(message);
  parentPort?.postMessage(answer, "rows" in answer ? [answer.rows.buffer] : []);
});
