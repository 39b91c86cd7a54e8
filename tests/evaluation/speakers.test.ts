import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { plainName, sameName, sameSurname } from "../../evaluation/speaker-names.js";
import type { SpeakerLabel } from "../../evaluation/speakers.js";

describe("comparing names", () => {
  it("leaves out titles, articles, middle initials and case", () => {
    expect(plainName("The Washington Post")).toBe("washington post");
    expect(sameName("Loretta E. Lynch", "Loretta Lynch")).toBe(true);
    expect(sameName("Sen. Ann Porter", "Ann Porter")).toBe(true);
    expect(sameName("senior officials", "the senior officials")).toBe(true);
    expect(sameName("officials", "senior officials")).toBe(false);
    expect(sameName(null, null)).toBe(true);
    expect(sameName(null, "Ann Porter")).toBe(false);
  });

  it("lets a bare family name stand for the full one, another given name not", () => {
    expect(sameSurname("Ann Porter", "Porter")).toBe(true);
    expect(sameSurname("Ann Porter", "Tom Porter")).toBe(false);
    expect(sameSurname("senior officials", "officials")).toBe(false);
  });
});

describe("the labels", () => {
  const labels = Object.entries(
    parse(readFileSync(new URL("speakers.dev.yaml", import.meta.url), "utf8")) as Record<
      string,
      SpeakerLabel[]
    >,
  );

  it("are 200, of at least 60 articles, and hold places and names only", () => {
    const all = labels.flatMap(([, list]) => list);
    expect(all).toHaveLength(200);
    expect(labels.length).toBeGreaterThanOrEqual(60);
    for (const label of all) {
      expect(Object.keys(label).sort()).toEqual([
        "anonymous",
        "content",
        "cue",
        "kinds",
        "names",
        "resolved",
        "source",
      ]);
      expect(label.names.length).toBeGreaterThan(0);
      for (const [start, end] of label.content) expect(end).toBeGreaterThan(start);
    }
  });
});
