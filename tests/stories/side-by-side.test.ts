import { beforeAll, describe, expect, test } from "vitest";
import { openAnalysis } from "../../src/notebook/index.js";
import type { Analysis } from "../../src/outlets/index.js";
import { sharedEvents, sideBySide } from "../../src/stories/index.js";
import type { Story } from "../../src/stories/index.js";
import { makeAnalysis } from "../fixtures/analysis.js";
import { border, NORTH, SOUTH } from "./border.js";

/** All arrays of ids, wherever they stand in a story. */
function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === "findings" || name === "cast"
      ? (inner as unknown[]).flatMap((one) => (typeof one === "string" ? one : idsIn(one)))
      : idsIn(inner),
  );
}

/** Every part that has a count. */
function countsIn(value: unknown): { count: number; findings: string[] }[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(countsIn);
  return "count" in value ? [value as { count: number; findings: string[] }, ...inner] : inner;
}

describe("two articles on one event, counted by hand", () => {
  let analysis: Analysis;
  let story: Story;
  beforeAll(async () => {
    analysis = await border();
    story = sideBySide(analysis);
  });
  const columns = () => story.articles;

  test("stand in columns by outlet", () => {
    expect(story.event).toBe("valley");
    expect(columns().map(({ article, date, words }) => [article, date, words])).toEqual([
      ["north", "2031-05-02", 52],
      ["south", "2031-05-02", 37],
    ]);
    expect(columns().map(({ sentences }) => sentences)).toEqual([7, 5]);
    expect(story.note).toBeNull();
  });

  test("tell who is quoted first, in which sentence", () => {
    expect(columns().map(({ voices }) => voices.firstQuoted)).toMatchObject([
      {
        ...{ speaker: "Mara Lind", side: "nordia" },
        sentence: { text: "“We have kept our word to every family,” Mara Lind said on Monday." },
      },
      {
        ...{ speaker: "Ivo Brandt", side: "sudia" },
        sentence: { text: "“This was a brutal and cowardly crime,” Brandt said on Monday." },
      },
    ]);
  });

  test("give each speaker the words that are theirs", () => {
    const words = columns().map(({ voices }) =>
      voices.speakers.map((one) => [one.name, one.words]),
    );
    expect(words).toEqual([
      // 8 quoted and 6 reported; "that Sudia attacked the village"; "Twelve people were killed".
      [
        ["Mara Lind", 14],
        ["Ivo Brandt", 5],
        ["doctors", 4],
      ],
      [
        ["Ivo Brandt", 13],
        ["doctors", 4],
      ],
    ]);
    expect(columns().map(({ voices }) => voices.words)).toEqual([23, 17]);
  });

  test("keep the outlet's own loaded words apart from those it quotes", () => {
    const [north, south] = columns().map(({ loaded }) => loaded);
    expect(north!.outlet).toMatchObject([{ term: "liberate", favours: "nordia", count: 1 }]);
    expect(north!.quoted).toEqual([]);
    expect(south!.outlet).toMatchObject([{ term: "occupy", favours: "sudia", count: 2 }]);
    expect(south!.quoted).toMatchObject([{ term: "brutal" }, { term: "cowardly" }]);
  });

  test("tell who is accused by whom, and whether the accused answers", () => {
    expect(columns()[0]!.accusations).toMatchObject([
      {
        ...{ accused: "sudia", by: "Mara Lind", bySide: "nordia", count: 1 },
        ...{ denied: 1, heard: 0, unheard: 0 },
        answers: [
          {
            speaker: "Ivo Brandt",
            sentence: { text: "Ivo Brandt denied that Sudia attacked the village." },
          },
        ],
      },
    ]);
    expect(columns()[1]!.accusations).toMatchObject([
      { accused: "nordia", by: null, count: 2, denied: 0, unheard: 2, answers: [] },
      { accused: "nordia", by: "Ivo Brandt", count: 1, denied: 0, unheard: 1, answers: [] },
    ]);
  });

  test("tell who does harm in the outlet's own voice, not in a source's", () => {
    expect(
      columns().map(({ cast }) => cast.map(({ entity, harms }) => [entity, harms.count])),
    ).toEqual([[], [["Nordia", 2]]]);
  });

  test("tell who is missing, and which wordings only one uses", () => {
    const told = (kind: string) =>
      story.differences
        .filter((one) => one.kind === kind)
        .map(({ what, articles }) => [
          what,
          ...articles.map(({ status, count }) => `${status} ${String(count)}`),
        ]);
    expect(told("speaker")).toEqual([["Mara Lind", "has 2", "lacks 0"]]);
    // By rules it is not sure that "a teacher" means her: of three mentions two name her.
    expect(told("entity")).toContainEqual(["Rosa Quill", "has 2", "lacks 0"]);
    expect(told("entity").map(([what]) => what)).not.toContain("Ivo Brandt");
    expect(told("wording")).toEqual([
      ["occupy", "lacks 0", "has 2"],
      ["liberate", "has 1", "lacks 0"],
    ]);
  });

  test("set numbers of the killed beside each other", () => {
    expect(story.numbers).toMatchObject([
      {
        what: "killed",
        given: [
          { article: "north", value: 12 },
          { article: "south", value: 9 },
        ],
      },
    ]);
  });

  test("say the same in whatever order the articles came", () => {
    const turned = {
      ...analysis,
      ...{ articles: [...analysis.articles].reverse(), findings: [...analysis.findings].reverse() },
    };
    expect(sideBySide(turned)).toEqual(story);
  });

  test("change nothing but the sides where the sides are swapped", () => {
    const swap = <T>(value: T): T =>
      JSON.parse(
        JSON.stringify(value).replace(/"(nordia|sudia)"/g, (_, side) =>
          side === "nordia" ? '"sudia"' : '"nordia"',
        ),
      ) as T;
    expect(sideBySide({ ...swap(analysis), articles: analysis.articles })).toEqual(swap(story));
    expect(swap(story)).not.toEqual(story);
  });
});

describe("any story", () => {
  test.each([
    ["by hand", () => Promise.resolve(makeAnalysis())],
    ["from rules", () => border()],
    ["saved", () => openAnalysis("outputs")],
  ])("counts findings that exist, each in an article of its own (%s)", async (_, made) => {
    const analysis = await made();
    const known = new Map(analysis.findings.map((finding) => [finding.id, finding]));
    const story = sideBySide(analysis);
    expect(idsIn(story).length).toBeGreaterThan(20);
    for (const id of idsIn(story)) expect(known.has(id)).toBe(true);
    for (const { count, findings } of countsIn(story)) {
      expect(findings).toHaveLength(count);
      expect(new Set(findings).size).toBe(count);
    }
    for (const column of story.articles)
      for (const id of idsIn(column)) expect(known.get(id)!.article).toBe(column.article);
  });

  test("leaves out what the reader marks as a hint only", async () => {
    const analysis = await border();
    const hints = analysis.findings.map((finding) =>
      finding.kind === "loaded" ? { ...finding, lexicon: null } : finding,
    );
    const { articles } = sideBySide({ ...analysis, findings: hints });
    expect(articles.map(({ loaded }) => loaded.outlet.length)).toEqual([0, 0]);
  });

  test("shows the words of an article that names a speaker and does not hear them", async () => {
    const analysis = await border({ north: NORTH, south: `${SOUTH}\n\nMara Lind slept.` });
    const lind = sideBySide(analysis).differences.find(
      ({ kind, what }) => kind === "speaker" && what === "Mara Lind",
    );
    expect(lind!.articles.map(({ status }) => status)).toEqual(["has", "names"]);
  });

  test("sees no name in a link to another story", async () => {
    const link = "READ MORE: Mara Lind resigns";
    const south = SOUTH.replace("Nordia had", `${link}\n\nNordia had`);
    const analysis = await border({ north: NORTH, south });
    const lind = sideBySide(analysis).differences.find(
      ({ kind, what }) => kind === "speaker" && what === "Mara Lind",
    );
    expect(lind!.articles.map(({ status }) => status)).toEqual(["has", "lacks"]);
  });
});

describe("where there is nothing to set side by side", () => {
  test("one article says that it is alone, and what it would take", async () => {
    const story = sideBySide(await border({ north: NORTH }));
    expect(story.articles).toHaveLength(1);
    expect(story.note).toMatch(
      /only The north Post tells of this event.*Add what another outlet wrote/,
    );
    expect(story.differences).toEqual([]);
  });

  test("one outlet alone is not compared with itself", async () => {
    const analysis = await border({ north1: NORTH, north2: SOUTH });
    expect(sideBySide(analysis).note).toMatch(/All articles on this event are by The north Post/);
    expect(sharedEvents(analysis)).toEqual([]);
  });

  test("without a topic nothing is said of sides, and the reader learns why", async () => {
    const story = sideBySide(await border(undefined, { sides: false }));
    expect(JSON.stringify(story)).not.toMatch(/"(?:side|favours|bySide)":"/);
    expect(
      story.articles.flatMap(({ accusations, wordings }) => [...accusations, ...wordings]),
    ).toEqual([]);
    expect(story.note).toContain("no topic file");
    expect(story.articles[0]!.voices.firstQuoted!.speaker).toBe("Mara Lind");
  });

  test("an analysis without an article says so", async () => {
    const none = { ...(await border()), articles: [], findings: [] };
    expect(sideBySide(none)).toMatchObject({ event: null, articles: [] });
    expect(sideBySide(none).note).toContain("no article");
  });

  test("an event that is not there is refused with those that are", async () => {
    const analysis = await border();
    expect(() => sideBySide(analysis, "hill")).toThrow(
      /no article tells of the event "hill".*valley/,
    );
  });
});

describe("events that outlets share", () => {
  test("come by the number of outlets, the same in any order of articles", () => {
    const analysis = makeAnalysis({ copies: 3 });
    const shared = sharedEvents(analysis);
    const outlets = shared.map(
      (id) =>
        new Set(
          analysis.articles
            .filter(({ event }) => event === id)
            .map(({ article }) => article.outlet),
        ).size,
    );
    expect(outlets).toEqual([...outlets].sort((a, b) => b - a));
    expect(Math.min(...outlets)).toBeGreaterThan(1);
    const turned = { ...analysis, articles: [...analysis.articles].reverse() };
    expect(sharedEvents(turned)).toEqual(shared);
  });
});
