import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../src/annotations/loaded/index.js";
import { articleFromText } from "../../src/corpus/index.js";
import { draftTopic } from "../../src/draft/index.js";
import { createFinder } from "../../src/find.js";
import { parseTopic } from "../../src/topic/index.js";

const finder = await createFinder({
  topic: null,
  lexicon: loadLexicon().lexicon,
  reader: "rules",
});

const draftBy = async (by: typeof finder, texts: readonly string[]): Promise<string> =>
  draftTopic(
    await by.find(
      texts.map((text, index) =>
        articleFromText({ id: `a${index}`, outlet: `Outlet ${index}`, text }),
      ),
    ),
  );

const draft = (...texts: readonly string[]) => draftBy(finder, texts);

/** The same as the small model reads it. */
const draftByModel = async (...texts: readonly string[]) =>
  draftBy(
    await createFinder({ topic: null, lexicon: loadLexicon().lexicon, reader: "learned" }),
    texts,
  );

const sideOf = (text: string, name: string) =>
  parseTopic(text).topic.actors.find((actor) => actor.name === name)?.side;

const WAR = [
  "Norway attacked Sweden on Friday. Swedish troops attacked Norway. The Norwegian Army attacked Sweden again.",
  "Sweden said that Norway had attacked the port. The Norwegian Army attacked Swedish villages on Friday.",
  "Finland met Norway and Sweden. The Norwegian Army said that it would stay. Finland said that talks would go on. Finland waited.",
];

describe("a drafted topic", () => {
  test("is a topic file that can be read as it is, and says that it is a draft", async () => {
    const text = await draft(...WAR);
    expect(text.startsWith("# A DRAFT")).toBe(true);
    const { topic, warnings } = parseTopic(text);
    expect(warnings).toEqual([]);
    expect(topic.actors.length).toBeGreaterThan(2);
    expect(text.match(/# DRAFT: named/g)).toHaveLength(topic.actors.length);
  });

  test("has for its sides those who harm and accuse each other, with the sentences", async () => {
    const text = await draft(...WAR);
    expect(
      parseTopic(text)
        .topic.sides.map(({ name }) => name)
        .sort(),
    ).toEqual(["Norway", "Sweden"]);
    expect(text).toContain("a0: “Norway attacked Sweden on Friday.”");
  });

  test("puts an army on its country's side, and who is in no fight on none", async () => {
    const text = await draft(...WAR);
    expect(sideOf(text, "Norwegian Army")).toBe("norway");
    expect(sideOf(text, "Finland")).toBeNull();
  });

  test("knows a country by its people's name, and takes no day for anybody", async () => {
    const text = await draft(...WAR);
    const { actors } = parseTopic(text).topic;
    expect(actors.find(({ name }) => name === "Sweden")?.aliases).toContain("Swedish");
    expect(actors.map(({ name }) => name)).not.toContain("Friday");
  });

  test("makes no sides of two accusations", async () => {
    const text = await draft(
      "Norway attacked Sweden on Friday. Norway attacked Sweden again. Norway and Sweden waited.",
    );
    expect(text).toContain("name the sides yourself");
  });

  test("shows how a concept is written: the lines can be used as they are", async () => {
    const text = await draft(...WAR);
    const lines = text.split("\n");
    const from = lines.findIndex((line) => line === "# concepts:");
    const sample = lines.slice(from, lines.indexOf("concepts: []"));
    const filled = text.replace("concepts: []", sample.map((line) => line.slice(2)).join("\n"));
    const { topic, warnings } = parseTopic(filled);
    expect(warnings).toEqual([]);
    expect(topic.concepts.map(({ terms }) => terms.map(({ side }) => side))).toEqual([
      topic.sides.map(({ id }) => id),
    ]);
  });

  test("takes an adjective for nobody's name", async () => {
    const text = await draftByModel(
      "The Democratic National Committee met in Belm. The DNC waited. Democratic nominee Rosa Lind left. Democratic senators stayed.",
      "The Democratic National Committee met again. The Democratic nominee spoke to Democratic voters. Democratic leaders stayed at home.",
    );
    expect(text).toContain('- name: "Democratic National Committee"');
    expect(text).not.toContain('"Democratic"');
  });

  test("takes members of a party or a people for many, and an outlet that only tells for no party", async () => {
    const text = await draftByModel(
      "Republicans met in Belm. Mexicans waited. Republican voters and Mexican voters came. Fox News said that rain fell. Mr. Jones left.",
      "Republicans met in Tarn. Mexicans left. Fox News said that snow fell. Fox News said so again. Jones said that it rained.",
      "Republicans met in Ull. Mexicans stayed. Jones said that it was cold. Jones said that he would go.",
    );
    const { actors } = parseTopic(
      text.replace("First side", "Mill").replace("Second side", "Town"),
    ).topic;
    const kinds = new Map(actors.map(({ name, kind }) => [name, kind]));
    expect(kinds.get("Republicans")).toBe("collective");
    expect(kinds.get("Jones")).not.toBe("collective");
    expect([...kinds.keys()].join()).not.toContain("Fox");
  });

  test("proposes as rivals only words of the same thing", async () => {
    const annexed = "The annexation of Norland ended the winter. Norland waited.";
    const same = await draft(annexed, "Troops take over Norland and hold it. Norland waited.");
    expect(same).toContain('name: "annexation, or take over"');
    const other = await draft(annexed, "New owners take over the bakery. Norland waited.");
    expect(other).not.toContain("or take over");
  });

  test("gives a name of one word to the one whose name ends with it", async () => {
    const said =
      'Rosa Lind said: "We stay." Lind said that the mill was old. Lind said that it would close.';
    const text = await draft(
      ...Array.from({ length: 4 }, () => said),
      "Lind said that the mill had closed. Lind said that she would go.",
    );
    const names = parseTopic(text.replace("First side", "Mill").replace("Second side", "Town"));
    const lind = names.topic.actors.filter((actor) => actor.name.includes("Lind"));
    expect(lind.map(({ name, kind }) => [name, kind])).toEqual([["Rosa Lind", expect.any(String)]]);
    expect(lind[0]!.aliases).toContain("Lind");
  });

  test("is the same whatever the order of articles", async () => {
    const actors = async (texts: readonly string[]) =>
      parseTopic(await draft(...texts))
        .topic.actors.map(({ name, side }) => `${name} ${String(side)}`)
        .sort();
    expect(await actors([...WAR].reverse())).toEqual(await actors(WAR));
  });

  test("leaves the sides to the user where nobody harms anybody", async () => {
    const text = await draft("Rain fell on the hills. The carts stood still.");
    expect(text).toContain("name the sides yourself");
    expect(() => parseTopic(text)).toThrow(/"First side" is still the draft's; name the two sides/);
    const named = text.replace("First side", "Hill farmers").replace("Second side", "The mill");
    expect(parseTopic(named).topic.actors).toEqual([]);
    expect(parseTopic(named).topic.sides.map(({ name }) => name)).toEqual([
      "Hill farmers",
      "The mill",
    ]);
  });

  test("keeps names with quotation marks and line breaks within their line", async () => {
    const text = await draft(
      'Rosa "Red: #1" Lind attacked Peter\nHolm. Rosa Lind attacked Peter Holm. Peter Holm attacked Rosa Lind. Rosa Lind attacked Peter Holm.',
    );
    expect(() => parseTopic(text)).not.toThrow();
  });
});
