import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analyze.js";
import { articleFromText } from "../../src/corpus/index.js";
import type { Article } from "../../src/corpus/index.js";
import { contrastWords, pairToCompare, type OwnWords } from "../../src/outlets/index.js";
import { passageOf } from "../../src/passage.js";
import { createRandom } from "../../src/statistics/random.js";
import { wordContrast } from "../../src/word-contrast.js";

/** An article of the words that are told, each as often as told. */
const words = (
  outlet: string,
  at: number,
  counts: Readonly<Record<string, number>>,
  event = `${outlet}-${String(at)}`,
): OwnWords => ({
  article: {
    article: articleFromText({ id: `${outlet}-${String(at)}`, outlet, text: "Nothing." }),
    ...{ findings: [], strip: [], sharedParagraphs: new Set<number>(), copyOf: null },
    ...{ family: null, event },
  },
  counts: new Map(Object.entries(counts)),
  size: Object.values(counts).reduce((sum, count) => sum + count, 0),
  paragraphsWith: () => [],
});
const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

/** Twelve articles each; North alone writes of rioters, South alone of protesters, both of the police. */
const MARCH = times(12, (at) => [
  words("North", at, { rioter: 2, police: 3, street: 1 }),
  words("South", at, { protester: 2, police: 3, street: 1 }),
]).flat();

/** Articles of two outlets whose words come from one bag; words of one article go together, as in news. */
function fromOneBag(random: ReturnType<typeof createRandom>): OwnWords[] {
  return times(24, (at) => {
    const counts: Record<string, number> = {};
    for (const subject of times(5, () => random.integer(40)))
      counts[`word${String(subject)}`] = 1 + random.integer(6);
    return words(at % 2 === 0 ? "North" : "South", at, counts);
  });
}

describe("the words of two outlets", () => {
  const { words: found, articles: sizes, basis } = contrastWords(MARCH, "North", "South", 1);
  const of = (word: string) => found.find((one) => one.word === word)!;

  it("are counted in each, those of the first outlet first", () => {
    expect(found.map(({ word, a, b }) => [word, a, b])).toEqual([
      ["rioter", 24, 0],
      ["police", 36, 36],
      ["street", 12, 12],
      ["protester", 0, 24],
    ]);
    expect(sizes).toEqual([12, 12]);
    expect(of("rioter").articles).toEqual([12, 0]);
  });

  it("are shown to differ where every article of one outlet has them, and not where both use them alike", () => {
    expect(of("rioter").q).toBeLessThan(0.01);
    expect(of("protester").q).toBeLessThan(0.01);
    expect(of("police")).toMatchObject({ logOdds: 0, z: 0, p: 1, q: 1 });
  });

  it("change their signs and nothing else when the outlets change places", () => {
    for (const articles of [MARCH, fromOneBag(createRandom(9))]) {
      const turned = contrastWords(articles, "South", "North", 1).words;
      for (const one of contrastWords(articles, "North", "South", 1).words) {
        const other = turned.find(({ word }) => word === one.word)!;
        expect([other.logOdds + one.logOdds, other.z + one.z]).toEqual([0, 0]);
        expect([other.a, other.b, other.p, other.q]).toEqual([one.b, one.a, one.p, one.q]);
        expect(other.passages).toEqual(one.passages);
      }
    }
  });

  it("are dealt within events where ten are shared, else across all, and say which", () => {
    expect(basis).toBe("articles");
    const shared = times(10, (at) => [
      words("North", at, { rioter: 2, police: 3 }, `event ${String(at)}`),
      words("South", at, { protester: 2, police: 3 }, `event ${String(at)}`),
    ]).flat();
    const within = contrastWords(shared, "North", "South", 1);
    expect([within.basis, within.events]).toEqual(["events", 10]);
    expect(within.words[0]!.p).toBeLessThan(0.01);
  });

  it("are not tested where one outlet has fewer than three articles, or fewer than three use a word", () => {
    const few = contrastWords(MARCH.slice(0, 4), "North", "South", 1).words;
    expect(few.map(({ p, q }) => [p, q])).toEqual(few.map(() => [null, null]));
    const rare = [...MARCH, words("North", 20, { treaty: 5, police: 1 })];
    const treaty = contrastWords(rare, "North", "South", 1).words.find((w) => w.word === "treaty");
    expect(treaty).toMatchObject({ a: 5, p: null, q: null });
  });

  it("that are used once are left out, and of very many only those that most articles use are kept", () => {
    const once = contrastWords(
      [words("A", 0, { sea: 1, dam: 2 }), words("B", 0, { dam: 1 })],
      "A",
      "B",
      1,
    );
    expect(once.words.map(({ word }) => word)).toEqual(["dam"]);
    const many = times(6, (at) =>
      words(at % 2 === 0 ? "A" : "B", at, {
        common: 1,
        ...Object.fromEntries(
          times(400, (n) => [`word${String(n)}`, at < 2 ? 9 : 0]).filter(([, n]) => n),
        ),
      }),
    );
    const kept = contrastWords(many, "A", "B", 1).words;
    expect(kept).toHaveLength(250);
    expect(kept.map(({ word }) => word)).toContain("common");
  });

  it("are seldom said to differ where outlets draw their words from one bag", () => {
    const random = createRandom(5);
    const seen = times(20, () =>
      contrastWords(fromOneBag(random), "North", "South", 1).words.some(
        ({ q }) => q !== null && q <= 0.05,
      ),
    );
    expect(seen.filter(Boolean).length).toBeLessThanOrEqual(3);
  }, 60_000);
});

describe("the two outlets that are compared unless others are asked for", () => {
  it("share the most events, whatever their names and lengths", () => {
    const both = (outlet: string, event: string, at: number) =>
      words(outlet, at, { dam: 2 }, event);
    const articles = [
      ...[both("A", "one", 1), both("B", "one", 1), both("C", "one", 1)],
      ...[both("B", "two", 2), both("C", "two", 2)],
      words("A", 3, { dam: 90 }, "three"),
    ];
    expect(pairToCompare(articles)).toEqual(["B", "C"]);
    expect(pairToCompare([...articles].reverse())).toEqual(["B", "C"]);
  });

  it("are those with the most words where no two share an event, and none where one has no words", () => {
    const sizes = { A: 5, B: 9, C: 7 };
    const alone = Object.entries(sizes).map(([outlet, count]) => words(outlet, 0, { dam: count }));
    expect(pairToCompare(alone)).toEqual(["B", "C"]);
    expect(pairToCompare([words("A", 0, { dam: 3 }), words("B", 0, {})])).toBeNull();
  });
});

describe("the words of any two outlets of an analysis", () => {
  /** Text that no other article has: names made of the outlet's and the article's number. */
  const filler = (outlet: string, at: number) =>
    times(8, (line) => `${outlet}ville${String(at)}x${String(line)} opened.`).join(" ");
  const article = (outlet: string, at: number, word: string): Article =>
    articleFromText({
      ...{ id: `${outlet}-${String(at)}`, outlet, event: `e${String(at)}` },
      text: `${filler(outlet, at)} Then the ${word} came. ${filler(outlet, at + 50)} The ${word} left.\n\n“The traitors of ${outlet} ${String(at)} came,” the mayor said.`,
    });
  const corpus = times(4, (at) => [
    article("North", at, "rioter"),
    article("South", at, "protester"),
    article("East", at + 50, "crowd"),
  ]).flat();

  it("are the same as those that were counted with the analysis, and open where they stand", async () => {
    const analysis = await analyze({ articles: corpus }, { reader: "rules", resamples: 60 });
    const { wordContrast: stored } = analysis;
    expect([stored!.a, stored!.b]).toEqual(["North", "South"]);
    expect(wordContrast(analysis, "North", "South")).toEqual(stored);
    const rioter = stored!.words.find(({ word }) => word === "rioter")!;
    expect([rioter.a, rioter.b, rioter.paragraphs]).toEqual([8, 0, 4]);
    const texts = new Map(corpus.map((one) => [one.id, one.text]));
    for (const id of rioter.passages) {
      const { article: own, start, end } = passageOf(id)!;
      expect(texts.get(own)!.slice(start, end)).toBe("rioter");
    }
    // What sources say is theirs.
    expect(stored!.words.map(({ word }) => word)).not.toContain("traitor");
    expect(wordContrast(analysis, "East", "North").words.map(({ word }) => word)).toContain(
      "crowd",
    );
    expect(() => wordContrast(analysis, "North", "West")).toThrow(/no outlet is named "West"/);
    expect(() => wordContrast(analysis, "North", "North")).toThrow(/not with itself/);
  });
});
