import { createHash } from "node:crypto";

/** Bytes of a key: enough that no two of any number of things kept ever share one. */
export const KEY_BYTES = 16;

/**
 * The key under which something is kept from run to run: a hash of all that decides it, one part after the other.
 *
 * @example
 * keptKey(["rules", "a text"]).equals(keptKey(["rules", "another"])); // false
 */
export function keptKey(parts: Iterable<string | Uint8Array>): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest().subarray(0, KEY_BYTES);
}
