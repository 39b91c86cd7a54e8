import { describe, expect, test } from "vitest";
import { analyze } from "../../src/analyze.js";
import { passageOf } from "../../src/passage.js";
import { articleFromText } from "../../src/corpus/index.js";
import { distinctiveWords, type OwnWords } from "../../src/outlets/index.js";
import { createRandom } from "../../src/statistics/random.js";

/** Text that no other article has: names made of the outlet's and the article's number. */
const filler = (outlet: string, index: number) =>
  Array.from({ length: 8 }, (_, line) => `${outlet}ville${index}x${line} opened.`).join(" ");

const article = (outlet: string, index: number, word: string) =>
  articleFromText({
    id: `${outlet}-${index}`,
    outlet,
    date: "2024-05-01",
    event: "the march",
    text: `${filler(outlet, index)} Then the ${word} came. ${filler(outlet, index + 100)} One ${word} stayed.`,
  });

describe("distinctive words", () => {
  test("come out on top and are tested where enough articles use them", async () => {
    const articles = Array.from({ length: 12 }, (_, index) => [
      article("North", index, "rioter"),
      article("South", index, "protester"),
    ]).flat();
    const { distinctive } = await analyze({ articles }, { reader: "rules", resamples: 100 });
    const north = distinctive.filter(({ outlet }) => outlet === "North");
    expect(north[0]).toMatchObject({ word: "rioter", here: 24, elsewhere: 0, articles: 12 });
    expect(north[0]!.q).toBeLessThan(0.05);
    expect(north[0]!.paragraphs).toBe(12);
    const texts = new Map(articles.map(({ id, text }) => [id, text]));
    for (const id of north[0]!.passages!) {
      const { article: own, start, end } = passageOf(id)!;
      expect(own).toMatch(/^North/);
      expect(texts.get(own)!.slice(start, end)).toBe("rioter");
    }
    expect(new Set(north[0]!.passages!).size).toBe(12);
  });

  test("that one article makes are marked, not tested", async () => {
    const articles = [article("North", 0, "rioter"), article("South", 1, "protester")];
    const { distinctive } = await analyze({ articles }, { reader: "rules", resamples: 100 });
    const rioter = distinctive.find(({ word }) => word === "rioter");
    expect(rioter).toMatchObject({ p: null, q: null, articles: 1 });
  });

  test("need two outlets", async () => {
    const { distinctive } = await analyze(
      { articles: [article("North", 0, "rioter")] },
      { reader: "rules", resamples: 100 },
    );
    expect(distinctive).toEqual([]);
  });

  test("are seldom said to differ where outlets draw their words from one bag", () => {
    const random = createRandom(4);
    const article = (at: number): OwnWords => {
      const outlet = at % 2 === 0 ? "North" : "South";
      const counts = new Map<string, number>();
      const use = (word: string, times: number) =>
        counts.set(word, (counts.get(word) ?? 0) + times);
      for (let n = 0; n < 150; n++)
        use(`word${String(Math.floor(2000 * (random.integer(1_000_000) / 1_000_000) ** 3))}`, 1);
      for (let n = 0; n < 5; n++)
        use(`subject${String(random.integer(2000))}`, 3 + random.integer(5));
      return {
        article: {
          article: articleFromText({ id: `${outlet}-${String(at)}`, outlet, text: "Nothing." }),
          ...{ findings: [], strip: [], sharedParagraphs: new Set<number>(), copyOf: null },
          ...{ family: null, event: String(at) },
        },
        counts,
        size: [...counts.values()].reduce((sum, count) => sum + count, 0),
        paragraphsWith: () => [],
      };
    };
    const seen = Array.from({ length: 5 }, () =>
      distinctiveWords(
        Array.from({ length: 60 }, (_, at) => article(at)),
        1,
      ).some(({ q }) => q !== null && q <= 0.05),
    );
    expect(seen.filter(Boolean).length).toBeLessThanOrEqual(1);
  }, 60_000);
});
