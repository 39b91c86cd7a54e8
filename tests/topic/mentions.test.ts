import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articleFromText } from "../../src/corpus/index.js";
import { readDocument } from "../../src/document/index.js";
import { actorNames, findMentions, parseTopic } from "../../src/topic/index.js";

const { topic } = parseTopic(`name: T
sides: [{id: a, name: A}, {id: b, name: B}]
actors:
  - {name: Ruritania, side: a, aliases: [Ruritanian]}
  - {name: Ruritanian Foreign Ministry, side: a, aliases: [Ruritania's Foreign Ministry]}
  - {name: Ana Ruiz, side: b, aliases: [Ruiz]}
`);
const names = actorNames(topic);

const mentioned = (text: string) =>
  findMentions(readDocument(articleFromText({ id: "t", text })), names).map(
    ({ actor, start, end }) => [text.slice(start, end), actor.name],
  );

describe("mentions of actors", () => {
  test("take the longest name", () => {
    expect(mentioned("Ruritania’s Foreign Ministry met Ana Ruiz in Ruritania.")).toEqual([
      ["Ruritania’s Foreign Ministry", "Ruritanian Foreign Ministry"],
      ["Ana Ruiz", "Ana Ruiz"],
      ["Ruritania", "Ruritania"],
    ]);
  });

  test("are found in capitals and in hashtags, never inside other words", () => {
    expect(
      mentioned("Crowds shouted RURITANIA and #Ruritania but not Ruritanians or ruiz."),
    ).toEqual([
      ["RURITANIA", "Ruritania"],
      ["Ruritania", "Ruritania"],
    ]);
  });

  test("never overlap, stand in order and fit the text, whatever the text", () => {
    const piece = fc.constantFrom(
      "Ruritania",
      "’s ",
      "Foreign",
      " Ministry",
      "Ruiz",
      "\n",
      ". ",
      "é",
      "🙂",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        let last = 0;
        for (const { start, end } of findMentions(
          readDocument(articleFromText({ id: "t", text })),
          names,
        )) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});
