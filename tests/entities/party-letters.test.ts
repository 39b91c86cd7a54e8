import { expect, test } from "vitest";
import { attributionsOf, parseTopic } from "../../src/index.js";
import { findMentions, actorNames } from "../../src/topic/index.js";
import { readDocument } from "../../src/document/index.js";
import { articleFromText } from "../../src/corpus/index.js";

const { topic } = parseTopic(`name: T
sides: [{id: reds, name: Reds}, {id: blues, name: Blues}]
actors:
  - {name: Red Party, kind: party, side: reds, aliases: [R, RPN]}
  - {name: Blue Party, kind: party, side: blues, aliases: [B]}
  - {name: X, kind: company, side: blues}
`);

const sidesOf = async (text: string) =>
  (await attributionsOf(text, { reader: "rules", topic })).map(({ speaker }) => speaker.side);

test("a party's letter in brackets after a name gives its side, in all that the one says", async () => {
  expect(
    await sidesOf(
      "Rep. Ann Roe (R-Belm) said that the mill was shut. Tom Bell (B) said that it was open. Mrs. Roe said that it was not.",
    ),
  ).toEqual(["reds", "blues", "reds"]);
});

test("so do a party's initials, and no other brackets", async () => {
  expect(
    await sidesOf(
      "Ann Roe (RPN) said that the mill was shut. Tom Bell (Rome) said that it was open.",
    ),
  ).toEqual(["reds", null]);
});

test("a party's letter names nobody by itself; a company's name of one letter does", () => {
  const text = "Plan B failed. X. R. Kerr wrote to X.";
  const document = readDocument(articleFromText({ id: "a", text }));
  expect(findMentions(document, actorNames(topic)).map(({ actor }) => actor.name)).toEqual([
    "X",
    "X",
  ]);
});
