import { beforeAll, expect, test } from "vitest";
import { sideBySide, storyRows, type Story, type StoryRow } from "../../src/stories/index.js";
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

test("numbers that differ stand with their sentences", () => {
  const row = rows.find(({ aspect }) => aspect === "Numbers of people")!;
  expect(row.cells.flat().map(({ text, quotes }) => [text, quotes[0]!.text])).toEqual([
    ["killed: 12", "Twelve people were killed, doctors said."],
    ["killed: 9", "Nine people were killed, doctors said."],
  ]);
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
