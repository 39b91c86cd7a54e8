/** One thread that answers lines of a stream. */
import { parentPort, workerData } from "node:worker_threads";
import { threadError } from "../records/index.js";
import { streamReader, type StreamReading } from "./stream-reader.js";
import type { StreamQuestion, StreamReply } from "./stream-threads.js";

const port = parentPort!;
const reader = streamReader(workerData as StreamReading);
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
