import { describe, expect, it } from "vitest";
import { articleFromText } from "../../src/corpus/index.js";
import { readDocument } from "../../src/document/index.js";
import { entitiesOf } from "../../src/entities/index.js";
import { bareReading } from "../../src/reader/bare-reading.js";
import type { topic } from "../annotations/attribution/said.js";

const read = (text: string, known: typeof topic | null = null) => {
  const document = readDocument(articleFromText({ id: "t", text }));
  const entities = entitiesOf(document, bareReading(document), known);
  const at = (phrase: string, from = 0) => {
    const start = text.indexOf(phrase, from);
    return entities.at({ start, end: start + phrase.length });
  };
  return { entities, at };
};

describe("entities by rules", () => {
  it("makes one of a full name, a surname and a pronoun", () => {
    const { at } = read(
      "Ann Porter met voters in Dover. Porter spoke for an hour. She left at noon.",
    );
    expect(at("She")?.name).toBe("Ann Porter");
    expect(at("Porter", 20)).toBe(at("Ann Porter"));
    expect(at("She")?.gender).toBe("female");
    expect(at("She")?.kind).toBe("person");
  });

  it("keeps two of one surname apart", () => {
    const { at } = read("Tom Kerr and Ann Kerr came. Mr. Kerr spoke first. Mrs. Kerr agreed.");
    expect(at("Mr. Kerr")).toBe(at("Tom Kerr"));
    expect(at("Mrs. Kerr")).toBe(at("Ann Kerr"));
    expect(at("Tom Kerr")).not.toBe(at("Ann Kerr"));
  });

  it("gives “who” to what stands right before", () => {
    const { at } = read("Police met Ann Porter, who had called them.");
    expect(at("who")?.name).toBe("Ann Porter");
  });

  it("answers for a whole phrase by its head", () => {
    const { entities } = read("The old mayor of Belm left. He was tired.");
    const mayor = entities.at({ start: 0, end: 21 }, 8);
    expect(mayor?.mentions.map(({ head }) => head.start)).toContain(8);
  });

  it("lists mentions in order, each in its entity", () => {
    const text = "Ann Porter met Tom Reed. She thanked him.";
    const { entities } = read(text);
    const within = entities.within({ start: 0, end: text.length });
    expect(within.map(({ mention }) => text.slice(mention.start, mention.end))).toEqual([
      "Ann Porter",
      "Tom Reed",
      "She",
      "him",
    ]);
    for (const { mention, entity } of within) expect(entity.mentions).toContain(mention);
    expect(entities.within({ start: 24, end: 25 })).toEqual([]);
  });

  it("reads bad input in linear time", () => {
    const words = "the bank said it would pay ";
    const time = (text: string) => {
      const from = performance.now();
      read(text);
      return performance.now() - from;
    };
    time(words.repeat(200));
    const small = time(words.repeat(500));
    expect(time(words.repeat(5000))).toBeLessThan(40 * Math.max(small, 5));
    for (const text of ["", "😀😀 😀", "ALL CAPITALS AND NO END ".repeat(80), "“ “ “", "…"])
      expect(() => read(text)).not.toThrow();
  });
});
