import { describe, expect, test } from "vitest";
import { articleFromText } from "../../src/corpus/index.js";
import { readDocument } from "../../src/document/index.js";
import { articlePeople } from "../../src/entities/index.js";
import { shallowTrees } from "../../src/parse/index.js";
import { parseTopic } from "../../src/topic/index.js";

const { topic } = parseTopic(`name: T
sides: [{id: a, name: A}, {id: b, name: B}]
actors:
  - {name: Robert Kerr, side: a, aliases: [Kerr, Mr. Kerr]}
  - {name: Ann Warren, side: b, aliases: [Warren]}
  - {name: Tom Warren, side: b}
  - {name: Hugh Ryan, side: b, aliases: [Ryan]}
  - {name: Republic of Northland, kind: country, side: a, aliases: [Northland]}
`);

/** Each mention with the actor it is taken for. */
function meant(text: string): [string, string][] {
  const document = readDocument(articleFromText({ id: "t", text }));
  const trees = shallowTrees(document);
  const { sides } = articlePeople(document, { trees, words: null }, topic);
  return sides.mentions.map(({ start, end, actor }) => [text.slice(start, end), actor.name]);
}

describe("a name that somebody else bears", () => {
  test("is no mention of the actor of that surname", () => {
    expect(meant("The council heard Melissa Kerr on Monday, and then Kerr spoke.")).toEqual([
      ["Kerr", "Robert Kerr"],
    ]);
  });

  test("stays the actor's under an initial, a short form or his whole name", () => {
    for (const name of ["R. Kerr", "Bob Kerr", "Robert L. Kerr", "Robert Kerr", "Mr. Kerr"])
      expect(meant(`The council heard ${name} on Monday.`)).toEqual([
        [name.startsWith("Robert K") || name.startsWith("Mr") ? name : "Kerr", "Robert Kerr"],
      ]);
    expect(meant("The council heard Maria Robert Kerr on Monday.")).toEqual([
      ["Robert Kerr", "Robert Kerr"],
    ]);
  });

  test("is none where the actor's surname is the other's given name", () => {
    expect(meant("The council heard Ryan Hamilton on Monday. Ryan was absent.")).toEqual([
      ["Ryan", "Hugh Ryan"],
    ]);
  });

  test("goes to whom a title names: the actor of that gender, or nobody", () => {
    expect(meant("The council heard Mr. Warren and Mrs. Warren on Monday.")).toEqual([
      ["Warren", "Tom Warren"],
      ["Warren", "Ann Warren"],
    ]);
    expect(meant("The council heard Mrs. Kerr on Monday.")).toEqual([]);
  });

  test("a bare surname is that of the actor whom the article names in full", () => {
    expect(meant("The council heard Tom Warren on Monday. Warren left early.")).toEqual([
      ["Tom Warren", "Tom Warren"],
      ["Warren", "Tom Warren"],
    ]);
    expect(meant("The council heard Ann Warren on Monday. Warren left early.")[1]).toEqual([
      "Warren",
      "Ann Warren",
    ]);
    expect(meant("Warren left early.")).toEqual([["Warren", "Ann Warren"]]);
  });

  test("a son is not his father, where the text names both", () => {
    expect(
      meant("The council heard Robert Kerr Jr. on Monday. His father Robert Kerr was absent."),
    ).toEqual([["Robert Kerr", "Robert Kerr"]]);
    expect(meant("The council heard Robert Kerr Jr. on Monday.")).toEqual([
      ["Robert Kerr", "Robert Kerr"],
    ]);
  });

  test("says nothing of a country in another name", () => {
    expect(meant("The council heard Melissa Northland on Monday.")).toEqual([
      ["Northland", "Republic of Northland"],
    ]);
  });

  test("a compound is no full name", () => {
    expect(meant("The council heard the anti-Kerr camp on Monday.")).toEqual([
      ["Kerr", "Robert Kerr"],
    ]);
  });
});
