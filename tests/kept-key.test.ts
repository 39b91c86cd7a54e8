import { expect, test } from "vitest";
import { KEY_BYTES, keptKey } from "../src/kept-key.js";

test("a key is of one length, the same for the same parts, and another where any of them differs", () => {
  const key = keptKey(["rules", "a text"]);
  expect(key).toHaveLength(KEY_BYTES);
  expect(key.equals(keptKey(["rules", "a text"]))).toBe(true);
  expect(key.equals(keptKey(["learned", "a text"]))).toBe(false);
  expect(key.equals(keptKey(["rules", "a text", "more"]))).toBe(false);
});
