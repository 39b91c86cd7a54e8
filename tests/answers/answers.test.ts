import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { answers } from "../../src/answers/index.js";
import { analyze } from "../../src/analyze.js";
import { articleFromText } from "../../src/corpus/index.js";
import type { Analysis } from "../../src/outlets/index.js";
import { passageOf } from "../../src/passage.js";
import { parseTopic } from "../../src/topic/index.js";

const EXAMPLE = new URL("../../src/measures/example-topic.yaml", import.meta.url);
const { topic } = parseTopic(readFileSync(EXAMPLE, "utf8"), "example-topic.yaml");

const corpus = (texts: Readonly<Record<string, readonly string[]>>) => ({
  articles: Object.entries(texts).flatMap(([outlet, all]) =>
    all.map((text, at) =>
      articleFromText({ id: `${outlet.toLowerCase()}-${String(at)}`, outlet, text }),
    ),
  ),
  warnings: [],
});

const told = (texts: Readonly<Record<string, readonly string[]>>) =>
  analyze(corpus(texts), { topic, reader: "rules", resamples: 100 });

/** Every answer's findings exist, are told of its outlets and are no more than were counted. */
function expectTrue(analysis: Analysis): void {
  const known = new Map(analysis.findings.map((finding) => [finding.id, finding]));
  const { found, nearest } = answers(analysis);
  for (const { findings, findingCount, outlets } of [...found, ...nearest]) {
    expect(findings.length).toBeLessThanOrEqual(Math.min(20, findingCount));
    for (const id of findings) expect(outlets).toContain(known.get(id)?.outlet);
  }
}

describe("with one article an outlet", () => {
  const NORTH = "Nordia liberated Belm. Nordia liberated Tarn. Troops liberated Ull and left.";
  const EAST = "The army liberated Belm. The army liberated Tarn. Rain fell. They liberated Ull.";
  const SOUTH = "Sudia occupied Belm. Sudia occupied Tarn. The army liberated Ull.";

  test("counts are told, no rate and no lean: who uses one side's wording alone, how often of how often", async () => {
    const analysis = await told({ North: [NORTH], East: [EAST], South: [SOUTH] });
    const { found } = answers(analysis);
    const wording = found.find(({ measure }) => measure === "lean:wording:nordia:sudia")!;
    expect(wording.text).toBe(
      "Each of two articles (East and North) uses the contested wording of Nordia and never that of Sudia in its own voice: 6 of 6 times found.",
    );
    expect([...wording.outlets].sort()).toEqual(["East", "North"]);
    expect(wording.findings).toHaveLength(6);
    expect(found.map(({ text }) => text).join("\n")).not.toMatch(/lean|%/);
    expectTrue(analysis);
  });

  test("of an outlet with several articles only what stands in more than one of them is told, with their number", async () => {
    const dull = "Rain fell on Belm. The mill stayed shut. Nobody came.";
    const wordingOf = async (north: readonly string[]) =>
      answers(await told({ North: north, East: [dull, dull], South: [dull, dull] })).found.find(
        ({ measure }) => measure === "lean:wording:nordia:sudia",
      )?.text;
    expect(await wordingOf([NORTH, dull])).toBeUndefined();
    const [one, two] = ["Nordia liberated Belm. Rain fell.", "Nordia liberated Tarn and Ull."];
    expect(await wordingOf([one, `${two} Troops liberated Odd.`])).toBe(
      "North uses the contested wording of Nordia and never that of Sudia in its own voice: 3 of 3 times found, in 2 articles.",
    );
  });

  test("without a topic, whom an outlet lets speak most and its loaded terms are told, as counts", async () => {
    const said =
      "Ana Ruiz said that rain fell. Ana Ruiz said that it was cold. A brutal wind blew.";
    const once =
      "Ana Ruiz said that snow fell. Tom Kerr said that it was warm. A savage, brutal wind blew.";
    const calm = "Nobody came to Belm on Sunday, and the mill stayed shut.";
    const analysis = await analyze(corpus({ North: [said, once], East: [calm] }), {
      reader: "rules",
      resamples: 100,
    });
    const texts = answers(analysis).found.map(({ text }) => text);
    expect(texts).toContain(
      "Who speaks most often: Ana Ruiz in North (3 of 4 times that it tells what somebody said, in 2 articles).",
    );
    expect(texts).toContain(
      "How many loaded terms each uses in its own voice: North 3 in 35 words, in 2 articles.",
    );
    expect(texts.filter((text) => text.startsWith("East"))).toEqual([]);
    expectTrue(analysis);
  });

  test("sides that change places in topic and text change places in the sentences", async () => {
    const analysis = await told({ North: [NORTH], East: [EAST], South: [SOUTH] });
    const turned = (text: string) =>
      text.replace(/Nordia|Sudia|liberated|occupied/g, (word) => {
        const other: Record<string, string> = {
          Nordia: "Sudia",
          Sudia: "Nordia",
          liberated: "occupied",
          occupied: "liberated",
        };
        return other[word]!;
      });
    const mirror = await told({
      North: [turned(NORTH)],
      East: [turned(EAST)],
      South: [turned(SOUTH)],
    });
    const texts = (of: Analysis) =>
      answers(of)
        .found.map(({ text }) => text)
        .sort();
    expect(texts(mirror)).toEqual(
      texts(analysis)
        .map((text) => turned(text))
        .sort(),
    );
  });

  test("articles that share their text are told with the paragraphs that another has too, to be read", async () => {
    const wire =
      "The council met on the bridge at noon to hear the engineers, who had measured every pier and found two of them cracked below the water line.";
    const analysis = await told({
      North: [`${wire}\n\nNothing else happened in the north that day.`],
      East: [`${wire}\n\nIn the east the market opened late because of snow.`],
      South: [SOUTH],
    });
    const shared = answers(analysis).found.find(({ chapter }) => chapter === "shared text")!;
    expect(shared.text).toBe(
      "Two articles of East and North share their text with one of another outlet: 54 of their 72 words stand in paragraphs that it has too.",
    );
    expect(shared.findingCount).toBe(2);
    const texts = new Map(analysis.articles.map(({ article }) => [article.id, article.text]));
    for (const id of shared.findings) {
      const { article, start, end } = passageOf(id)!;
      expect(texts.get(article)!.slice(start, end)).toBe(wire);
    }
  });

  test("it is said what can't be told, and what it would take", async () => {
    const { unknown, notFound } = answers(await told({ North: [NORTH], South: [SOUTH] }));
    expect(unknown[0]).toMatch(/ten events that both cover, or ten independent articles/);
    expect(notFound).toEqual([]);
  });
});

describe("with many articles", () => {
  // No outlet repeats a sentence, and no two outlets tell of one day: else these were page furniture, or shared events.
  const of = (first: number, wordOf: (at: number) => string) =>
    Array.from({ length: 14 }, (_, at) => {
      const day = String(first + at);
      return `Day ${day} in town number ${day}.\n\nThe army ${wordOf(at)} hill ${day}. The weather of day ${day} was fair.`;
    });
  const mostly = of(20, (at) => (at % 5 === 0 ? "occupied" : "liberated"));
  const seldomFrom = (first: number) =>
    of(first, (at) => (at % 5 === 0 ? "liberated" : "occupied"));
  const seldom = seldomFrom(60);

  test.each([
    ["North", "South", { North: mostly, South: seldom }],
    ["South", "North", { North: seldom, South: mostly }],
  ])(
    "a difference that stands is told of %s, which has more of it than %s, with its interval",
    async (more, less, texts) => {
      const analysis = await told(texts);
      const wording = answers(analysis).found.find(
        ({ measure }) => measure === "lean:wording:nordia:sudia",
      )!;
      expect(wording.text).toMatch(
        new RegExp(
          String.raw`${more} leans more to the wording of Nordia than ${less}: \+0\.\d\d against −0\.\d\d on average over the articles, a difference of \+1\.\d\d \(95 % interval 0\.\d\d to 1\.\d\d\)\.$`,
        ),
      );
      expectTrue(analysis);
    },
  );

  test("what a pair of outlets tells is not told again of one of them and all others", async () => {
    const analysis = await told({ North: mostly, South: seldom, West: seldomFrom(100) });
    const measure = "lean:wording:nordia:sudia";
    const standing = analysis.contrasts.filter((one) => one.measure === measure && one.stands);
    expect(standing.some(({ b }) => b === null)).toBe(true);
    const told3 = answers(analysis).found.filter((one) => one.measure === measure);
    expect(told3.map(({ outlets }) => outlets).sort()).toEqual([
      ["North", "South"],
      ["North", "West"],
    ]);
  });

  test("what comes near and does not stand is told apart, with how often chance alone makes as much", async () => {
    const analysis = await told({ North: mostly, South: seldom });
    const hidden = {
      ...analysis,
      contrasts: analysis.contrasts.map((one) => ({ ...one, stands: false })),
    };
    expect(answers(analysis).nearest).toEqual([]);
    const { found, nearest } = answers(hidden);
    expect(found).toEqual([]);
    const compared = analysis.contrasts.filter(
      ({ sufficient, p, measure }) =>
        sufficient &&
        p !== null &&
        analysis.measures.some(({ id, rank }) => id === measure && rank === "main"),
    );
    const wording = compared.find(({ measure }) => measure === "lean:wording:nordia:sudia")!;
    const times = Math.round(100 * (1 - Math.exp(-compared.length * wording.p!)));
    const words = ["no", "one", "two", "three", "four", "five"][times] ?? String(times);
    expect(nearest[0]?.text).toMatch(/^Across all their articles \(14 and 14\), North leans more/);
    expect(nearest[0]?.text).toContain(
      `Among ${String(compared.length)} comparisons chance alone makes one as clear about ${words} times in 100`,
    );
    expect(nearest[0]?.findingCount).toBeGreaterThan(0);
  });

  test("a difference that chance makes once in fifty is not near", async () => {
    const analysis = await told({ North: mostly, South: seldom });
    const contrasts = analysis.contrasts.map((one) => ({
      ...one,
      stands: false,
      p: one.p === null ? null : 0.02,
    }));
    expect(answers({ ...analysis, contrasts }).nearest).toEqual([]);
  });

  test("where nothing differs nothing is said to stand, and what was looked for is named", async () => {
    const same = of(20, (at) => (at % 2 === 0 ? "occupied" : "liberated"));
    const other = of(60, (at) => (at % 2 === 1 ? "occupied" : "liberated"));
    const { found, notFound } = answers(await told({ North: same, South: other }));
    expect(found).toEqual([]);
    expect(notFound[0]?.text).toMatch(
      /^Between North and South no difference was shown in .* measures? with enough text: “[^”]+”/,
    );
  });
});

test("an answer needs two outlets and says so where there is one", async () => {
  const { unknown } = answers(await told({ North: ["Nordia liberated Belm. It rained."] }));
  expect(unknown.join()).toMatch(/all articles are of one outlet/);
});
