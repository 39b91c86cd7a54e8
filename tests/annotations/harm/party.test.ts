import { describe, expect, it } from "vitest";
import { partyReader } from "../../../src/annotations/harm/party.js";
import { articleFromText } from "../../../src/corpus/index.js";
import { readDocument } from "../../../src/document/index.js";
import type { MentionFinding } from "../../../src/finding.js";

/** The side of a phrase whose head is its last word; names of the two sides are marked in it. */
function sideOf(phrase: string): string | null {
  const document = readDocument(articleFromText({ id: "a", text: `Title\n\n${phrase} fought.` }));
  const mentions = ["Northland", "Southland"].flatMap((name) => {
    const start = document.text.indexOf(name);
    const mention = { start, end: start + name.length, actor: name, side: name.toLowerCase() };
    return start < 0 ? [] : [mention as MentionFinding];
  });
  const first = document.tokens.findIndex(({ start }) => start === document.text.indexOf(phrase));
  const end = document.tokens.findIndex(({ text }) => text === "fought");
  const { party } = partyReader(document, mentions, null, () => null);
  return party({ first, end, head: end - 1 })!.side;
}

describe("the side of a phrase that names two", () => {
  it("is its head's where the other is its owner or its backer", () => {
    expect(sideOf("Northland's ally Southland")).toBe("southland");
    expect(sideOf("The army of Northland against Southland")).toBe("southland");
    expect(sideOf("The Northland-backed forces of Southland")).toBe("southland");
  });

  it("is nobody's where both are joined, or run together without a comma", () => {
    expect(sideOf("Northland and Southland")).toBeNull();
    expect(sideOf("the Northland army Southland troops")).toBeNull();
  });

  it("is that of the only one", () => {
    expect(sideOf("the Northland army")).toBe("northland");
  });
});
