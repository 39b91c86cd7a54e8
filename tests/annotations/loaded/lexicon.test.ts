import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkedYaml } from "../../../src/checked-yaml.js";
import { PACKAGE_ROOT, dataFiles, readData } from "../../../src/data.js";
import { familyFileSchema } from "../../../src/annotations/loaded/entry-schema.js";
import { readLexicon } from "../../../src/annotations/loaded/index.js";
import { findIn } from "./read.js";

const files = dataFiles("language/en/lexicon");
const { entries, families } = readLexicon();

describe("the lexicon", () => {
  it.each(files)(
    "%s: every entry has patterns, reason, alternatives, source and examples",
    (file) => {
      const text = readFileSync(`${PACKAGE_ROOT}src/language/en/lexicon/${file}`, "utf8");
      const { value } = checkedYaml(text, file, familyFileSchema);
      expect(file).toBe(`${value.family}.yaml`);
    },
  );

  it("has a file for every family", () => {
    expect(files.map((file) => file.replace(".yaml", ""))).toEqual(
      families.map(({ id }) => id).sort(),
    );
  });

  it("has at least 500 entries", () => {
    expect(entries.length).toBeGreaterThanOrEqual(500);
  });

  it("has no two entries with one id, and no pattern twice", () => {
    expect(repeated(entries.map(({ id }) => id))).toEqual([]);
    expect(repeated(entries.flatMap(({ patterns }) => patterns))).toEqual([]);
  });

  it("names only sources that are written out", () => {
    const sources = Object.values(readData("language/en/sources.yaml") as Record<string, string>);
    expect(entries.filter(({ source }) => !sources.includes(source)).map(({ id }) => id)).toEqual(
      [],
    );
  });

  it("gives a reason in one sentence", () => {
    const bad = entries.filter(({ reason }) => !/^[\p{Lu}“].*\.$/u.test(reason));
    expect(bad.map(({ id }) => id)).toEqual([]);
  });

  it("finds every entry in its loaded example and not in the other", () => {
    const wrong: string[] = [];
    for (const entry of entries) {
      const lexicon = { families, entries: [{ ...entry, flag: true }] };
      const examples = entry.examples!;
      if (findIn(examples.loaded, { lexicon }).length === 0) wrong.push(`${entry.id} misses`);
      if (findIn(examples.notLoaded, { lexicon }).length > 0)
        wrong.push(`${entry.id} finds too much`);
    }
    expect(wrong).toEqual([]);
  });
});

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.has(value) || !seen.add(value));
}
