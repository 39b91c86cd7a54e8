import { describe, expect, it } from "vitest";
import { articleFromText } from "../../src/corpus/index.js";
import { readDocument } from "../../src/document/index.js";
import { corpusEntities, entitiesOf, type Entity } from "../../src/entities/index.js";
import { bareReading } from "../../src/reader/bare-reading.js";

const corpus = (...texts: string[]) =>
  corpusEntities(
    texts.map((text, at) => {
      const document = readDocument(articleFromText({ id: `a${at}`, text }));
      return { id: `a${at}`, entities: entitiesOf(document, bareReading(document), null).all };
    }),
  );

const articlesOf = (found: ReturnType<typeof corpus>, name: string) =>
  found.filter((one) => one.name === name).map((one) => one.articles.map(({ article }) => article));

describe("entities of a corpus", () => {
  it("makes one person of a full name and a title with the surname", () => {
    const found = corpus("Ann Porter met voters. She spoke.", "Mrs. Porter left the town.");
    expect(articlesOf(found, "Ann Porter")).toEqual([["a0", "a1"]]);
  });

  it("keeps two of one surname apart, and gives the bare surname to neither", () => {
    const found = corpus("Ann Kerr came.", "Tom Kerr came.", "On Monday Mr. Kerr left.");
    expect(articlesOf(found, "Ann Kerr")).toEqual([["a0"]]);
    expect(articlesOf(found, "Tom Kerr")).toEqual([["a1", "a2"]]);
    const bare = corpus("Ann Kerr came.", "Robin Kerr came.", "On Monday Ms. Kerr left.");
    expect(articlesOf(bare, "Kerr")).toEqual([["a2"]]);
  });

  it("takes a heading's capitals for no longer name of a body", () => {
    const named = (name: string): Entity => ({
      ...{ id: "e0", name, named: true, kind: "body", gender: null, number: null, actor: null },
      ...{ side: null, roles: [], mentions: [] },
    });
    const names = ["Congress", "CONGRESS HAS MET", "Congress"];
    const found = corpusEntities(
      names.map((name, index) => ({ id: `a${index}`, entities: [named(name)] })),
    );
    expect(articlesOf(found, "Congress")).toEqual([["a0", "a2"]]);
  });

  it("does not take “Jr.” for his father", () => {
    const found = corpus("Paul Reed spoke.", "Paul Reed Jr. spoke.");
    expect(articlesOf(found, "Paul Reed")).toEqual([["a0"]]);
    expect(articlesOf(found, "Paul Reed Jr.")).toEqual([["a1"]]);
  });

  it("knows a body by its acronym", () => {
    const found = corpus(
      "The Northern Fishery Office closed a port.",
      "On Monday officials of the NFO said ships were late.",
    );
    expect(articlesOf(found, "Northern Fishery Office")).toEqual([["a0", "a1"]]);
  });

  it("gives an acronym that two bodies make to the one that most articles name", () => {
    const found = corpus(
      "The Northern Fishery Office closed a port.",
      "The Northern Fishery Office met.",
      "The National Farm Office met.",
      "On Monday officials of the NFO said ships were late.",
    );
    expect(articlesOf(found, "Northern Fishery Office")).toEqual([["a0", "a1", "a3"]]);
    const even = corpus(
      "The Northern Fishery Office met.",
      "The National Farm Office met.",
      "On Monday officials of the NFO said ships were late.",
    );
    expect(articlesOf(even, "NFO")).toEqual([["a2"]]);
  });

  it("takes time near-linear in the names", () => {
    const people = Array.from({ length: 4000 }, (_, at) => ({
      id: `a${at}`,
      entities: [
        {
          id: "e0",
          name: `Ann Name${at % 900}`,
          named: true,
          kind: "person" as const,
          gender: null,
          number: null,
          actor: null,
          side: null,
          roles: [],
          mentions: [],
        },
      ],
    }));
    const from = performance.now();
    expect(corpusEntities(people)).toHaveLength(900);
    expect(performance.now() - from).toBeLessThan(3000);
  });
});
