import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openRecordCache } from "../../src/records/record-cache.js";

const PROGRAM = "0123456789abcdef";
const key = (letter: string) => Buffer.from(letter.repeat(16));
const bytes = (text: string) => Buffer.from(text.repeat(20));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parallax-cache-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What one run keeps. */
function keep(kept: Readonly<Record<string, string>>, program = PROGRAM): void {
  const cache = openRecordCache(folder, program);
  for (const [letter, text] of Object.entries(kept)) cache.put(key(letter), bytes(text));
  cache.close();
}

/** What the next run finds under some keys. */
function found(letters: string, program = PROGRAM): (string | null)[] {
  const cache = openRecordCache(folder, program);
  const got = [...letters].map((letter) => cache.get(key(letter)));
  cache.close();
  return got.map((one) => one && Buffer.from(one).toString());
}

const path = (name = "000001.records") => join(folder, PROGRAM, name);

describe("kept records", () => {
  test("are found again by the next run, and by no other key", () => {
    keep({ a: "one", b: "two" });
    expect(found("abc")).toEqual(["one".repeat(20), "two".repeat(20), null]);
  });

  test("each run adds a file of its own; of a key that stands twice the later counts", () => {
    keep({ a: "old", b: "two" });
    keep({ a: "new" });
    expect(readdirSync(join(folder, PROGRAM))).toEqual(["000001.records", "000002.records"]);
    expect(found("ab")).toEqual(["new".repeat(20), "two".repeat(20)]);
  });

  test("two runs at once lose nothing of each other", () => {
    const runs = [openRecordCache(folder, PROGRAM), openRecordCache(folder, PROGRAM)];
    runs.forEach((run, index) => run.put(key("ab"[index]!), bytes("ab"[index]!)));
    for (const run of runs) run.close();
    expect(found("ab")).toEqual(["a".repeat(20), "b".repeat(20)]);
  });

  test("a run that reads nothing new writes nothing", () => {
    keep({ a: "one" });
    found("a");
    expect(readdirSync(join(folder, PROGRAM))).toEqual(["000001.records"]);
  });

  test("wherever a file is cut off, what stands whole before the cut is found and nothing else", () => {
    keep({ a: "one", b: "two", c: "six" });
    const whole = readFileSync(path());
    const frame = whole.length / 3;
    for (let length = 0; length < whole.length; length++) {
      writeFileSync(path(), whole);
      truncateSync(path(), length);
      const texts = ["one", "two", "six"].map((text, index) =>
        length >= frame * (index + 1) ? text.repeat(20) : null,
      );
      expect(found("abc"), `cut at ${length}`).toEqual(texts);
    }
  });

  test("whichever byte is changed, no record is given that is not as it was kept", () => {
    keep({ a: "one", b: "two" });
    const whole = readFileSync(path());
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole);
      damaged[at]! ^= 0x41;
      writeFileSync(path(), damaged);
      const [a, b] = found("ab");
      expect([null, "one".repeat(20)], `byte ${at}`).toContain(a);
      expect([null, "two".repeat(20)], `byte ${at}`).toContain(b);
      expect([a, b], `byte ${at}`).toContain(null);
    }
  });

  test("what another version of the program kept goes; files of somebody else stay", () => {
    keep({ a: "one" }, "fedcba9876543210");
    mkdirSync(join(folder, "my notes"));
    writeFileSync(join(folder, "my notes", "000001.records"), "mine");
    mkdirSync(join(folder, "aaaaaaaaaaaaaaaa"));
    writeFileSync(join(folder, "aaaaaaaaaaaaaaaa", "thesis.txt"), "mine");
    keep({ b: "two" });
    expect(readdirSync(folder).sort()).toEqual([PROGRAM, "aaaaaaaaaaaaaaaa", "my notes"]);
    expect(readdirSync(join(folder, "aaaaaaaaaaaaaaaa"))).toEqual(["thesis.txt"]);
    expect(readdirSync(join(folder, "my notes"))).toEqual(["000001.records"]);
  });
});
