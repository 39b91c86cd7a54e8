/** One thread that answers lines of a stream. */
import { parentPort, workerData } from "node:worker_threads";
import { keptReadings, threadError } from "../records/index.js";
import { streamReader } from "./stream-reader.js";
import type { StreamQuestion, StreamReply, StreamThreadSettings } from "./stream-threads.js";

const port = parentPort!;
const { reading, cache } = workerData as StreamThreadSettings;
const reader = streamReader(reading, keptReadings(cache, reading));
// Who asks first hears of it.
reader.catch(() => undefined);

async function reply({ number, lines }: StreamQuestion): Promise<StreamReply> {
  try {
    return { number, answers: await (await reader).read(lines) };
  } catch (error) {
    return { number, failed: threadError(error as Error) };
  }
}

port.on(
  "message",
  (question: StreamQuestion) => void reply(question).then((one) => port.postMessage(one)),
);
