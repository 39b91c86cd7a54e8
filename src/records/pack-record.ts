import { deserialize, serialize } from "node:v8";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Article } from "../corpus/article.js";
import { withSharedWords, type ArticleRecord } from "../record.js";

/** The fastest: the bytes are read back once, and a record has few to save. */
const LEVEL = 1;

/**
 * A record as bytes, some 15 kB for an article of 600 words: what goes from thread to thread and is kept on
 * disk. The article itself is not in it, for whoever wants the record has the article.
 */
export function packRecord(record: ArticleRecord): Uint8Array {
  return deflateRawSync(serialize({ ...record, article: null }), { level: LEVEL });
}

/**
 * The record that was packed, with its article: equal in every value to what it was made from.
 *
 * @throws where the bytes are not whole
 */
export function unpackRecord(bytes: Uint8Array, article: Article): ArticleRecord {
  const record = deserialize(inflateRawSync(bytes)) as ArticleRecord;
  const known = new Map([article.id, article.outlet].map((text) => [text, text]));
  return withSharedWords({ ...(owned(record, known) as ArticleRecord), article });
}

/**
 * Every text once in a record, as an id stands in a finding and in all that it counts for; and every list
 * of numbers in memory of its own, so that the bytes it came from can be let go.
 */
function owned(value: unknown, known: Map<string, string>): unknown {
  if (typeof value === "string") {
    const same = known.get(value);
    if (same === undefined) known.set(value, value);
    return same ?? value;
  }
  if (typeof value !== "object" || value === null) return value;
  if (ArrayBuffer.isView(value)) return (value as Uint8Array).slice();
  const fields = value as Record<string, unknown>;
  for (const key of Object.keys(fields)) fields[key] = owned(fields[key], known);
  return value;
}
