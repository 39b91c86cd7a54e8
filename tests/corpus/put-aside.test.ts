import { describe, expect, test } from "vitest";
import { articleFromText } from "../../src/corpus/index.js";
import { textsAside } from "../../src/corpus/put-aside.js";

const TEXTS = [
  "The mill is closed.\n\nNobody knows why.",
  "Ünïcode – “quoted” 🙂",
  "half \ud83d of a pair",
];
const articles = Array.from({ length: 1200 }, (_, at) =>
  articleFromText({ id: `a${String(at)}`, text: `${TEXTS[at % 3]!} ${String(at)}` }),
);
const isOnDisk = (article: object) =>
  ["text", "zones"].every(
    (field) => Object.getOwnPropertyDescriptor(article, field)!.get !== undefined,
  );

describe("texts and zones of many articles", () => {
  const aside = textsAside(articles);

  test("are on disk, and the articles are the same in every value and in the order of their fields", () => {
    expect(aside.every(isOnDisk)).toBe(true);
    expect(aside).toEqual(articles);
    expect(JSON.stringify(aside)).toBe(JSON.stringify(articles));
  });

  test("go with an article to a thread and into a copy", () => {
    expect(structuredClone(aside[1])).toEqual(articles[1]);
    expect({ ...aside[2]! }.text).toBe(articles[2]!.text);
  });

  test("of a few stand in memory", () => {
    expect(textsAside(articles.slice(0, 1000)).some(isOnDisk)).toBe(false);
  });
});
