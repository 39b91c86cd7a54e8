import { readFileSync, readdirSync } from "node:fs";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { anyOf, capitalised, wordList } from "../../src/language/index.js";

const FOLDER = new URL("../../src/language/en/words/", import.meta.url);
const lists = readdirSync(FOLDER).flatMap((name) => {
  const file = name.replace(/\.yaml$/, "");
  const read = load(readFileSync(new URL(name, FOLDER), "utf8")) as Record<
    string,
    { reason: string; source: string; words: string | string[] }
  >;
  return Object.entries(read).map(([list, { words, ...entry }]) => {
    const each = typeof words === "string" ? words.trim().split(/\s+/) : words;
    return { file, list, ...entry, words: each };
  });
});

describe("lists of words", () => {
  test("are given by file and name", () => {
    const possessives = wordList("grammar", "possessives");
    expect(possessives.has("their")).toBe(true);
    expect(possessives.has("the")).toBe(false);
  });

  test("say which lists a file has when one is asked for that it has not", () => {
    expect(() => wordList("calendar", "feasts")).toThrow(
      'no list of words "feasts" in language/en/words/calendar.yaml; it has days-and-months',
    );
  });

  test("may hold several words as one", () => {
    expect(wordList("negation", "not").has("no longer")).toBe(true);
  });

  test("each have a reason, a source, and words in lower case that stand once", () => {
    expect(lists.length).toBeGreaterThan(50);
    for (const { file, list, reason, source, words } of lists) {
      const name = `${file}: ${list}`;
      expect(reason.length, name).toBeGreaterThan(10);
      expect(source.length, name).toBeGreaterThan(10);
      expect(new Set(words).size, name).toBe(words.length);
      expect(words, name).toEqual(words.map((word) => word.trim().toLowerCase()));
    }
  });

  test("of two names are never the same words: one list has one name", () => {
    const byWords = new Map<string, string>();
    for (const { file, list, words } of lists) {
      const key = [...words].sort().join(" ");
      expect(byWords.get(key), `${file}: ${list}`).toBeUndefined();
      byWords.set(key, `${file}: ${list}`);
    }
  });
});

describe("any one of some words", () => {
  const found = (words: readonly string[], text: string) =>
    new RegExp(anyOf(words), "u").exec(text);

  test("is the longest that stands there", () => {
    expect(found(["no", "no longer"], "It no longer is.")![0]).toBe("no longer");
  });

  test("may be written with a curly apostrophe", () => {
    expect(found(["wouldn't"], "He wouldn’t say.")![0]).toBe("wouldn’t");
  });

  test("means its own characters, whatever they mean in a pattern", () => {
    expect(found(["u.s. (east)"], "uxs (east)")).toBeNull();
    expect(found(["u.s. (east)"], "the u.s. (east)")![0]).toBe("u.s. (east)");
    expect(found(["ex-"], "his ex-wife")![0]).toBe("ex-");
  });

  test("may stand with a capital", () => {
    expect(capitalised(["monday", "new york"])).toEqual(["Monday", "New york"]);
  });
});
