import { expect, test } from "vitest";
import { articleFromText } from "../../src/corpus/index.js";
import { readDocument } from "../../src/document/index.js";
import { entitiesOf } from "../../src/entities/index.js";
import { createReader } from "../../src/reader/index.js";

/** Names of whom the model reads some phrases of a text as; null for what it takes for nobody's mention. */
async function meant(text: string, ...phrases: string[]): Promise<(string | null)[]> {
  const document = readDocument(articleFromText({ id: "t", text }));
  const [reading] = await (await createReader("learned")).read([document]);
  const entities = entitiesOf(document, reading!, null);
  return phrases.map((phrase) => {
    const start = text.indexOf(phrase);
    return entities.at({ start, end: start + phrase.length })?.name ?? null;
  });
}

test("who is named beside a description is the one described", async () => {
  expect(
    await meant(
      "Ana Ruiz, the mayor of Belm, opened the bridge. Helia, the largest airline of the country, sponsored it.",
      "the mayor of Belm",
      "the largest airline of the country",
    ),
  ).toEqual(["Ana Ruiz", "Helia"]);
});

test("a figure that somebody cites is not somebody", async () => {
  const [figure, who] = await meant(
    "David McKinley said drugs were sold. That is less than the $53 million figure McKinley cited.",
    "the $53 million figure McKinley cited",
    "McKinley",
  );
  expect(figure).not.toContain("David");
  expect(who).toBe("David McKinley");
});

test.each([
  ["In his first speech, Karel Novak promised calm.", "his"],
  ["When he left the hall, Karel Novak waved to the crowd.", "he"],
])("a pronoun may wait for a name that nobody gave before: %s", async (sentence, pronoun) => {
  const text = `The vote was held on Sunday. Eva Lind lost it. ${sentence}`;
  const start = text.indexOf(` ${pronoun} `) + 1;
  const document = readDocument(articleFromText({ id: "t", text }));
  const [reading] = await (await createReader("learned")).read([document]);
  const entities = entitiesOf(document, reading!, null);
  expect(entities.at({ start, end: start + pronoun.length })?.name).toBe("Karel Novak");
});

test("a name of several words is one mention, and each of its words asks for it", async () => {
  const text = "Karel Novak met Eva Maria Lind in Belm.";
  const document = readDocument(articleFromText({ id: "t", text }));
  const [reading] = await (await createReader("learned")).read([document]);
  const entities = entitiesOf(document, reading!, null);
  const mentions = entities.within({ start: 0, end: text.length }).map(({ mention }) => mention);
  expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
    "Karel Novak",
    "Eva Maria Lind",
    "Belm",
  ]);
  for (const word of ["Eva", "Maria", "Lind"]) {
    const start = text.indexOf(word);
    expect(entities.at({ start, end: start + word.length })?.name).toBe("Eva Maria Lind");
    expect(entities.at({ start: 0, end: 1 }, start)?.name).toBe("Eva Maria Lind");
  }
});

test("nobody is his own father", async () => {
  const [son, father] = await meant(
    "Karel Novak ran the mill for years. His father had built it.",
    "Karel Novak",
    "His father",
  );
  expect(son).toBe("Karel Novak");
  expect(father).not.toBe("Karel Novak");
});

test("an order that begins a sentence is no part of a name", async () => {
  const [name] = await meant("Hold Maria Lopez to the same standard.", "Maria Lopez");
  expect(name).toBe("Maria Lopez");
});

test("a company's name ends with its legal form", async () => {
  expect(
    await meant(
      "The former chief of Helia Inc. Maria Lopez has died.",
      "Helia Inc.",
      "Maria Lopez",
    ),
  ).toEqual(["Helia Inc.", "Maria Lopez"]);
});

test.each(["Nordia", "Ostland"])(
  "%s, which no list knows, is what a sentence calls it next",
  async (state) => {
    const text = `${state} met envoys from Sudia on Monday. It attacked the town of Belm at dawn.`;
    expect(await meant(text, "It")).toEqual([state]);
  },
);
