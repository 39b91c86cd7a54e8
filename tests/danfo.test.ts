import { expect, test } from "vitest";
import { analyze } from "../src/analyze.js";
import { articleFromText } from "../src/corpus/index.js";
import { toDataFrames } from "../src/danfo.js";

test("the tables come as danfojs frames, also where a table has no rows", async () => {
  const article = articleFromText({ id: "a", outlet: "North", text: "Nothing happened today." });
  const frames = toDataFrames(
    await analyze({ articles: [article] }, { reader: "rules", resamples: 100 }),
  );
  expect(frames.articles.columns).toContain("outlet");
  expect(frames.articles.shape[0]).toBe(1);
  expect(frames.choices.shape[0]).toBe(0);
  expect(frames.figures.column("outlet").values).toContain("North");
});

test("the main entry gives the same frames", async () => {
  const { toDataFrames: frames } = await import("../src/index.js");
  const article = articleFromText({ id: "a", outlet: "North", text: "Nothing happened today." });
  const analysis = await analyze({ articles: [article] }, { reader: "rules", resamples: 100 });
  expect(frames(analysis).articles.values).toEqual(toDataFrames(analysis).articles.values);
});
