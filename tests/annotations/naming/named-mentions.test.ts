import { describe, expect, test } from "vitest";
import { namedMentions } from "../../../src/annotations/naming/named-mentions.js";
import { articleFromText } from "../../../src/corpus/index.js";
import { readDocument } from "../../../src/document/index.js";
import { entitiesOf, type Entity, type EntityMention } from "../../../src/entities/index.js";
import { shallowTrees } from "../../../src/parse/index.js";
import type { Actor } from "../../../src/topic/topic.js";

/** A document of a text with the entity of a name in it, its mentions as a reader might have read them. */
function read(text: string, name: string, as: Partial<EntityMention> = {}) {
  const document = readDocument(articleFromText({ id: "a", outlet: "North", text }));
  const trees = shallowTrees(document);
  const found = entitiesOf(document, { trees, words: null }, null).all.find(
    (entity) => entity.name === name,
  )!;
  const entity: Entity = {
    ...found,
    mentions: found.mentions.map((mention) => ({ ...mention, ...as })),
  };
  return { document, trees, entity };
}

const namings = ({ document, trees, entity }: ReturnType<typeof read>): string[] =>
  namedMentions(document, trees, entity).map(({ mention }) =>
    document.text.slice(mention.start, mention.end),
  );

describe("mentions that name somebody", () => {
  const TEXT =
    "At noon, Rosa Lind opened the bridge. Lind thanked the workers. The mayor left soon.";

  test("are those of whom the reader takes for a person or a body", () => {
    const likely = { person: 0.9, body: 0.05 };
    expect(namings(read(TEXT, "Rosa Lind", { likely }))).toEqual(["Rosa Lind", "Lind"]);
  });

  test("are none where the reader takes it for a thing, a product say", () => {
    expect(namings(read(TEXT, "Rosa Lind", { likely: { person: 0.2, body: 0.2 } }))).toEqual([]);
  });

  test("are none where a topic's body is read as a place, unless it is a country", () => {
    const { document, trees, entity } = read(TEXT, "Rosa Lind", {
      likely: { person: 0.1, body: 0.2 },
    });
    const as = (kind: "ministry" | "country"): string[] => {
      const actor: Actor = {
        ...{ name: "Rosa Lind", aliases: [], kind, side: "north" },
        ...{ alliedTo: null, role: null, source: null },
      };
      return namings({ document, trees, entity: { ...entity, actor } });
    };
    expect(as("ministry")).toEqual([]);
    expect(as("country")).toEqual(["Rosa Lind", "Lind"]);
  });

  test("need a verb: a line of a list or a table names nobody", () => {
    const text =
      "At noon, Rosa Lind opened the bridge.\n\nStarter: soup of the day, Rosa Lind, 4.50";
    expect(namings(read(text, "Rosa Lind"))).toEqual(["Rosa Lind"]);
    expect(namings(read("Soup of the day: Rosa Lind, 4.50 a plate", "Rosa Lind"))).toEqual([]);
  });

  test("are descriptions only where it is sure whom they mean, and of the same kind and number", () => {
    const { document, trees, entity } = read(TEXT, "Rosa Lind");
    const head = document.text.indexOf("mayor");
    const said = (as: Partial<EntityMention>): string[] => {
      const mayor: EntityMention = {
        ...entity.mentions[0]!,
        ...{ start: head - 4, end: head + 5, head: { start: head, end: head + 5 } },
        ...{ type: "nominal", sentence: 2, name: null, sureness: 1, plural: false },
        ...as,
      };
      const mentions = [...entity.mentions, mayor];
      return namings({ document, trees, entity: { ...entity, kind: "person", mentions } });
    };
    expect(said({})).toContain("The mayor");
    expect(said({ sureness: 0.8 })).not.toContain("The mayor");
    expect(said({ plural: true })).not.toContain("The mayor");
    expect(said({ likely: { person: 0.1, body: 0.8 } })).not.toContain("The mayor");
  });

  test("are as sure as the reader is of their kind and of whom they mean", () => {
    const likely = { person: 1, body: 0 };
    const { document, trees, entity } = read(TEXT, "Rosa Lind", { likely });
    // Two mentions at 1 and one unknown at .4.
    expect(namedMentions(document, trees, entity)[0]!.confidence).toBeCloseTo(2.4 / 3);
  });

  test("are no tags of party and seat in brackets", () => {
    const text = "At noon, Rosa Lind (Holm) spoke. Later Holm waved.";
    const { document, trees, entity } = read(text, "Holm");
    const found = namings({ document, trees, entity: { ...entity, kind: "person" } });
    expect(found).toEqual(["Holm"]);
  });
});
