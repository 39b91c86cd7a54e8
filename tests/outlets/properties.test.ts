import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyze } from "../../src/analyze.js";
import { articleFromText } from "../../src/corpus/index.js";
import type { Article } from "../../src/corpus/article.js";
import type { Analysis } from "../../src/outlets/index.js";
import { parseTopic } from "../../src/topic/index.js";

/** Two invented sides; the topic names them in the order given. */
const topicOf = (first: string, second: string) =>
  parseTopic(`name: Water
sides: [{id: ${first.toLowerCase()}, name: ${first}}, {id: ${second.toLowerCase()}, name: ${second}}]
actors:
  - {name: ${first}, side: ${first.toLowerCase()}}
  - {name: ${second}, side: ${second.toLowerCase()}}
`).topic;

/** `X` and `Y` are the sides; `N` a word of the sentence's own, so that no two sentences are alike. */
const SENTENCES = [
  "X troops attacked Y farms near N before the rain came down on the hills.",
  "X said that the water of N would be shared by all who live on the river.",
  "“We shall keep the sluice at N open,” X said on the evening of that day.",
  "X claimed that Y had broken the truce at N while the harvest was brought in.",
  "The farms at N were destroyed by X, as a clerk wrote in the book of the valley.",
  "Rain fell in N for nine days and the carts stood still on the old road.",
  "Y denied this and said that nobody had come to N since the end of winter.",
  "X praised the bakers of N for the bread that they had sent over the pass.",
];
const piece = fc.record({
  sentence: fc.nat({ max: SENTENCES.length - 1 }),
  swap: fc.boolean(),
});
const corpus = fc.record({
  north: fc.array(fc.array(piece, { minLength: 2, maxLength: 8 }), { minLength: 1, maxLength: 3 }),
  south: fc.array(fc.array(piece, { minLength: 2, maxLength: 8 }), { minLength: 1, maxLength: 3 }),
});
type Piece = { readonly sentence: number; readonly swap: boolean };

const SYLLABLES = ["ba", "do", "fe", "gi", "ku", "la", "mo", "ne", "pi", "ru", "sa", "tu"];
/** A place name for every number, no two the same. */
const place = (number: number): string => {
  const name = [1, 12, 144].map((of) => SYLLABLES[Math.floor(number / of) % 12]).join("");
  return name.charAt(0).toUpperCase() + name.slice(1) + "ra";
};

function article(
  outlet: string,
  index: number,
  pieces: readonly Piece[],
  [a, b] = ["Averland", "Borland"],
): Article {
  const sentences = pieces.map(({ sentence, swap }, at) => {
    const [x, y] = swap ? [b, a] : [a, b];
    return SENTENCES[sentence]!.replace(/\bX\b/g, x!)
      .replace(/\bY\b/g, y!)
      .replace(/\bN\b/g, place(index * 60 + at + (outlet === "North" ? 0 : 700)));
  });
  return articleFromText({ id: `${outlet}-${index}`, outlet, text: sentences.join("\n\n") });
}

interface Generated {
  readonly north: readonly (readonly Piece[])[];
  readonly south: readonly (readonly Piece[])[];
}

const articlesOf = ({ north, south }: Generated, names?: [string, string]): Article[] => [
  ...north.map((pieces, index) => article("North", index, pieces, names)),
  ...south.map((pieces, index) => article("South", index, pieces, names)),
];

const TOPIC = topicOf("Averland", "Borland");
const OPTIONS = { topic: TOPIC, reader: "rules", resamples: 20 } as const;
const RUNS = { numRuns: 20, seed: 11 } as const;

/** The analysis of generated articles as they are: each property looks at the same ones, so each is made once. */
const analysed = new Map<string, Promise<Analysis>>();
function analysisOf(made: Generated): Promise<Analysis> {
  const key = JSON.stringify(made);
  const analysis = analysed.get(key) ?? analyze({ articles: articlesOf(made) }, OPTIONS);
  analysed.set(key, analysis);
  return analysis;
}

const rowOf = ({ outlets }: Analysis, outlet: string) =>
  outlets.find((one) => one.outlet === outlet)!.figures;

describe("whatever the articles, the figures of outlets", () => {
  test("do not depend on the order of articles", async () => {
    await fc.assert(
      fc.asyncProperty(corpus, async (made) => {
        const one = await analysisOf(made);
        const other = await analyze({ articles: articlesOf(made).reverse() }, OPTIONS);
        expect(other.outlets).toEqual(one.outlets);
      }),
      RUNS,
    );
  });

  test("lie within their intervals, and those within the measure's range", async () => {
    await fc.assert(
      fc.asyncProperty(corpus, async (made) => {
        const { outlets, measures } = await analysisOf(made);
        const range = new Map(measures.map(({ id, range }) => [id, range]));
        for (const { figures } of outlets)
          for (const { measure, all, withoutShared } of figures)
            for (const { value, low, high } of [all, withoutShared]) {
              if (value === null || low === null || high === null) continue;
              const [least, most] = range.get(measure)!;
              expect(low).toBeGreaterThanOrEqual(least ?? -Infinity);
              expect(low).toBeLessThanOrEqual(value);
              expect(value).toBeLessThanOrEqual(high);
              expect(high).toBeLessThanOrEqual(most ?? Infinity);
            }
      }),
      RUNS,
    );
  });

  test("change no wire-adjusted figure when an outlet prints every article twice", async () => {
    await fc.assert(
      fc.asyncProperty(corpus, async (made) => {
        const articles = articlesOf(made);
        const again = articles
          .filter(({ outlet }) => outlet === "North")
          .map((one) => ({ ...one, id: `${one.id}-again` }));
        const once = await analysisOf(made);
        const twice = await analyze({ articles: [...articles, ...again] }, OPTIONS);
        for (const outlet of ["North", "South"])
          expect(rowOf(twice, outlet).map(({ withoutShared }) => withoutShared)).toEqual(
            rowOf(once, outlet).map(({ withoutShared }) => withoutShared),
          );
      }),
      RUNS,
    );
  });

  test("are the same for an outlet that is equal to another", async () => {
    await fc.assert(
      fc.asyncProperty(corpus, async (made) => {
        const own = articlesOf(made);
        const twin = own
          .filter(({ outlet }) => outlet === "North")
          .map((one) => ({ ...one, id: one.id.replace("North", "Twin"), outlet: "Twin" }));
        const analysis = await analyze({ articles: [...own, ...twin] }, OPTIONS);
        const bare = (outlet: string) =>
          rowOf(analysis, outlet).map(({ measure, all }) => ({ measure, all }));
        expect(bare("Twin")).toEqual(bare("North"));
      }),
      RUNS,
    );
  });

  test("move no lean for an article about nothing of the topic", async () => {
    const nothing = articleFromText({
      id: "North-weather",
      outlet: "North",
      text: "Snow lay on the pass for a week.\n\nA baker said the bread was late, and the carts waited.",
    });
    await fc.assert(
      fc.asyncProperty(corpus, async (made) => {
        const articles = articlesOf(made);
        const without = await analysisOf(made);
        const withIt = await analyze({ articles: [...articles, nothing] }, OPTIONS);
        const leans = (analysis: Analysis) => {
          const signed = new Set(
            analysis.measures.flatMap(({ id, sides }) => (sides === null ? [] : [id])),
          );
          return rowOf(analysis, "North")
            .filter(({ measure }) => signed.has(measure))
            .map(({ measure, all }) => [measure, all.value]);
        };
        expect(leans(withIt)).toEqual(leans(without));
      }),
      RUNS,
    );
  });

  test("change sign exactly when the sides change places in text and topic", async () => {
    let moved = 0;
    await fc.assert(
      fc.asyncProperty(corpus, async (made) => {
        const one = await analysisOf(made);
        const other = await analyze(
          { articles: articlesOf(made, ["Borland", "Averland"]) },
          OPTIONS,
        );
        const signed = new Set(
          one.measures.flatMap(({ id, sides }) => (sides === null ? [] : [id])),
        );
        expect(signed.size).toBeGreaterThan(5);
        const values = (analysis: Analysis, sign: number) =>
          ["North", "South"].flatMap((outlet) =>
            rowOf(analysis, outlet)
              .filter(({ measure }) => signed.has(measure))
              .map(({ measure, all: { value } }) => [
                measure,
                value === null ? null : sign * value + 0,
              ]),
          );
        expect(values(other, -1)).toEqual(values(one, 1));
        moved += values(one, 1).filter(([, value]) => value !== null && value !== 0).length;
      }),
      RUNS,
    );
    // The property would hold for nothing, too: many leans must be other than 0.
    expect(moved).toBeGreaterThan(50);
  });
});
