import { describe, expect, it } from "vitest";
import { cueEntries, cueStance, lookupCue } from "../../../src/annotations/attribution/cues.js";
import { readDocument } from "../../../src/document/index.js";
import { bodyArticle } from "../../document/article.js";

const lookup = (cue: string) => lookupCue(readDocument(bodyArticle(cue)).tokens);

describe("cues are data that can be defended", () => {
  it("there are at least 450, each with stance, reason and source", () => {
    expect(cueEntries().length).toBeGreaterThanOrEqual(450);
    for (const { reason, sources } of cueEntries()) {
      expect(reason).toMatch(/^\p{Lu}.*\.$/u);
      expect(sources.length).toBeGreaterThan(0);
      expect(sources.every((source) => source.endsWith("."))).toBe(true);
    }
  });

  it("a word is listed once a type", () => {
    const names = cueEntries().map(({ type, cue }) => `${type} ${cue}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    ["say", "neutral"],
    ["insist", "assertive"],
    ["claim", "doubting"],
    ["reveal", "factive"],
    ["blame", "accusing"],
    ["vow", "commissive"],
    ["lament", "emotive"],
    ["point out", "factive"],
    ["according to", "neutral"],
    ["zorb", "neutral"],
  ])("%s is %s", (cue, stance) => {
    expect(cueStance(cue)).toBe(stance);
  });

  it.each([
    ["has repeatedly pointed out", "point out", "factive"],
    ["did not deny", "deny", "assertive"],
    ["refused to say", "refuse to", "commissive"],
    ["According to", "according to", "neutral"],
    ["allegations of", "allegation", "doubting"],
    ["allegedly", "allegedly", "doubting"],
  ])("“%s” is read as %s", (text, cue, stance) => {
    expect(lookup(text)).toMatchObject({ cue, stance });
  });

  it("says nothing of words that are no cue", () => {
    expect(lookup("green tables")).toBeNull();
  });
});
