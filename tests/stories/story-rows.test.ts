import { beforeAll, expect, test } from "vitest";
import { sideBySide, storyRows, type Story, type StoryRow } from "../../src/stories/index.js";
import { passageOf } from "../../src/passage.js";
import { makeAnalysis } from "../fixtures/analysis.js";
import { border, topic } from "./border.js";

let story: Story;
let rows: StoryRow[];
beforeAll(async () => {
  story = sideBySide(await border());
  rows = storyRows(story, topic);
});
const cellsOf = (aspect: string) =>
  rows.find((row) => row.aspect === aspect)?.cells.map((items) => items.map(({ text }) => text));

test("who is quoted first stands with the sentence", () => {
  expect(cellsOf("Quoted first")).toEqual([["Mara Lind (Nordia)"], ["Ivo Brandt (Sudia)"]]);
  expect(rows[0]!.cells[0]![0]!.quotes[0]!.text).toContain("kept our word to every family");
});

test("speakers come with their side and words, those unheard with who hears them", () => {
  expect(cellsOf("Who is given words")?.[1]).toEqual([
    "Ivo Brandt (Sudia): 13 words",
    "doctors: 4 words",
  ]);
  expect(cellsOf("Heard here and in no other article")).toEqual([["Mara Lind (Nordia)"], []]);
  expect(cellsOf("Heard elsewhere, not here")).toEqual([
    [],
    ["Mara Lind (Nordia): heard in The north Post; not named here"],
  ]);
});

test("words stand as the article has them, with whose they are", () => {
  expect(cellsOf("Contested wording, in the outlet’s own voice")).toEqual([
    ["liberated (Nordia)"],
    ["occupied ×2 (Sudia)"],
  ]);
  expect(cellsOf("Loaded words in quotations")).toEqual([[], ["brutal", "cowardly"]]);
});

test("an accusation says who makes it and whether the accused is heard on it", () => {
  expect(cellsOf("Accused")).toEqual([
    ["Sudia, by Mara Lind (Nordia): 1 accusation, Sudia is heard on it"],
    [
      "Nordia, by the outlet itself: 2 accusations, Nordia is not heard",
      "Nordia, by Ivo Brandt (Sudia): 1 accusation, Nordia is not heard",
    ],
  ]);
});

test("numbers that differ stand with the ids of their sentences", async () => {
  const { articles } = await border();
  const row = rows.find(({ aspect }) => aspect === "Numbers of people")!;
  const sentence = (id: string) => {
    const { article, start, end } = passageOf(id)!;
    return articles.find((one) => one.article.id === article)!.article.text.slice(start, end);
  };
  expect(row.cells.flat().map(({ text, findings }) => [text, ...findings.map(sentence)])).toEqual([
    ["killed: 12", "Twelve people were killed, doctors said."],
    ["killed: 9", "Nine people were killed, doctors said."],
  ]);
});

test("a fact that others tell stands with the ids of the sentences that tell it", () => {
  const dam = sideBySide(makeAnalysis(), "the-dam");
  expect(dam.facts.length).toBeGreaterThan(0);
  const items = storyRows(dam, null)
    .filter(({ aspect }) => aspect === "Told by two other articles, not here")
    .flatMap(({ cells }) => cells.flat());
  const idsOf = (all: readonly (readonly string[])[]) => all.map((ids) => ids.join(" ")).sort();
  expect(idsOf(items.map(({ findings }) => findings))).toEqual(
    idsOf(dam.facts.map(({ ids }) => ids)),
  );
  for (const { given, own, ids } of dam.facts)
    expect(ids.map(passageOf)).toMatchObject(
      [...given, ...own].map(({ article, start, end }) => ({ article, start, end })),
    );
});

test("every item has the id of something to read", () => {
  const all = [...rows, ...storyRows(sideBySide(makeAnalysis()), null)];
  for (const { aspect, cells } of all)
    for (const { text, findings } of cells.flat())
      expect([aspect, text, findings.length]).not.toEqual([aspect, text, 0]);
});

test("a row in which no article has anything is left out, each other has a cell an article", () => {
  expect(rows.every(({ cells }) => cells.length === 2 && cells.flat().length > 0)).toBe(true);
  expect(cellsOf("Loaded words at a distance")).toBeUndefined();
});

test("many items are a few and the rest as one, and lose no finding", () => {
  const [first, second] = story.articles;
  const many = Array.from({ length: 20 }, (_, at) => ({
    ...first!.voices.speakers[0]!,
    ...{ name: `Speaker ${String(at)}`, findings: [`f${String(at)}`] },
  }));
  const long = { ...first!, voices: { ...first!.voices, speakers: many } };
  const row = storyRows({ ...story, articles: [long, second!] }, topic).find(
    ({ aspect }) => aspect === "Who is given words",
  )!;
  expect(row.cells[0]!.at(-1)!.text).toBe("and 14 others");
  expect(row.cells[0]!.flatMap(({ findings }) => findings)).toEqual(
    many.flatMap(({ findings }) => findings),
  );
});
