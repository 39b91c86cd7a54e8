import { createHash } from "node:crypto";
import { fstatSync, readSync } from "node:fs";
import { KEY_BYTES } from "../kept-key.js";

// A file of kept records is one frame after the other: mark, key, length, checksum, bytes. It is only ever
// added to, so that a program that is stopped at any moment leaves at most its last frame cut off.

const MARK = Buffer.from("PXR1");
const LENGTH_AT = MARK.length + KEY_BYTES;
const SUM_AT = LENGTH_AT + 4;
const SUM_BYTES = 16;
const HEAD_BYTES = SUM_AT + SUM_BYTES;

/** Where a frame's bytes stand. */
export interface Frame {
  readonly key: string;
  readonly at: number;
  readonly length: number;
  readonly sum: Buffer;
}

/** A key as a text that a map can hold. */
export const keyText = (key: Buffer): string => key.toString("latin1");

/** A frame, ready to be added to a file. */
export function frameOf(key: Buffer, bytes: Uint8Array): Buffer {
  const head = Buffer.alloc(SUM_AT);
  MARK.copy(head);
  key.copy(head, MARK.length);
  head.writeUInt32LE(bytes.length, LENGTH_AT);
  return Buffer.concat([head, checksum(key, bytes), bytes]);
}

/** Every frame of an open file up to the first that is cut off or bears no mark. */
export function* framesOf(file: number): Generator<Frame> {
  const { size } = fstatSync(file);
  const head = Buffer.alloc(HEAD_BYTES);
  let at = 0;
  while (at + HEAD_BYTES <= size) {
    readSync(file, head, 0, HEAD_BYTES, at);
    const length = head.readUInt32LE(LENGTH_AT);
    const end = at + HEAD_BYTES + length;
    if (!head.subarray(0, MARK.length).equals(MARK) || end > size) return;
    yield {
      key: keyText(head.subarray(MARK.length, LENGTH_AT)),
      at: at + HEAD_BYTES,
      length,
      sum: Buffer.from(head.subarray(SUM_AT)),
    };
    at = end;
  }
}

/** A frame's bytes; null where they are not what was written. */
export function bytesOfFrame(file: number, { key, at, length, sum }: Frame): Buffer | null {
  const bytes = Buffer.alloc(length);
  if (readSync(file, bytes, 0, length, at) !== length) return null;
  return checksum(Buffer.from(key, "latin1"), bytes).equals(sum) ? bytes : null;
}

const checksum = (key: Buffer, bytes: Uint8Array): Buffer =>
  createHash("sha256").update(key).update(bytes).digest().subarray(0, SUM_BYTES);
