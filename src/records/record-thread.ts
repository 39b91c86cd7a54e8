/** One thread that reads articles: a finder of its own, articles in, packed records out. */
import { parentPort, workerData } from "node:worker_threads";
import { createFinder } from "../find.js";
import { recordOf } from "../record.js";
import { keptReadings } from "./kept-readings.js";
import { packRecord } from "./pack-record.js";
import {
  threadError,
  type ThreadAnswer,
  type ThreadQuestion,
  type ThreadSettings,
} from "./thread-messages.js";

const port = parentPort!;
const { options, cache } = workerData as ThreadSettings;
const kept = keptReadings(cache, options);
const finder = createFinder(options, kept);
// Who asks first hears of it.
finder.catch(() => undefined);

const send = (answer: ThreadAnswer) => port.postMessage(answer);

async function answer({ number, articles }: ThreadQuestion): Promise<ThreadAnswer> {
  try {
    const places = new Map(articles.map((article, index) => [article, index]));
    const found = await (
      await finder
    ).find(articles, [], (article, share) => send({ number, index: places.get(article)!, share }));
    return { number, packed: found.map((one) => packRecord(recordOf(one, options.topic))) };
  } catch (error) {
    return { number, failed: threadError(error as Error) };
  }
}

port.on("message", (question: ThreadQuestion | "end") => {
  if (question === "end") {
    kept?.close();
    port.close();
  } else void answer(question).then(send);
});
