import { describe, expect, test } from "vitest";
import { attributionsOf, parseTopic } from "../../src/index.js";

const { topic } = parseTopic(`name: T
sides: [{id: nordia, name: Nordia}, {id: sudia, name: Sudia}]
actors:
  - {name: Nordia, kind: country, side: nordia, aliases: [Nordian, Norwegian]}
  - {name: Sudia, kind: country, side: sudia, aliases: [Sudian]}
  - {name: Lind, kind: head-of-state, side: nordia}
  - {name: Brandt, kind: head-of-state, side: sudia}
  - {name: Red Cross, kind: international-organisation}
`);

/** The sides of all who speak in a text, as the small model reads it. */
const sidesOf = async (text: string) =>
  (await attributionsOf(`Rain in the valley\n\n${text}`, { topic })).map(
    ({ speaker }) => speaker.side,
  );

describe("a side by what stands right beside a name", () => {
  test.each([
    ["Lind spokesman Tom Kerr said it rained.", ["nordia"]],
    ["Ana Ruiz, a longtime adviser to Lind, said it rained.", ["nordia"]],
    ["Ana Ruiz, Lind's campaign manager, said it rained.", ["nordia"]],
    ["Ana Ruiz, who has worked for Lind for years, said it rained.", ["nordia"]],
    ["The Nordian colonel Ana Ruiz said it rained.", ["nordia"]],
    ["Nordia's ambassador to Sudia, Ana Ruiz, said it rained.", ["nordia"]],
    ["Ana Ruiz, the Nordian delegate to the Red Cross, said it rained.", ["nordia"]],
    ["Supporters of Lind said it rained.", ["nordia"]],
    ["Lind and his supporters said it rained.", ["nordia"]],
    ["A source close to Brandt said it rained.", ["sudia"]],
    ["Brandt's campaign said it rained.", ["sudia"]],
    ["Norwegian protester Ana Ruiz said it rained.", ["nordia"]],
    ["The Norwegian victims said it rained.", ["nordia"]],
    ["A Norwegian critic of Brandt said it rained.", ["nordia"]],
  ])("%s", async (text, sides) => {
    expect(await sidesOf(text)).toEqual(sides);
  });

  test("all that the one says has it, whichever sentence tells it", async () => {
    expect(
      await sidesOf(
        'Ana Ruiz, a longtime Brandt donor, said it rained. Ruiz said it was cold. "We left," she said.',
      ),
    ).toEqual(["sudia", "sudia", "sudia"]);
  });
});

describe("no side of those whom somebody stands against, studies or only meets", () => {
  test.each([
    "Lind critic Ana Ruiz said it rained.",
    "Ana Ruiz, a fierce critic of Lind, said it rained.",
    "Critics of Lind said it rained.",
    "Lind's opponents said it rained.",
    "Norwegian dissident Ana Ruiz said it rained.",
    "Ana Ruiz, a Norwegian dissident, said it rained.",
    "Ana Ruiz, an anti-Lind activist, said it rained.",
    "Ana Ruiz, Lind's opponent in the race, said it rained.",
    "Ana Ruiz, whose husband sued Lind, said it rained.",
    "Ana Ruiz, who never worked for Lind, said it rained.",
    "Ana Ruiz, who sued Lind, said it rained.",
    "Ana Ruiz, a veteran of the war against Sudia, said it rained.",
    "Ana Ruiz, a biographer of Lind, said it rained.",
    "Ana Ruiz, a Sudia expert, said it rained.",
    "Ana Ruiz, a lawyer for a woman who accused Lind, said it rained.",
    "Lind came to Belm. Ana Ruiz said it rained.",
    "Lind met Ana Ruiz on Sunday. Ruiz said it rained.",
  ])("%s", async (text) => {
    expect(await sidesOf(text)).toEqual([null]);
  });

  test("nor of an adviser to both", async () => {
    expect(await sidesOf("Ana Ruiz, an adviser to Lind and to Brandt, said it rained.")).toEqual([
      null,
    ]);
  });
});

test("sides that change places in the text change places in what is found", async () => {
  const text =
    "Ana Ruiz, an adviser to Lind, said it rained. Brandt critic Tom Kerr said it was dry.";
  const turned = text.replace("Lind", "X").replace("Brandt", "Lind").replace("X", "Brandt");
  expect(await sidesOf(text)).toEqual(["nordia", null]);
  expect(await sidesOf(turned)).toEqual(["sudia", null]);
});
