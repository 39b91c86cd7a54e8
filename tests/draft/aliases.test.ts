import { describe, expect, test } from "vitest";
import { aliasesOf, type NameUses } from "../../src/draft/aliases.js";

/** Names as the drafts have them: for whom each is written, and how often. */
const uses: NameUses = new Map([
  [
    "Lind",
    new Map([
      ["Rosa Lind", 90],
      ["Peter Lind", 4],
    ]),
  ],
  [
    "Holm",
    new Map([
      ["Anna Holm", 6],
      ["Carl Holm", 5],
    ]),
  ],
  ["Mayor Holm", new Map([["Anna Holm", 3]])],
  ["Miss Piggy", new Map([["Rosa Lind", 2]])],
  ["Interior Secretary", new Map([["Rosa Lind", 5]])],
  ["Rival Rosa Lind", new Map([["Rosa Lind", 1]])],
  ["NWB", new Map([["Northern Water Board", 8]])],
  ["CEO", new Map([["Northern Water Board", 8]])],
  ["Water Board", new Map([["Northern Water Board", 2]])],
  ["Northern", new Map([["Northern Water Board", 2]])],
  ["Board", new Map([["Northern Water Board", 9]])],
  ["Rosa", new Map([["Rosa Lind", 3]])],
  ["Anna", new Map([["Anna Holm", 1]])],
]);

const of = (key: string, ...names: readonly string[]) =>
  aliasesOf(key, new Map(names.map((name) => [name, uses.get(name)?.get(key) ?? 1])), {
    ...{ isPlace: false, isPerson: key !== "Northern Water Board", uses },
    small: new Set(["water", "board"]),
  });

describe("other ways to write a name", () => {
  test("hold a surname that is nearly always one's own, though another bears it", () => {
    expect(of("Rosa Lind", "Lind")).toEqual(["Lind"]);
    expect(of("Peter Lind", "Lind")).toEqual([]);
  });

  test("hold no surname that two bear alike, but a form that only one has", () => {
    expect(of("Anna Holm", "Holm", "Mayor Holm")).toEqual(["Mayor Holm"]);
  });

  test("hold neither a title alone nor another's name", () => {
    expect(of("Rosa Lind", "Interior Secretary", "Miss Piggy")).toEqual([]);
  });

  test("hold a given name that is written more than once or twice", () => {
    expect(of("Rosa Lind", "Rosa")).toEqual(["Rosa"]);
    expect(of("Anna Holm", "Anna")).toEqual([]);
  });

  test("hold of a body its first word, and no word that is written small elsewhere", () => {
    expect(of("Northern Water Board", "Board", "Northern")).toEqual(["Northern"]);
  });

  test("hold no form that has the name in it already", () => {
    expect(of("Rosa Lind", "Rival Rosa Lind", "Lind")).toEqual(["Lind"]);
  });

  test("hold initials of the name, and no other letters", () => {
    expect(of("Northern Water Board", "NWB", "CEO", "Water Board")).toEqual(["NWB", "Water Board"]);
  });
});
