import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../../src/annotations/loaded/index.js";
import { articleFromText } from "../../../src/corpus/index.js";
import { createFinder } from "../../../src/find.js";
import type { ArticleRole, MentionRole } from "../../../src/finding.js";
import { rolesInText } from "../../../src/of-text.js";
import { parseTopic } from "../../../src/topic/index.js";

const topicOf = (a: string, b: string) =>
  parseTopic(`name: Water
sides: [{id: one, name: ${a}}, {id: two, name: ${b}}]
actors:
  - {name: ${a}, side: one, aliases: [${a}n]}
  - {name: ${b}, side: two, aliases: [${b}n]}
`).topic;

async function rolesIn(
  text: string,
  { reader = "rules" as "rules" | "learned", topic = topicOf("Nordia", "Sudia") } = {},
) {
  const finder = await createFinder({ topic, lexicon: loadLexicon().lexicon, reader });
  const [found] = await finder.find([articleFromText({ id: "a", outlet: "North", text })]);
  const all = found!.findings.filter((finding) => finding.kind === "role");
  return {
    mentions: all.filter((one): one is MentionRole => one.of === "mention"),
    articles: all.filter((one): one is ArticleRole => one.of === "article"),
  };
}

describe("a mention's role", () => {
  test("tells who harms whom, on whose side, and who has the power", async () => {
    const { mentions } = await rolesIn("Nordia attacked Sudia near the river.");
    expect(mentions).toMatchObject([
      { entity: "Nordia", side: "one", position: "agent", act: "harm", power: "above" },
      { entity: "Sudia", side: "two", position: "patient", act: "harm", power: "below" },
    ]);
  });

  test("is the same in the passive", async () => {
    const { mentions } = await rolesIn("Sudian troops were rescued by Nordia.");
    const told = mentions.map(({ entity, position, act }) => [entity, position, act].join(" "));
    expect(told.sort()).toEqual(["Nordia agent help", "Sudia patient help"]);
  });

  test("is in the voice that tells it, and knows what is denied", async () => {
    const { mentions } = await rolesIn(
      "“Nordia attacked Sudia,” the mayor said.\n\nNordia did not attack Sudia.",
    );
    const nordia = mentions.filter(({ entity }) => entity === "Nordia");
    expect(nordia.map(({ voice, negated }) => [voice, negated])).toEqual([
      ["quoted", false],
      ["outlet", true],
    ]);
    expect(nordia[0]?.attribution).toMatch(/^a#a/);
  });

  test("is none for whoever is only quoted", async () => {
    const { mentions } = await rolesIn("Nordia said that rain fell on the hills.");
    expect(mentions).toEqual([]);
  });

  test("is none for a speaker who stands behind the verb", async () => {
    const { mentions } = await rolesIn(
      "“There is a lot of new complexity in the law,” said Mr. Burman of Nordia.",
      { reader: "learned" },
    );
    expect(mentions.filter(({ position }) => position === "patient")).toEqual([]);
  });

  test("is no harm where it is done to an idea", async () => {
    const learned = { reader: "learned" as const };
    const [ideas] = (await rolesIn("Nordia cut costs in the spring.", learned)).mentions;
    const [people] = (await rolesIn("Nordia bombed farmers in the spring.", learned)).mentions;
    expect([ideas?.entity, ideas?.act]).toEqual(["Nordia", null]);
    expect([people?.entity, people?.act]).toEqual(["Nordia", "harm"]);
  });

  test("is no harm where a verb of force is a figure of speech", async () => {
    const learned = { reader: "learned" as const };
    const [quarrel] = (
      await rolesIn("Nordia attacked the bill before the vote in parliament.", learned)
    ).mentions;
    const [war] = (
      await rolesIn("Nordia attacked two villages, and shells killed nine farmers.", learned)
    ).mentions;
    expect([quarrel?.verb.lemma, quarrel?.act]).toEqual(["attack", null]);
    expect([war?.verb.lemma, war?.act]).toEqual(["attack", "harm"]);
  });

  test("has spans that fit the text, and ids that are told apart", async () => {
    const text = "Nordia attacked and shelled Sudia. Sudia fled.\n\nNordia helped Sudia.";
    const { mentions, articles } = await rolesIn(text);
    for (const { start, end, text: own } of [...mentions, ...articles])
      expect(text.slice(start, end)).toBe(own);
    for (const { mention, verb } of mentions)
      for (const part of [mention, verb]) expect(text.slice(part.start, part.end)).toBe(part.text);
    const ids = [...mentions, ...articles].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("changes sides with the text", async () => {
    const told = async (a: string, b: string) =>
      (
        await rolesIn(`${a} attacked ${b}. ${b} begged ${a}. ${a} helped the ${b}n farmers.`)
      ).mentions.map(({ side, position, act, power }) => ({ side, position, act, power }));
    const swapped = (side: string | null) =>
      side === "one" ? "two" : side === "two" ? "one" : side;
    const one = await told("Nordia", "Sudia");
    expect(one.length).toBeGreaterThan(4);
    expect((await told("Sudia", "Nordia")).map((r) => ({ ...r, side: swapped(r.side) }))).toEqual(
      one,
    );
  });
});

describe("roles in one text", () => {
  test("need no topic", async () => {
    const [first] = await rolesInText("Rosa Lind attacked Viktor Hale.", { reader: "rules" });
    expect(first).toMatchObject({ entity: "Rosa Lind", of: "mention", act: "harm", side: null });
  });
});

describe("an article's role", () => {
  const HARMED =
    "Nordia bombed Sudia. Sudia was shelled. Sudia was attacked. Nordia attacked Sudia.";

  test("is the likeliest of four probabilities that add up to one", async () => {
    const { articles } = await rolesIn(HARMED);
    for (const { role, probabilities, confidence } of articles) {
      const sum = Object.values(probabilities).reduce((a, b) => a + b, 0);
      expect(sum).toBeCloseTo(1, 1);
      expect(confidence).toBe(probabilities[role]);
      expect(confidence).toBe(Math.max(...Object.values(probabilities)));
    }
    expect(articles.find(({ entity }) => entity === "Sudia")?.role).toBe("victim");
  });

  test("hears the tone towards people that no topic names", async () => {
    const text =
      "Rosa Lind, the heroic doctor whom everybody admired, saved forty children. Nurses praised the brilliant Lind for her courage.\n\nViktor Hale, a corrupt and ruthless crook, cheated and attacked the villagers. The despicable Hale lied again.";
    const { articles } = await rolesIn(text, { reader: "learned" });
    const of = (name: string) => articles.find(({ entity }) => entity === name)!;
    expect(of("Rosa Lind").toned).toBeGreaterThan(0);
    expect(of("Rosa Lind").role).toBe("hero");
    expect(of("Viktor Hale").role).toBe("villain");
  });

  test("is not told of somebody of whom nothing is said", async () => {
    const { articles } = await rolesIn("Rain fell on the hills near Nordia.");
    expect(articles).toEqual([]);
  });
});
