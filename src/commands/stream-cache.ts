import { deflateRawSync, inflateRawSync } from "node:zlib";
import { keptKey } from "../kept-key.js";
import { choicesOf, type Kept } from "../records/index.js";
import type { Line } from "./stream-line.js";
import type { StreamAnswer, StreamReader, StreamReading } from "./stream-reader.js";

/**
 * Answers lines that were answered before, by the same program and choices, with what was kept of them, and
 * keeps the answers to all others.
 */
export function keptStream(reader: StreamReader, kept: Kept, reading: StreamReading): StreamReader {
  const settings = keptKey([
    JSON.stringify(["stream", [...reading.extras].sort(), choicesOf(reading)]),
  ]);
  const keyOf = (line: Line) => keptKey([settings, JSON.stringify(line)]);
  return {
    lanes: reader.lanes,
    read: async (lines) => {
      const keys = lines.map(keyOf);
      const answers = keys.map((key): StreamAnswer | null => {
        const bytes = kept.get(key);
        return bytes === null ? null : { json: inflateRawSync(bytes).toString() };
      });
      const unread = lines.filter((_, at) => answers[at] === null);
      const read = unread.length === 0 ? [] : await reader.read(unread);
      let next = 0;
      return keys.map((key, at) => {
        const known = answers[at];
        if (known) return known;
        const answer = read[next++]!;
        if ("json" in answer) kept.put(key, deflateRawSync(answer.json, { level: 1 }));
        return answer;
      });
    },
    close: () => {
      kept.close();
      reader.close();
    },
  };
}
