import { readFileSync, readdirSync } from "node:fs";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { wordList } from "../../src/language/index.js";

const FOLDER = new URL("../../src/language/en/words/", import.meta.url);
const lists = readdirSync(FOLDER).flatMap((name) => {
  const file = name.replace(/\.yaml$/, "");
  const read = load(readFileSync(new URL(name, FOLDER), "utf8")) as Record<
    string,
    { reason: string; source: string; words: string }
  >;
  return Object.entries(read).map(([list, entry]) => ({ file, list, ...entry }));
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

  test("each have a reason, a source, and words in lower case that stand once", () => {
    expect(lists.length).toBeGreaterThan(50);
    for (const { file, list, reason, source, words } of lists) {
      const name = `${file}: ${list}`;
      expect(reason.length, name).toBeGreaterThan(10);
      expect(source.length, name).toBeGreaterThan(10);
      const each = words.trim().split(/\s+/);
      expect(new Set(each).size, name).toBe(each.length);
      expect(words, name).toBe(words.toLowerCase());
    }
  });

  test("of two names are never the same words: one list has one name", () => {
    const byWords = new Map<string, string>();
    for (const { file, list, words } of lists) {
      const key = [...words.trim().split(/\s+/)].sort().join(" ");
      expect(byWords.get(key), `${file}: ${list}`).toBeUndefined();
      byWords.set(key, `${file}: ${list}`);
    }
  });
});
