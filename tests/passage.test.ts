import { expect, test } from "vitest";
import { passageId, passageOf } from "../src/passage.js";

test("a passage's id gives the passage back, whatever stands in the article's id", () => {
  const passage = { article: "a#s1-2 b\n#x", start: 12, end: 40 };
  expect(passageOf(passageId(passage))).toEqual(passage);
});

test("an id of a finding is no passage", () => {
  expect(passageOf("000#l12-40")).toBeNull();
  expect(passageOf("000")).toBeNull();
});
