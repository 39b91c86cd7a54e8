import { deserialize, serialize } from "node:v8";
import { keptKey } from "../../kept-key.js";
import type { Decoded } from "./decode.js";
import type { Model } from "./model.js";
import type { LearnedInput } from "./read.js";
import type { Stretch } from "./windows.js";

/** Where readings are kept from run to run: bytes by key. */
export interface KeptReadings {
  /** Null where nothing is kept under the key, or it cannot be read back. */
  readonly get: (key: Buffer) => Uint8Array | null;
  readonly put: (key: Buffer, bytes: Uint8Array) => void;
}

/**
 * A hash of all that the model is asked about a text, and of what runs it. The topic, the lexicon and whose
 * tone is wanted are not in it: they decide what is made of the answer.
 *
 * @example
 * readingKey(model, input).equals(readingKey(model, { ...input, targets: [{ start: 0, end: 3 }] })); // true
 */
export function readingKey({ engine, precision, card }: Model, input: LearnedInput): Buffer {
  const { text, paragraphs, sentences, words, grammar } = input;
  return keptKey([
    JSON.stringify(["reading", engine, precision, card.files]),
    JSON.stringify(text),
    ...[paragraphs, sentences, words, grammar?.tokens ?? []].map(placesOf),
    JSON.stringify(
      (grammar?.sentences ?? []).map(({ firstToken, endToken }) => [firstToken, endToken]),
    ),
  ]);
}

const placesOf = (list: readonly Stretch[]): string =>
  `${list.map(({ start, end }) => `${String(start)} ${String(end)}`).join()};`;

/** A reading as bytes, some 0.5 MB for an article of 800 words: numbers that no packing makes smaller. */
export const packReading = (decoded: readonly Decoded[]): Uint8Array => serialize(decoded);

/** The reading that was packed, to the last bit; null where the bytes are not whole. */
export function unpackReading(bytes: Uint8Array): readonly Decoded[] | null {
  try {
    return deserialize(bytes) as readonly Decoded[];
  } catch {
    return null;
  }
}
